const days = new Intl.DateTimeFormat('sv-SE') // its form is 2026-03-31

/** Whether a text is a day that the calendar has, as 2026-03-31. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day of a moment in the time of this computer, as 2026-03-31. */
export function localDay(moment: Date): string {
  return days.format(moment)
}

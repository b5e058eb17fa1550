const days = new Intl.DateTimeFormat('sv-SE') // its form is 2026-03-31

/** The day of a moment in the time of this computer, as 2026-03-31. */
export function localDay(moment: Date): string {
  return days.format(moment)
}

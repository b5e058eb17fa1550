const DAY = 86_400_000

/** Days since 1970-01-01 of a calendar date such as 2026-03-31. */
export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY
}

/** The calendar date of a day number, as 2026-03-31. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Tells what a zone's clocks are ahead of UTC at noon of a day, as +01:00. */
export function offsetsOf(zone: string): (day: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return day => {
    const parts = format.formatToParts(day * DAY + DAY / 2)
    const offset = parts.find(part => part.type === 'timeZoneName')?.value.slice('GMT'.length) ?? ''
    return offset === '' ? '+00:00' : offset
  }
}

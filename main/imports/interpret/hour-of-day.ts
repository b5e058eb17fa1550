/** Hour of the day; -1 for 13 am. Some systems write 13:05 PM. */
export function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour > 12) return half === 'p' ? hour : -1
  if (hour === 0 && half === 'p') return -1
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

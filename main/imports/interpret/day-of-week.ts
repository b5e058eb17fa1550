import { dayNumber } from './calendar.ts'

const WEEK_DAY = /^(\d{4})-?W(\d\d)-?([1-7])(?:[T ](.+))?$/i

/**
 * A day of a week by number, as ISO 8601 writes it, with what stands behind it: 2026-W10-3, 2026W103. The first week of a year has
 * the 4th of January. The day is null where the year has no such week; null where the text has another form.
 */
export function dayOfWeek(text: string): { day: number | null; clock: string | undefined } | null {
  const found = WEEK_DAY.exec(text)
  if (!found) return null
  const [year, week, weekday] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const monday = mondayOf(dayNumber(year, 1, 4)!) + (week - 1) * 7
  const isOfYear = week >= 1 && monday < mondayOf(dayNumber(year + 1, 1, 4)!)
  return { day: isOfYear ? monday + weekday - 1 : null, clock: found[4] }
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

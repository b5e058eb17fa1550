import { isoDay } from '../interpret/calendar.ts'
import { TimeReader } from '../interpret/time-reader.ts'

const DATES =
  /\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?<!\d)20\d{6}(?!\d)|\d{1,2}\.?\s+\p{L}{3,10}\.?\s+\d{4}|\p{L}{3,10}\s+\d{1,2},\s+\d{4}/gu
const MOST = 4

/** Days named in texts such as a file's name or a title, as 2026-03-31; one that may be two days is given as both. */
export function daysIn(texts: readonly string[]): string[] {
  const reader = new TimeReader()
  const days = texts
    .flatMap(text => text.match(DATES) ?? [])
    .flatMap(date =>
      (['dmy', 'mdy'] as const).flatMap(order =>
        reader.read(date.replaceAll('_', '-'), order) === 'read' ? [isoDay(reader.day)] : [],
      ),
    )
  return [...new Set(days)].slice(0, MOST)
}

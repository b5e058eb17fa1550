/** What stands in the three parts of a field for a day; null where nothing was typed. */
export interface DayParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

export type TypedDay =
  | { readonly state: 'empty' | 'unfinished' }
  /** The month has fewer days. */
  | { readonly state: 'impossible'; readonly lastDay: number }
  | { readonly state: 'whole'; readonly iso: string }

export const noParts: DayParts = { year: null, month: null, day: null }

const FIRST_YEAR = 1000
const A_LEAP_YEAR = 2024

/** What the parts come to. A year of fewer than four digits is still being typed, as is a day or month of which only the 0 before stands. */
export function typedDay({ year, month, day }: DayParts): TypedDay {
  if (year === null && month === null && day === null) return { state: 'empty' }
  const known = year !== null && year >= FIRST_YEAR ? year : null
  if (month !== null && day !== null && month > 0 && day > 0) {
    const lastDay = lastDayOf(known ?? A_LEAP_YEAR, month)
    if (day > lastDay) return { state: 'impossible', lastDay }
    if (known !== null) return { state: 'whole', iso: isoOf(known, month, day) }
  }
  return { state: 'unfinished' }
}

/** A year as people shorten it: 26 is 2026. */
export function wholeYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

import type { DateOrder } from '#contract/mapping.ts'
import { dayNumber } from './calendar.ts'

/**
 * Day of three numbers by their order; a year of four digits in front always means year, month, day. Null = no such date,
 * undefined = no order fits the digits.
 */
export function numericDay(
  parts: readonly [number, number, number],
  digits: readonly [number, number],
  order: DateOrder | null,
): number | null | undefined {
  const [a, b, c] = parts
  if (digits[0] === 4) return digits[1] >= 1 && digits[1] <= 2 ? dayNumber(a, b, c) : undefined
  if (digits[1] !== 2 && digits[1] !== 4) return order === 'ymd' && digits[1] === 1 ? dayNumber(fullYear(a, 2), b, c) : undefined
  switch (order) {
    case 'dmy':
      return dayNumber(fullYear(c, digits[1]), b, a)
    case 'mdy':
      return dayNumber(fullYear(c, digits[1]), a, b)
    case 'ymd':
      return digits[1] === 2 ? dayNumber(fullYear(a, digits[0]), b, c) : undefined
    case null:
      return undefined
  }
}

/** Two digits mean 1970 to 2069. */
export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

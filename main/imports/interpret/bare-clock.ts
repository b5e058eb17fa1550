const DIGITS = /^\d{3,6}$/

/** Hour, minute and second of digits alone: 905, 0905, 81021 and 081021. */
export interface BareClock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly hasSeconds: boolean
}

/** A time of day in digits without signs between them, hmm to hhmmss; null where the text is none. */
export function bareClock(text: string): BareClock | null {
  if (!DIGITS.test(text)) return null
  const hasSeconds = text.length > 4
  const value = Number(text) * (hasSeconds ? 1 : 100)
  const [hour, minute, second] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100]
  return hour > 23 || minute > 59 || second > 59 ? null : { hour, minute, second, hasSeconds }
}

import { falseAlarmTable, tableLengths } from './false-alarm-table.ts'

/** What the limits are made from: moving ranges (XmR, p', u', t), the size of the samples (p, u, c, Xbar-S), cases between events (g) or none (run chart). */
export type LimitFamily = 'moving-range' | 'sampling' | 'geometric' | 'run'

/** A rule set with its options, as the table names it. */
export type RuleKey =
  | 'making-data-count-7'
  | 'making-data-count-6'
  | 'making-data-count-7-inner'
  | 'making-data-count-6-inner'
  | 'western-electric'
  | 'nelson'
  | 'anhoej'

export type FalseAlarmRate = { anySignal: number; inLast8: number }

/**
 * How many of 1 charts of a stable process show a signal by chance: any, and one that fires within the last 8 points. Limits come
 * from the same points. Simulated (`tools/false-alarms.ts`, fixed seed) for 8 to 104 points and interpolated between them; beyond
 * 104 points the chance of a chart without signal falls as it does from 0 to 104.
 *
 * @returns null below 8 points and where the rules are not for such limits
 */
export function falseAlarmRate(family: LimitFamily, rules: RuleKey, points: number): FalseAlarmRate | null {
  const row = falseAlarmTable[family][rules]
  const [shortest, longest] = [tableLengths[0]!, tableLengths.at(-1)!]
  if (row === undefined || points < shortest) return null
  if (points >= longest) {
    const quiet = 1 - row.anySignal.at(-1)!
    return { anySignal: 1 - quiet ** (points / longest), inLast8: row.inLast8.at(-1)! }
  }
  const above = tableLengths.findIndex(length => length > points)
  const share = (points - tableLengths[above - 1]!) / (tableLengths[above]! - tableLengths[above - 1]!)
  const between = (rates: readonly number[]) => rates[above - 1]! + share * (rates[above]! - rates[above - 1]!)
  return { anySignal: between(row.anySignal), inLast8: between(row.inLast8) }
}

import type { FalseAlarmRate, RuleKey } from './false-alarm-rate.ts'
import { rareAlarmLengths, rareAlarmMeans, rareAlarmTable } from './rare-false-alarm-table.ts'

/**
 * How many of 1 stable p' or u' charts show a signal by chance where a point has few events: below 5 expected ones judged by
 * rareCountScore, from 5 on by Laney's limits. Simulated as Poisson counts; of two mean counts the higher rate holds, because whole
 * numbers make it go up and down between them. Between lengths interpolated; beyond the longest as in falseAlarmRate.
 *
 * @returns null below 8 points, from 10 expected events on and where the rules are not for such limits
 */
export function rareFalseAlarmRate(
  rules: RuleKey,
  { points, expected }: { points: number; expected: number },
): FalseAlarmRate | null {
  const rows = rareAlarmTable[rules]
  const above = rareAlarmMeans.findIndex(mean => mean > expected)
  if (rows === undefined || above < 0 || points < rareAlarmLengths[0]!) return null
  const rate = (found: readonly (readonly number[])[]) =>
    Math.max(...found.slice(Math.max(0, above - 1), above + 1).map(row => atLength(row, points)))
  const longest = rareAlarmLengths.at(-1)!
  const anySignal = rate(rows.anySignal)
  return {
    anySignal: points > longest ? 1 - (1 - anySignal) ** (points / longest) : anySignal,
    inLast8: rate(rows.inLast8),
  }
}

function atLength(row: readonly number[], points: number): number {
  const above = rareAlarmLengths.findIndex(length => length > points)
  if (above < 0) return row.at(-1)!
  const [shorter, longer] = [rareAlarmLengths[above - 1]!, rareAlarmLengths[above]!]
  return row[above - 1]! + ((points - shorter) / (longer - shorter)) * (row[above]! - row[above - 1]!)
}

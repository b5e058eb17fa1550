import {
  alternating,
  beyondLimits,
  closeToCentre,
  farFromCentre,
  fourOfFive,
  type Rule,
  type RuleName,
  shift,
  trend,
  twoOfThree,
  twoOfThreeSameSide,
} from './control-rules.ts'

export type { RuleName } from './control-rules.ts'

export type RuleSet = 'making-data-count' | 'western-electric' | 'nelson'

/** A departure that chance does not explain: the point at which a rule fires and the points to highlight (0-based). */
export type ControlSignal = {
  rule: RuleName
  trigger: number
  points: number[]
  /** Where the point lies, or for a trend where it leads; null for rules without a side. */
  direction: 'up' | 'down' | null
}

export type RuleOptions = {
  /** Points that make a trend in Making Data Count: 7 unless said otherwise, 6 in some of its tools. */
  trend?: 6 | 7
  /** Whether points beyond 3 sigma count in Making Data Count's two of three: yes, since its change of November 2023. */
  outer?: 'count' | 'leave-out'
  /** The values themselves, for trends where sigma differs from point to point; the scores unless given. */
  values?: readonly (number | null)[]
  /** `join`: points that follow each other across a null count as neighbours. `break`: a null ends every run. */
  gaps?: 'join' | 'break'
}

/**
 * Signals of special-cause variation in a series of standard scores, in order of their trigger. Comparisons are strict.
 * Making Data Count: NHS England, four rules; Western Electric: Statistical Quality Control Handbook (1956);
 * Nelson: Journal of Quality Technology 16:237 (1984).
 *
 * @param z (value - centre) / sigma, oldest first, null where a period has no value
 * @example controlSignals([0.2, 3.01, -0.5]) // [{ rule: 'beyond-limits', trigger: 1, points: [1], direction: 'up' }]
 */
export function controlSignals(
  z: readonly (number | null)[],
  ruleSet: RuleSet = 'making-data-count',
  options: RuleOptions = {},
): ControlSignal[] {
  const rules = rulesOf(ruleSet, options)
  return runsOf(z, options.gaps ?? 'join')
    .flatMap(run => rules.flatMap(rule => signalsOf(rule, run, { z, values: options.values ?? z })))
    .sort((a, b) => a.trigger - b.trigger)
}

function rulesOf(ruleSet: RuleSet, { trend: trendLength = 7, outer = 'count' }: RuleOptions): readonly Rule[] {
  switch (ruleSet) {
    case 'making-data-count':
      return [beyondLimits, shift(7), trend(trendLength), twoOfThreeSameSide(outer)]
    case 'western-electric':
      return [beyondLimits, twoOfThree, fourOfFive, shift(8)]
    case 'nelson':
      return [beyondLimits, shift(9), trend(6), alternating, twoOfThree, fourOfFive, closeToCentre, farFromCentre]
  }
}

/** Positions of the points that count as neighbours. */
function runsOf(z: readonly (number | null)[], gaps: 'join' | 'break'): number[][] {
  const runs: number[][] = [[]]
  for (const [i, score] of z.entries()) {
    if (score !== null) runs.at(-1)!.push(i)
    else if (gaps === 'break') runs.push([])
  }
  return runs
}

function signalsOf(
  rule: Rule,
  run: readonly number[],
  series: { z: readonly (number | null)[]; values: readonly (number | null)[] },
): ControlSignal[] {
  const source = rule.name === 'trend' || rule.name === 'alternating' ? series.values : series.z
  const values = run.map(position => source[position]!)
  const signals = new Map<number, ControlSignal>()
  for (let last = rule.length - 1; last < run.length; last++) {
    const highlighted = rule.fires(values.slice(last - rule.length + 1, last + 1))
    if (highlighted === null) continue
    const positions = run.slice(last - rule.length + 1, last + 1)
    const trigger = positions[highlighted.at(-1)!]!
    const points = new Set([...(signals.get(trigger)?.points ?? []), ...highlighted.map(i => positions[i]!)])
    const direction = directionOf(rule.name, { first: source[positions[0]!]!, trigger: source[trigger]! })
    signals.set(trigger, { rule: rule.name, trigger, points: [...points].sort((a, b) => a - b), direction })
  }
  return [...signals.values()]
}

function directionOf(rule: RuleName, { first, trigger }: { first: number; trigger: number }): 'up' | 'down' | null {
  switch (rule) {
    case 'beyond-limits':
    case 'shift':
    case 'two-of-three':
    case 'four-of-five':
      return trigger > 0 ? 'up' : 'down'
    case 'trend':
      return trigger > first ? 'up' : 'down'
    case 'alternating':
    case 'close-to-centre':
    case 'far-from-centre':
      return null
  }
}

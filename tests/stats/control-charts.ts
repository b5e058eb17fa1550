import { expect } from 'vitest'
import { type ControlSignal, controlSignals, type RuleName, type RuleSet } from '#stats/control-signals.ts'
import type { IndividualsLimits } from '#stats/individuals-limits.ts'
import type { RateChart } from '#stats/rate-limits.ts'
import { standardScore } from '#stats/standard-score.ts'
import { expectClose } from './reference.ts'

export type Hits = { trigger: number[]; points: number[] }
export type Rules = Record<string, Hits>

/** How the reference names each rule of a set. */
export const ruleNames: Record<string, { set: RuleSet; rule: RuleName; trend?: 6 | 7 }> = {
  nelson1: { set: 'nelson', rule: 'beyond-limits' },
  nelson2: { set: 'nelson', rule: 'shift' },
  nelson3: { set: 'nelson', rule: 'trend' },
  nelson4: { set: 'nelson', rule: 'alternating' },
  nelson5: { set: 'nelson', rule: 'two-of-three' },
  nelson6: { set: 'nelson', rule: 'four-of-five' },
  nelson7: { set: 'nelson', rule: 'close-to-centre' },
  nelson8: { set: 'nelson', rule: 'far-from-centre' },
  we1: { set: 'western-electric', rule: 'beyond-limits' },
  we2: { set: 'western-electric', rule: 'two-of-three' },
  we3: { set: 'western-electric', rule: 'four-of-five' },
  we4: { set: 'western-electric', rule: 'shift' },
  mdc_astronomical: { set: 'making-data-count', rule: 'beyond-limits' },
  mdc_shift7: { set: 'making-data-count', rule: 'shift' },
  mdc_trend6: { set: 'making-data-count', rule: 'trend', trend: 6 },
  mdc_trend7: { set: 'making-data-count', rule: 'trend', trend: 7 },
  mdc_two_of_three: { set: 'making-data-count', rule: 'two-of-three' },
}

export type Xmr = {
  n: number
  center: number
  mr_mean: number
  sigma: number
  ucl: number
  lcl: number
  mr_ucl: number
  beyond: number[]
  rules: Rules
}

export type Rate = {
  center: number
  ucl: number[] | number
  lcl: number[] | number
  beyond: number[]
  laney?: Laney
  rules: Rules
}
export type Laney = { sigma_z: number; ucl: number[]; lcl: number[]; beyond: number[]; rules?: Rules }

export function expectXmr(limits: IndividualsLimits, expected: Xmr, relative: number): void {
  expect(limits.n).toBe(expected.n)
  expectClose(limits.centre, expected.center, relative)
  expectClose(limits.meanRange, expected.mr_mean, relative)
  expectClose(limits.sigma, expected.sigma, relative)
  expectClose(limits.lower, expected.lcl, relative)
  expectClose(limits.upper, expected.ucl, relative)
  expectClose(limits.rangeUpper, expected.mr_ucl, relative)
}

export function expectRates(chart: RateChart, { center, ucl, lcl, rules }: Rate, relative: number): void {
  expectClose(chart.centre, center, relative)
  expectLimits(chart, { ucl, lcl }, relative)
  expectRateRules(chart, rules)
}

export function expectLaney(chart: RateChart, { sigma_z, ucl, lcl, rules }: Laney, relative: number): void {
  expectClose(chart.sigmaZ, sigma_z, relative)
  expectLimits(chart, { ucl, lcl }, relative)
  if (rules) expectRateRules(chart, rules)
}

function expectLimits(
  { points }: RateChart,
  { ucl, lcl }: { ucl: number[] | number; lcl: number[] | number },
  relative: number,
): void {
  for (const [i, { lower, upper }] of points.entries()) {
    expectClose(upper, Array.isArray(ucl) ? ucl[i]! : ucl, relative)
    expectClose(lower, Array.isArray(lcl) ? lcl[i]! : lcl, relative, 1e-10)
  }
}

function expectRateRules({ points, centre }: RateChart, rules: Rules): void {
  const rates = points.map(({ rate }) => rate)
  expectRules(
    rates.map((rate, i) => (rate === null ? null : standardScore(rate, { centre, sigma: points[i]!.sigma! }))),
    rules,
    true,
    rates,
  )
}

/** The reference counts from 1; where it lists only rules with hits, the others must not fire. */
export function expectRules(z: readonly (number | null)[], expected: Rules, onlyHits = false, values = z): void {
  for (const [name, { set, rule, trend }] of Object.entries(ruleNames)) {
    const signals = controlSignals(z, set, { values, ...(trend && { trend }) }).filter(signal => signal.rule === rule)
    const hits = onlyHits ? (expected[name] ?? { trigger: [], points: [] }) : expected[name]
    expect(hitsOf(signals), name).toEqual(hits)
  }
}

function hitsOf(signals: readonly ControlSignal[]): Hits {
  const points = new Set(signals.flatMap(signal => signal.points))
  return { trigger: signals.map(({ trigger }) => trigger + 1), points: [...points].sort((a, b) => a - b).map(i => i + 1) }
}

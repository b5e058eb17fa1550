import { describe, test } from 'vitest'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { rateLimits, shareLimits } from '#stats/rate-limits.ts'
import { standardScore } from '#stats/standard-score.ts'
import { expectLaney, expectRates, expectRules, expectXmr, type Rate, type Xmr } from './control-charts.ts'
import { syntheticAnswers } from './reference.ts'

type Weekly = {
  csat: { mean: number[]; xmr: Xmr; xmr_screened: Xmr }
  log_wait: { mean: number[]; xmr: Xmr }
  median_wait: { value: number[]; xmr: Xmr }
  late: Rate & { x: number[]; n: number[] }
  complaints: { x: number[]; n: number[]; c: Rate; u: Rate }
}

describe('weekly charts of 8 branches over 78 weeks, against qcc', () => {
  const { weekly } = syntheticAnswers() as { weekly: Record<string, Weekly> }

  test.each(Object.entries(weekly))('%s', (_, { csat, log_wait, median_wait, late, complaints }) => {
    const individuals: [number[], Xmr, boolean][] = [
      [csat.mean, csat.xmr, false],
      [csat.mean, csat.xmr_screened, true],
      [log_wait.mean, log_wait.xmr, false],
      [median_wait.value, median_wait.xmr, false],
    ]
    for (const [values, expected, screen] of individuals) {
      const limits = individualsLimits(values, { screen })
      expectXmr(limits, expected, 1e-6)
      expectRules(
        values.map(value => (value === null ? null : standardScore(value, limits))),
        expected.rules,
        true,
      )
    }
    const lateness = late.x.map((x, i) => ({ x, n: late.n[i]! }))
    expectRates(shareLimits(lateness), late, 1e-6)
    expectLaney(shareLimits(lateness, { laney: true }), late.laney!, 1e-6)
    const counts = complaints.x.map((x, i) => ({ x, n: complaints.n[i]! }))
    expectRates(rateLimits(complaints.x.map(x => ({ x, n: 1 }))), complaints.c, 1e-6)
    expectRates(rateLimits(counts), complaints.u, 1e-6)
    if (complaints.u.laney) expectLaney(rateLimits(counts, { laney: true }), complaints.u.laney, 1e-6)
  })
})

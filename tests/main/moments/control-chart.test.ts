import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ControlChart } from '#contract/charts.ts'
import { operations } from '#contract/operations.ts'
import { everything } from '#db/queries/chosen.ts'
import type { Store } from '#db/sqlite/open.ts'
import { chartsByLocation, controlChart } from '#main/moments/control-chart.ts'
import { normalCdf } from '#stats/distributions/normal-cdf.ts'
import { poissonPmf } from '#stats/distributions/poisson-pmf.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { syntheticStore } from '../synthetic-store.ts'

type Rules = Partial<Record<string, { trigger: number[]; points: number[] }>>
type Xmr = { center: number; sigma: number; ucl: number; lcl: number; rules: Rules }
type Weekly = {
  csat: { weeks: number[]; n: number[]; mean: number[]; xmr: Xmr }
  median_wait: { weeks: number[]; value: number[]; xmr: Xmr }
  complaints: {
    weeks: number[]
    n: number[]
    u: { center: number; u: number[]; laney: { sigma_z: number } }
  }
}

/** R's names of the four rules. */
const ruleNames = {
  'beyond-limits': 'mdc_astronomical',
  shift: 'mdc_shift7',
  trend: 'mdc_trend7',
  'two-of-three': 'mdc_two_of_three',
} as const

describe('moments.control equals qcc on 8 branches over 78 weeks', () => {
  const answers = syntheticAnswers() as { weekly: Record<string, Weekly> }
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  async function chartOf(metric: 'csat' | 'wait' | 'complaint', branch: string): Promise<ControlChart> {
    const location = await store.db.selectFrom('location').selectAll().where('name', '=', branch).executeTakeFirstOrThrow()
    const chart = await controlChart(store.db, { metric, locationId: location.public_id })
    expect((await chartsByLocation(store.db, metric, everything)).get(location.id)).toEqual(chart)
    return operations['moments.control'].output.parse(chart)
  }

  test.each(Object.entries(answers.weekly))('satisfaction at %s', async (branch, { csat }) => {
    const chart = await chartOf('csat', branch)
    expectPoints(chart, csat.weeks, csat.mean)
    expect(present(chart).map(point => point.n)).toEqual(csat.n)
    expectXmr(chart, csat.xmr, 1)
  })

  test.each(Object.entries(answers.weekly))('median wait at %s', async (branch, { median_wait }) => {
    const chart = await chartOf('wait', branch)
    expectPoints(
      chart,
      median_wait.weeks,
      median_wait.value.map(minutes => minutes * 60),
    )
    expectXmr(chart, median_wait.xmr, 60)
  })

  test.each(Object.entries(answers.weekly))('complaints per 1,000 at %s', async (branch, { complaints: { weeks, n, u } }) => {
    const chart = await chartOf('complaint', branch)
    expect(chart.method).toBe('u-prime')
    expectPoints(
      chart,
      weeks,
      u.u.map(rate => rate * 1000),
    )
    expect(present(chart).map(point => point.n)).toEqual(n)
    expectClose(chart.centre, u.center * 1000, 1e-6)
    // Fewer than 5 a week everywhere: the largest count that is no further out than 3 sigmas, R's widening where it is one.
    const beyond = normalCdf(-3 * Math.max(1, u.laney.sigma_z))
    for (const point of present(chart)) {
      const tail = (x: number) => tailOf(x, point.n * u.center)
      const most = Math.round((point.upper! * point.n) / 1000)
      expectClose(point.upper, (most / point.n) * 1000, 1e-12)
      expect([tail(most) >= beyond, tail(most + 1) < beyond, point.lower]).toEqual([true, true, 0])
      expect(point.rules.includes('beyond-limits')).toBe(point.value! > point.upper!)
    }
  })

  test('the planted step change is told as a sentence', async () => {
    const chart = await chartOf('wait', 'Alderbrook')
    expect(chart.verdict).toBe('worse')
    expect(chart.reading.values).toMatchObject({ metric: 'wait', scope: 'location', place: 'Alderbrook', verdict: 'worse' })
  })
})

/** Chance of more than x events, and half that of x, where so many are expected. */
function tailOf(x: number, expected: number): number {
  const below = Array.from({ length: x }, (_, k) => poissonPmf(k, expected)).reduce((sum, p) => sum + p, 0)
  return 1 - below - poissonPmf(x, expected) / 2
}

/** Weeks with a value. */
function present(chart: ControlChart): ControlChart['points'] {
  return chart.points.filter(point => point.value !== null)
}

function expectPoints(chart: ControlChart, weeks: readonly number[], values: readonly number[]): void {
  const monday = (week: number) => new Date(Date.UTC(2024, 6, 1 + 7 * (week - 1))).toISOString().slice(0, 10)
  expect(chart.points.every(point => !point.partial)).toBe(true)
  expect(present(chart).map(point => point.week)).toEqual(weeks.map(monday))
  for (const [i, point] of present(chart).entries()) expectClose(point.value, values[i]!, 1e-9)
}

function expectXmr(chart: ControlChart, { center, sigma, ucl, lcl, rules }: Xmr, unit: number): void {
  expect(chart).toMatchObject({ state: 'drawn', method: 'xmr', trial: false })
  expectClose(chart.centre, center * unit, 1e-6)
  expectClose(chart.sigma, sigma * unit, 1e-6)
  expectClose(chart.upper, ucl * unit, 1e-6)
  expectClose(chart.lower, lcl * unit, 1e-6, 1e-6)
  for (const [rule, name] of Object.entries(ruleNames)) {
    const marked = present(chart).flatMap((point, i) => (point.rules.includes(rule as keyof typeof ruleNames) ? [i + 1] : []))
    expect(marked, rule).toEqual(rules[name]?.points ?? [])
  }
}

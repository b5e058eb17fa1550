import { describe, expect, test } from 'vitest'
import { planOf } from '#main/moments/chart-kinds.ts'
import { chartOfWeeks, type WeeklySeries } from '#main/moments/chart-of-weeks.ts'
import { judgeWeeks } from '#main/moments/judge-weeks.ts'
import { limitModel } from '#main/moments/limit-model.ts'
import { randomStream } from '#stats/random-stream.ts'
import { poissonStream } from '../../stats/rare-series.ts'

const CASES = 400
const WEEKS = 52

function seriesOf(counts: readonly number[], metric: 'complaint' | 'abandoned', n: number): WeeklySeries {
  const per = metric === 'complaint' ? 1000 : 1
  return {
    metric,
    unit: metric === 'complaint' ? 'per-thousand' : 'share',
    scale: { kind: 'share', minimum: 0, maximum: 1 },
    better: 'lower',
    statistic: metric === 'complaint' ? 'rate' : 'share',
    missing: 0,
    weeks: counts.map((x, i) => ({ monday: 4 + 7 * i, n, value: (x / n) * per, count: { x, n }, partial: false })),
  }
}

const judge = (series: WeeklySeries) => judgeWeeks(series, { plan: planOf(series.metric), frozen: [] })
const claimed = (series: WeeklySeries) => chartOfWeeks(series, { kind: 'region' }).chart.falseAlarm!.inLast8

/** A count out of n trials, each by itself. */
const binomialDraw = (random: () => number, n: number, p: number) =>
  Array.from({ length: n }, () => Number(random() < p)).reduce((sum, x) => sum + x, 0)

describe('a year of stable weeks with few events', () => {
  test.each([0.1, 0.24, 0.5, 1, 2, 4])('u′ at %f complaints a week: no more verdicts than are claimed', expected => {
    const draw = poissonStream(randomStream(7, 1000 * expected), expected)
    const all = Array.from({ length: CASES }, () => seriesOf(Array.from({ length: WEEKS }, draw), 'complaint', 60))
    const told = all.filter(series => judge(series).verdict !== 'steady').length / CASES
    const claims = all.slice(0, 20).reduce((sum, series) => sum + claimed(series), 0) / 20
    expect(claims).toBeLessThan(0.04)
    // Two standard errors of a share of 400 series.
    expect(told).toBeLessThan(claims + 2 * Math.sqrt(claims / CASES))
  })

  test.each([
    [40, 0.01],
    [8, 0.25],
    [60, 0.05],
    [50, 0.98],
  ])('p′ of %i customers, of whom %f leave: at most 4 %%', (n, share) => {
    const random = randomStream(8, n)
    const all = Array.from({ length: CASES }, () =>
      seriesOf(
        Array.from({ length: WEEKS }, () => binomialDraw(random, n, share)),
        'abandoned',
        n,
      ),
    )
    expect(all.filter(series => judge(series).verdict !== 'steady').length / CASES).toBeLessThanOrEqual(0.04)
  })
})

test('a threefold rise in the last eight weeks, at one complaint a week, is found in most', () => {
  const [usual, risen] = [1, 3].map(expected => poissonStream(randomStream(9, expected), expected))
  const all = Array.from({ length: CASES }, () =>
    seriesOf(
      Array.from({ length: WEEKS }, (_, i) => (i < WEEKS - 8 ? usual! : risen!)()),
      'complaint',
      60,
    ),
  )
  expect(all.filter(series => judge(series).verdict === 'worse').length / CASES).toBeGreaterThan(0.55)
})

describe('limits of few events', () => {
  const chartOf = (counts: readonly number[]) => chartOfWeeks(seriesOf(counts, 'complaint', 200), { kind: 'region' }).chart

  test('are the counts that chance makes: of one in three weeks three a week are within, four beyond', () => {
    const quiet = Array.from({ length: 47 }, (_, i) => Number(i % 4 === 0))
    const { points, upper, lower, sigma, centre, verdict } = chartOf([...quiet, 4])
    expect([lower, upper]).toEqual([0, 15])
    expect(sigma).toBeCloseTo(1000 * Math.sqrt(centre! / 1000 / 200), 9)
    expect(points.map(point => point.rules)).toEqual([...quiet.map(() => []), ['beyond-limits']])
    expect(verdict).toBe('worse')
  })

  test('weeks that differ more than by chance widen them', () => {
    const even = Array.from({ length: 40 }, (_, i) => 2 + (i % 2))
    const uneven = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 0 : 5))
    expect(chartOf(uneven).upper).toBeGreaterThan(1.5 * chartOf(even).upper!)
  })

  test('five expected events have the limits of Laney, as have chosen u charts their own', () => {
    const many = Array.from({ length: 20 }, (_, i) => 4 + (i % 3))
    const weeks = seriesOf(many, 'complaint', 200).weeks
    const prime = limitModel(weeks, { kind: 'u-prime', screened: false, per: 1000 })!
    expect(prime.expected).toBeCloseTo(4.95, 9)
    const more = seriesOf([...many, 6], 'complaint', 200).weeks
    expect(limitModel(more, { kind: 'u-prime', screened: false, per: 1000 })!.lower).toBeGreaterThan(0)
    expect(limitModel(weeks, { kind: 'u', screened: false, per: 1000 })!.expected).toBeUndefined()
  })

  test('a week in which nobody came has none, and none at all have no width', () => {
    const weeks = [
      ...seriesOf([0, 1, 0, 2], 'complaint', 50).weeks,
      { monday: 40, n: 0, value: null, count: null, partial: false },
    ]
    const model = limitModel(weeks, { kind: 'u-prime', screened: false, per: 1000 })!
    expect(model.at(weeks.at(-1)!)).toEqual({ lower: null, upper: null, score: null })
    expect(model.used).toBe(4)
    expect(chartOf(Array.from({ length: 20 }, () => 0))).toMatchObject({ centre: 0, upper: 0, verdict: 'steady' })
  })
})

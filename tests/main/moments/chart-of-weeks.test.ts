import { describe, expect, test } from 'vitest'
import { type ChartChoice, ControlChart } from '#contract/charts.ts'
import { dayOf } from '#main/days.ts'
import { planOf } from '#main/moments/chart-kinds.ts'
import { chartOfWeeks, type WeeklySeries } from '#main/moments/chart-of-weeks.ts'
import { sayReading } from '#words/say.ts'

const MONDAY = dayOf('2026-01-05')

/** A series of mean ratings; a cut week is given as [value]. */
function means(values: readonly (number | null | readonly [number])[], better: 'higher' | 'lower' = 'higher'): WeeklySeries {
  return {
    metric: 'csat',
    unit: 'points',
    scale: { kind: 'rating', minimum: 1, maximum: 5 },
    better,
    statistic: 'mean',
    missing: 3,
    weeks: values.map((given, i) => {
      const [value, partial] = Array.isArray(given) ? [given[0] as number, true] : [given as number | null, false]
      return { monday: MONDAY + 7 * i, n: value === null ? 0 : 10, value, count: null, partial }
    }),
  }
}

/** Events of 1,000 a week, or of the n given. */
function complaints(counts: readonly number[], n = 1000): WeeklySeries {
  return {
    ...means([]),
    metric: 'complaint',
    unit: 'per-thousand',
    scale: { kind: 'share', minimum: 0, maximum: 1 },
    better: 'lower',
    statistic: 'rate',
    weeks: counts.map((x, i) => ({
      monday: MONDAY + 7 * i,
      n,
      value: (x / n) * 1000,
      count: { x, n },
      partial: i === counts.length - 1,
    })),
  }
}

/** The chart as the contract lets it through: no number of it is NaN or infinite. */
function judge(series: WeeklySeries) {
  const { chart, signal } = chartOfWeeks(series, { kind: 'location', name: 'Northgate' })
  return { chart: ControlChart.parse(chart), signal, sentence: sayReading(chart.reading) }
}

const quiet = [3, 3.2, 3, 3.2, 3, 3.2, 3, 3.2, 3, 3.2]

describe('verdict and sentence', () => {
  test('steady: between which values normal weeks lie, never outside the scale', () => {
    const { chart, sentence } = judge(means([...quiet, 3, 3.2]))
    expect(chart).toMatchObject({ verdict: 'steady', trial: false, n: 120, missing: 3 })
    expect(sentence).toBe('Satisfaction at Northgate is steady: normal weeks lie between 2.57 and 3.63.')
    expect(judge(means([1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5])).sentence).toContain('between 1.00 and 5.00')
  })

  test('too early below 12 complete weeks, with trial limits', () => {
    const { chart, sentence } = judge(means([...quiet, 3, [9]]))
    expect(chart).toMatchObject({ state: 'drawn', verdict: 'too-early', trial: true })
    expect(sentence).toBe('Satisfaction at Northgate: 11 whole weeks so far, too early to say what is normal. Twelve are needed.')
  })

  test('a shift that lasts is told since its first week; low is worse where high is better, and the other way round', () => {
    const shifted = [...quiet, 2.5, 2.6, 2.5, 2.6, 2.5, 2.6, 2.5]
    const { chart, signal, sentence } = judge(means(shifted))
    expect(chart.verdict).toBe('worse')
    expect(signal).toMatchObject({ rule: 'shift', direction: 'down', first: 10, trigger: 16 })
    expect(chart.points.slice(10).every(point => point.rules.includes('shift'))).toBe(true)
    expect(sentence).toContain('has sat below its usual level of 2.87 since 16 Mar 2026: a change for the worse.')
    expect(judge(means(shifted, 'lower')).chart.verdict).toBe('better')
  })

  test('a shift that is over is told with its end', () => {
    const { sentence } = judge(means([...quiet, 2.5, 2.6, 2.5, 2.6, 2.5, 2.6, 2.5, 3.2, 3]))
    expect(sentence).toMatch(/ sat below its usual level of .* from 16 Mar 2026 to the week of 27 Apr 2026/)
  })

  test('a signal older than the last 8 complete weeks no longer counts', () => {
    const lively = [2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4]
    const { chart } = judge(means([...lively, -1, ...lively.slice(0, 8)]))
    expect(chart.points[10]!.rules).toContain('beyond-limits')
    expect(chart.verdict).toBe('steady')
    expect(judge(means([...lively, -1, ...lively.slice(0, 7)])).chart.verdict).toBe('worse')
  })

  test('a point beyond the limits and two close to them are told with their week', () => {
    expect(judge(means([2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 9])).sentence).toMatch(
      /^Satisfaction at Northgate went above the normal range in the week of 30 Mar 2026: 9\.00, where .* is usual: a change for the better\.$/,
    )
    expect(judge(means([...quiet, 3, 3.2, 3.6, 3.3, 3.6])).sentence).toMatch(
      /^Satisfaction at Northgate came close to the upper limit twice within three weeks, last in the week of 13 Apr 2026/,
    )
  })

  test('seven falling weeks are a trend', () => {
    const { signal, sentence } = judge(means([5, 1, 5, 1, 5, 1, 4.1, 3.9, 3.7, 3.5, 3.3, 3.1, 2.9]))
    expect(signal).toMatchObject({ rule: 'trend', direction: 'down' })
    expect(sentence).toContain('has fallen week after week since 16 Feb 2026')
  })
})

describe('weeks that are cut or missing', () => {
  test('a cut week is kept, without rules, and moves no limit', () => {
    const whole = judge(means([...quiet, 3, 3.2])).chart
    const { chart } = judge(means([...quiet, 3, 3.2, [1]]))
    expect(chart).toMatchObject({ centre: whole.centre, lower: whole.lower, upper: whole.upper, verdict: 'steady' })
    expect(chart.points.at(-1)).toMatchObject({ partial: true, value: 1, rules: [] })
  })

  test('a gap stays a point without value; moving ranges join the weeks around it', () => {
    const { chart } = judge(means([3, null, 4]))
    expect(chart.points.map(point => point.value)).toEqual([3, null, 4])
    expect(chart.sigma).toBeCloseTo(1 / 1.128, 12)
  })
})

describe('series without variation', () => {
  test('none, one and two weeks', () => {
    expect(judge(means([])).chart).toMatchObject({ state: 'too-few', verdict: 'too-early', n: 0, points: [] })
    expect(judge(means([])).sentence).toBe('Satisfaction at Northgate: there are no values in this selection.')
    expect(judge(means([4])).chart).toMatchObject({ state: 'too-few', centre: null, lower: null, trial: true })
    expect(judge(means([4, 4])).chart).toMatchObject({ state: 'drawn', centre: 4, sigma: 0, lower: 4, upper: 4 })
    expect(judge(means([[4], [4]])).chart.state).toBe('too-few')
  })

  test('all equal, also where adding rounds: steady', () => {
    const { chart } = judge(means(Array.from({ length: 20 }, () => 13 / 3)))
    expect(chart.verdict).toBe('steady')
    expect(chart.points.flatMap(point => point.rules)).toEqual([])
  })

  test('no complaint at all, and everybody complaining', () => {
    const none = judge(complaints(Array.from({ length: 14 }, () => 0)))
    expect(none.chart).toMatchObject({ centre: 0, lower: 0, upper: 0, verdict: 'steady' })
    expect(none.sentence).toBe(
      'Complaints at Northgate: every week was exactly 0.0 per 1,000, so there is no spread to make limits from. Any other value would stand out.',
    )
    expect(judge(complaints(Array.from({ length: 14 }, () => 1000))).chart).toMatchObject({ centre: 1000, verdict: 'steady' })
    expect(judge(complaints([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7], 70)).chart.verdict).toBe('steady')
  })
})

test('limits of a rate follow the size of the week, those of a cut week too', () => {
  const series = complaints([9, 12, 8, 11, 10, 9, 12, 8, 11, 10, 9, 12, 8])
  const weeks = series.weeks.map((week, i) => (i === 12 ? { ...week, n: 250, count: { x: 2, n: 250 } } : week))
  const { points, centre, lower, upper } = judge({ ...series, weeks }).chart
  expect(points[0]).toMatchObject({ lower, upper })
  expect(points[12]!.upper! - centre!).toBeCloseTo(2 * (upper! - centre!), 9)
})

describe('kinds, rules and grains', () => {
  const lively = (n: number) => Array.from({ length: n }, (_, i) => 3 + 0.4 * Math.sin(i * 2.7))
  const judgeBy = (series: WeeklySeries, choice: ChartChoice) => {
    const { chart, signal } = chartOfWeeks(
      series,
      { kind: 'location', name: 'Northgate' },
      { plan: planOf(series.metric, choice) },
    )
    return { chart: ControlChart.parse(chart), signal, sentence: sayReading(chart.reading) }
  }
  /** From one complaint to the next, one a month. */
  const events = (kind: 'g' | 't', values: readonly number[]): WeeklySeries => ({
    ...complaints([]),
    unit: kind === 'g' ? 'count' : 'seconds',
    scale: { kind: kind === 'g' ? 'count' : 'seconds', minimum: 0, maximum: null },
    better: 'higher',
    statistic: kind === 'g' ? 'between' : 'time-between',
    weeks: values.map((value, i) => ({ monday: MONDAY + 30 * i, n: 1, value, count: null, partial: false })),
  })

  test('the run chart: a run too long is told with its median; few crossings with the side it went to', () => {
    const long = judgeBy(means([...lively(16), ...Array<number>(9).fill(3.9)]), { chart: 'run' })
    expect(long.signal).toMatchObject({ rule: 'long-run', direction: 'up' })
    expect(long.chart).toMatchObject({ verdict: 'better', lower: null, sigma: null })
    expect(long.sentence).toContain('too long for chance: a change for the better.')
    const few = judgeBy(
      means([
        ...Array<number>(7).fill(4),
        3,
        ...Array<number>(6).fill(4),
        ...Array<number>(7).fill(2),
        4,
        ...Array<number>(6).fill(2),
      ]),
      {
        chart: 'run',
      },
    )
    expect(few.chart.points.at(-1)!.rules).toContain('few-crossings')
    expect(judgeBy(means([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]), { chart: 'run' }).sentence).toBe(
      'Satisfaction at Northgate is steady: it moves about its median of 2.00 as chance would have it.',
    )
    expect(
      judgeBy(means([...lively(6), ...Array<number>(9).fill(3.9), ...lively(6).map(value => value - 0.9)]), { chart: 'run' })
        .chart.state,
    ).toBe('drawn')
  })

  test('rules without a side leave the verdict steady and say what they saw', () => {
    const swing = judgeBy(means(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 3 + (i % 3) / 20 : 3.4 + (i % 3) / 20))), {
      rules: 'nelson',
    })
    expect(swing.signal).toMatchObject({ rule: 'alternating', direction: null })
    expect(swing.chart.verdict).toBe('steady')
    expect(swing.sentence).toContain('has gone up and down in turn since')
    const close = judgeBy(
      means([1, 5, 1, 5, 1, 5, 1, 5, 1, 5, ...Array.from({ length: 16 }, (_, i) => 3 + (i % 4 < 2 ? 0.1 : -0.1))]),
      {
        rules: 'nelson',
      },
    )
    expect(close.sentence).toContain('has kept closer to its usual level')
    const far = judgeBy(means([...Array.from({ length: 30 }, (_, i) => 3 + 0.01 * (i % 2)), 4, 4, 2, 2, 4, 4, 2, 2]), {
      rules: 'nelson',
    })
    expect(far.chart.points.flatMap(point => point.rules)).toContain('far-from-centre')
  })

  test('Western Electric tells four of five', () => {
    const { sentence, chart } = judgeBy(means([...quiet, 3, 3.2, 3, 3.2, 3.4, 3.38, 3.4, 3.38]), { rules: 'western-electric' })
    expect(chart.points.at(-1)!.rules).toContain('four-of-five')
    expect(sentence).toMatch(/four of five weeks|since/)
  })

  test('a trend of six counts only where six are asked for', () => {
    const rising = means([3, 2.6, 3.4, 2.6, 3.4, 2.6, 3.4, 2.7, 2.9, 3.1, 3.3, 3.5, 3.7])
    const found = (trend: 6 | 7) => judgeBy(rising, { trend }).chart.points.flatMap(point => point.rules)
    expect(found(6)).toContain('trend')
    expect(found(7).filter(rule => rule === 'trend').length).toBeLessThanOrEqual(found(6).filter(rule => rule === 'trend').length)
  })

  test.each(['g', 't'] as const)('%s: none, one, too few, all alike, steady, rarer, more often', kind => {
    const unit = kind === 'g' ? 1 : 86_400
    const say = (values: readonly number[]) =>
      judgeBy(
        events(
          kind,
          values.map(value => value * unit),
        ),
        { chart: kind },
      )
    expect(say([]).sentence).toBe('Complaints at Northgate: there are not two in this selection to measure between.')
    expect(say([30]).chart).toMatchObject({ state: 'too-few', verdict: 'too-early' })
    expect(say([30]).sentence).toContain('so far, too early to say what is normal')
    expect(say([30, 20, 10]).chart).toMatchObject({ state: 'drawn', trial: true, verdict: 'too-early' })
    const alike = say(Array<number>(14).fill(20))
    expect(alike.sentence).toContain('between each and the next')

    const waves = [8, 31, 12, 5, 44, 19, 3, 27, 15, 9, 36, 21, 7, 18, 30, 11]
    expect(say(waves).chart.verdict).toBe('steady')
    expect(say(waves).sentence).toContain('come as rarely as ever: usually about')
    const rarer = say([...waves, 900])
    expect(rarer.chart).toMatchObject({ verdict: 'better' })
    expect(rarer.sentence).toContain('as many as')
    const often = say([...waves, 2, 1, 2, 1, 3, 2, 1, 2])
    expect(often.chart.verdict).toBe('worse')
    expect(often.sentence).toContain('have come more often since')
  })

  test('no interaction lies between complaints that all come in a row', () => {
    const { chart, sentence } = judgeBy(events('g', Array<number>(13).fill(0)), { chart: 'g' })
    expect(chart).toMatchObject({ centre: 0, lower: 0, upper: 0, verdict: 'steady' })
    expect(sentence).toContain('exactly 0 interactions lay between each and the next')
  })

  test.each(['day', 'month'] as const)('sentences by the %s name it', grain => {
    const { sentence, chart } = judgeBy(means([...quiet, 3, 3.2, 9]), { grain })
    expect(sentence).toMatch(grain === 'day' ? / on 30 Mar 2026/ : / in the month from 30 Mar 2026/)
    expect(chart.grain).toBe(grain)
    expect(judgeBy(means([3, 3.1]), { grain }).sentence).toContain(`2 whole ${grain}s so far`)
    expect(judgeBy(means([...quiet, 3, 3.2]), { grain }).sentence).toContain(`normal ${grain}s lie between`)
  })

  test('how often chance alone makes a signal is told from eight points on', () => {
    const rate = (n: number, choice: ChartChoice = {}) => judgeBy(means(lively(n)), choice).chart.falseAlarm
    expect(rate(7)).toBeNull()
    expect(rate(52)!.points).toBe(52)
    expect(sayReading(rate(52)!.reading)).toMatch(
      /^By chance alone about 4 of 10 such charts would show a signal; \d.* in the last 8 points\.$/,
    )
    expect(rate(52, { rules: 'nelson' })!.anySignal).toBeGreaterThan(rate(52)!.anySignal)
    expect(rate(52, { trend: 6 })!.anySignal).toBeGreaterThan(rate(52)!.anySignal)
    expect(rate(52, { outer: 'leave-out' })!.anySignal).toBeLessThanOrEqual(rate(52)!.anySignal)
    expect(rate(52, { chart: 'run' })!.anySignal).toBeLessThan(0.15)
  })

  test('points of one value stay out of Xbar-S; where none has two there is no chart', () => {
    const single = (n: number) => ({ n, mean: 3, ss: n - 1 })
    const of = (sizes: readonly number[]) => {
      const series = means(sizes.map(() => 3))
      return judgeBy(
        { ...series, weeks: series.weeks.map((week, i) => ({ ...week, n: sizes[i]!, single: single(sizes[i]!) })) },
        { chart: 'xbar-s' },
      )
    }
    const { chart } = of([5, 1, 5, 5])
    expect(chart.segments[0]!.points).toBe(3)
    expect(chart.points[1]).toMatchObject({ value: 3, lower: null, upper: null })
    expect(chart.spreads!.points[1]).toMatchObject({ value: null, centre: null, beyond: false })
    expect(of([1, 1, 1]).chart).toMatchObject({ state: 'too-few', spreads: null })
    expect(of([5, 1]).chart.state).toBe('too-few')
  })
})

describe('degenerate shares and counts', () => {
  const shares = (counts: readonly [number, number][]): WeeklySeries => ({
    ...means([]),
    metric: 'response',
    unit: 'share',
    scale: { kind: 'share', minimum: 0, maximum: 1 },
    statistic: 'share',
    weeks: counts.map(([x, n], i) => ({
      monday: MONDAY + 7 * i,
      n,
      value: n === 0 ? null : x / n,
      count: n === 0 ? null : { x, n },
      partial: false,
    })),
  })
  const judgeBy = (series: WeeklySeries, chart: 'p' | 'p-prime' | 'xmr' | 'run') => {
    const judged = chartOfWeeks(series, { kind: 'provider' }, { plan: planOf(series.metric, { chart }) })
    return { chart: ControlChart.parse(judged.chart), sentence: sayReading(judged.chart.reading) }
  }

  test.each(['p', 'p-prime', 'xmr', 'run'] as const)('%s: all 100 % have no spread and no signal', chart => {
    const all = judgeBy(shares(Array.from({ length: 14 }, (_, i) => [10 + i, 10 + i])), chart)
    expect(all.chart).toMatchObject({ state: 'drawn', centre: 1, verdict: 'steady' })
    expect(all.chart.points.flatMap(point => point.rules)).toEqual([])
    expect(all.sentence).toBe(
      'The response rate of this person: every week was exactly 100\u00a0%, so there is no spread to make limits from. Any other value would stand out.',
    )
  })

  test.each(['p', 'p-prime', 'xmr'] as const)('%s: a week without exposure is a gap, and the weeks around it join', chart => {
    const some: [number, number][] = [
      [4, 10],
      [6, 10],
      [0, 0],
      [5, 10],
      [4, 10],
    ]
    const gap = judgeBy(shares(some), chart).chart
    const joined = judgeBy(shares(some.filter(([, n]) => n > 0)), chart).chart
    expect(gap).toMatchObject({ centre: joined.centre, sigma: joined.sigma, trial: true, verdict: 'too-early' })
    expect(gap.points[2]).toMatchObject({ value: null, n: 0, rules: [] })
  })

  test.each(['p', 'p-prime', 'xmr', 'run'] as const)('%s: no point, one point, no exposure at all', chart => {
    for (const counts of [
      [],
      [[3, 10]],
      [
        [0, 0],
        [0, 0],
      ],
    ] as [number, number][][])
      expect(judgeBy(shares(counts), chart).chart).toMatchObject({
        state: 'too-few',
        centre: null,
        verdict: 'too-early',
        suggestion: null,
      })
  })
})

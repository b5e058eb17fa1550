import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier, type Observation } from '#stats/kaplan-meier.ts'
import { kaplanMeierHistogram } from '#stats/kaplan-meier-histogram.ts'
import { bucketOf } from '#stats/log-histogram.ts'
import { expectClose } from './reference.ts'

const served = (time: number): Observation => ({ time, event: true })
const gaveUp = (time: number): Observation => ({ time, event: false })

describe('kaplanMeier', () => {
  test('remission times of leukaemia patients on 6-MP: survfit(Surv(time, cens) ~ 1) in R, data MASS::gehan', () => {
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(served)
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(gaveUp)
    const { n, events: count, steps, median, p90 } = kaplanMeier([...censored, ...events])
    expect({ n, count, median, p90 }).toEqual({ n: 21, count: 9, median: 23, p90: null })
    expect(steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ])
    const survival = [0.8571429, 0.8067227, 0.7529412, 0.6901961, 0.627451, 0.5378151, 0.4481793]
    for (const [i, expected] of survival.entries()) expectClose(steps[i]!.survival, expected, 0, 5e-8)
  })

  test('nobody gave up: the share still waiting', () => {
    const { steps, median, p90 } = kaplanMeier([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(served))
    expect({ median, p90 }).toEqual({ median: 5, p90: 9 })
    expectClose(steps[3]!.survival, 0.6, 1e-12)
  })

  test('property: order and grouping do not matter', () => {
    const observation = fc.record({ time: fc.integer({ min: 0, max: 9 }), event: fc.boolean() })
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), observations => {
        const grouped = [...Map.groupBy(observations, ({ time, event }) => `${time} ${event}`).values()]
        expect(kaplanMeier(grouped.map(same => ({ ...same[0]!, n: same.length })))).toEqual(
          kaplanMeier(observations.toReversed()),
        )
      }),
    )
  })

  test('none, one, equal and everybody gave up', () => {
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, steps: [], median: null, p90: null })
    expect(kaplanMeier([served(3)])).toMatchObject({ median: 3, p90: 3 })
    expect(kaplanMeier([served(3), served(3), gaveUp(3)]).steps).toEqual([{ time: 3, survival: 1 / 3, atRisk: 3 }])
    expect(kaplanMeier([gaveUp(1), gaveUp(2)])).toMatchObject({ events: 0, median: null })
    expect(() => kaplanMeier([served(Number.NaN)])).toThrow(RangeError)
  })

  test('from histograms: times within 1 %', () => {
    const exact = kaplanMeier([served(60), served(60), served(120), served(900), gaveUp(300)])
    const found = kaplanMeierHistogram(
      [
        [bucketOf(60), 2],
        [bucketOf(120), 1],
        [bucketOf(900), 1],
      ],
      [[bucketOf(300), 1]],
    )
    expect(found.events).toBe(4)
    expectClose(found.median, exact.median, 0.01)
    expectClose(found.p90, exact.p90, 0.01)
  })
})

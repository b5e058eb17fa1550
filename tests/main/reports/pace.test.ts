import { expect, test } from 'vitest'
import { paceOf } from '#main/reports/pace.ts'
import { shareDifference } from '#stats/share-difference.ts'
import { sayReading } from '#words/say.ts'

const rated = (value: number) => ({ raw: String(value), value, minimum: 1, maximum: 5, direction: 'higher_better' as const })
const served = (serviceSeconds: number | null, value: number | null) => ({
  serviceSeconds,
  csat: value === null ? null : rated(value),
})

/** 160 services of 60 to 1014 seconds, satisfied as the function says. */
const services = (isGlad: (i: number) => boolean) => Array.from({ length: 160 }, (_, i) => served(60 + 6 * i, isGlad(i) ? 5 : 2))

test('services lie in four bins of as many each, from the shortest to the longest, each with its share', () => {
  const pace = paceOf([...services(i => i >= 100), served(null, 5), served(300, null)], 5)!
  expect([pace.n, pace.missing]).toEqual([160, 2])
  expect(pace.bins.map(({ n, from, to }) => [n, from, to])).toEqual([
    [40, 60, 294],
    [40, 300, 534],
    [40, 540, 774],
    [40, 780, 1014],
  ])
  expect(pace.bins.map(({ satisfied: { count } }) => count)).toEqual([0, 0, 20, 40])
  expect(pace.bins[2]!.satisfied).toMatchObject({ n: 40, share: 0.5 })
})

test('what it says follows from the difference of the longest and the shortest, and none is said where chance may make it', () => {
  const verdictOf = (isGlad: (i: number) => boolean) => paceOf(services(isGlad), 5)!.reading.values.verdict
  expect(verdictOf(i => i >= 100)).toBe('longer')
  expect(verdictOf(i => i < 60)).toBe('shorter')
  expect(verdictOf(i => i % 2 === 0)).toBe('none')
  // 20 of 40 against 26 of 40: Newcombe's interval of the difference has 0 in it.
  const close = (i: number) => (i < 40 ? i % 2 === 0 : i < 120 || i % 20 < 13)
  expect(shareDifference({ x: 26, n: 40 }, { x: 20, n: 40 })!.lower).toBeLessThan(0)
  expect(verdictOf(close)).toBe('none')
  expect(
    sayReading(
      paceOf(
        services(i => i >= 100),
        5,
      )!.reading,
    ),
  ).toBe(
    'Customers were satisfied more often when you took longer: 100\u00a0% of those served in 13.0 min or more, 0\u00a0% of those served in 4.9 min or less.',
  )
})

test('there are fewer bins where four would hold too few, and none at all below two', () => {
  expect(paceOf(services(() => true).slice(0, 70), 5)!.bins.map(({ n }) => n)).toEqual([24, 23, 23])
  expect(paceOf(services(() => true).slice(0, 70), 30)!.bins.map(({ n }) => n)).toEqual([35, 35])
  expect(paceOf(services(() => true).slice(0, 39), 5)).toBeNull()
  expect(paceOf([], 5)).toBeNull()
  // All of one length are one bin.
  expect(
    paceOf(
      Array.from({ length: 90 }, () => served(300, 5)),
      5,
    ),
  ).toBeNull()
})

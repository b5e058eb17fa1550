import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayKinds, dayResiduals, daySums } from '#main/moments/day-residuals.ts'
import { weekdayOf } from '#main/days.ts'

type Kind = 'ordinary' | 'on' | 'after'

const mean = fc.record({
  location: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: -10, max: 12 }),
  n: fc.integer({ min: 0, max: 4 }),
  mean: fc.integer({ min: -50, max: 50 }),
})

test('days less the ordinary ones of their place and weekday, one by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(mean, { selector: ({ location, day }) => `${location} ${day}`, maxLength: 40 }), means => {
      const kindOf = (location: number, day: number): Kind =>
        day % 5 === 0 ? 'on' : day % 5 === location % 5 ? 'after' : 'ordinary'
      const sums = daySums(means)
      const found = dayResiduals<Kind>(sums, dayKinds(sums, kindOf), 'ordinary')
      const known = means.filter(({ n }) => n > 0)
      const usual = ({ location, day }: { location: number; day: number }) =>
        known.filter(
          each =>
            each.location === location && weekdayOf(each.day) === weekdayOf(day) && kindOf(location, each.day) === 'ordinary',
        )
      const total = (all: typeof known) => all.reduce((sum, each) => sum + each.n * each.mean, 0)
      const count = (all: typeof known) => all.reduce((sum, each) => sum + each.n, 0)
      const expected = Map.groupBy(
        known.filter(each => usual(each).length > 0),
        ({ location, day }) => `${kindOf(location, day)} ${day}`,
      )
      expect(found.map(({ kind, day }) => `${kind} ${day}`).sort()).toEqual([...expected.keys()].sort())
      for (const { kind, day, n, residual } of found) {
        const own = expected.get(`${kind} ${day}`)!
        expect(n).toBe(count(own))
        const apart = own.reduce((sum, each) => sum + each.n * (each.mean - total(usual(each)) / count(usual(each))), 0)
        expect(residual).toBeCloseTo(apart / n, 9)
      }
    }),
  )
})

test('no day has no residual', () => {
  expect(dayResiduals(daySums([]), [], 'ordinary')).toEqual([])
})

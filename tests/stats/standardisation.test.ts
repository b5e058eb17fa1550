import { describe, expect, test } from 'vitest'
import { directStandardisation } from '#stats/direct-standardisation.ts'
import {
  observedExpectedCounts,
  observedExpectedMeans,
  observedExpectedShares,
  type UnitStratum,
} from '#stats/indirect-standardisation.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { expectClose } from './reference.ts'

const none = sufficientOf([])

describe('directStandardisation', () => {
  const strata = [
    { a: sufficientOf([4, 5, 5, 3, 4]), b: sufficientOf([3, 4]) },
    { a: sufficientOf([2, 1, 3]), b: sufficientOf([2, 2, 1, 3, 2, 1]) },
    { a: sufficientOf([5, 4]), b: none },
    { a: none, b: sufficientOf([5, 5, 5]) },
    { a: none, b: none },
  ]

  test('numpy: weighted differences with pooled variances', () => {
    const found = directStandardisation(strata)!
    expectClose(found.crude, 0.6, 1e-12)
    expectClose(found.shared, 1.125, 1e-12)
    expectClose(found.standardised, 0.4, 1e-12)
    expectClose(found.explained, 0.725, 1e-12)
    expectClose(found.interval!.lower, -0.4709504768356578, 1e-12)
    expectClose(found.interval!.upper, 1.270950476835658, 1e-12)
    expect([found.strata, found.strataLeftOut]).toEqual([2, 2])
    expect(found.coverage).toEqual({ a: 8 / 10, b: 8 / 11 })
  })

  test('a difference that is mix alone goes away, one within strata stays', () => {
    const stratum = (n: number, mean: number) => ({ n, mean, ss: n })
    const mix = directStandardisation([
      { a: stratum(90, 4), b: stratum(10, 4) },
      { a: stratum(10, 2), b: stratum(90, 2) },
    ])!
    expectClose(mix.crude, 1.6, 1e-12)
    expectClose(mix.standardised, 0, 0, 1e-12)
    expectClose(mix.explained, 1.6, 1e-12)
    const real = directStandardisation([
      { a: stratum(50, 4), b: stratum(50, 3) },
      { a: stratum(50, 3), b: stratum(50, 2) },
    ])!
    expectClose(real.standardised, 1, 1e-12)
    expectClose(real.explained, 0, 0, 1e-12)
  })

  test('nothing in common, and single values only', () => {
    expect(directStandardisation([])).toBeNull()
    expect(directStandardisation([{ a: sufficientOf([1]), b: none }])).toBeNull()
    expect(directStandardisation([{ a: sufficientOf([4]), b: sufficientOf([2, 3]) }])).toMatchObject({
      standardised: 1.5,
      interval: null,
    })
    expect(directStandardisation([{ a: sufficientOf([4, 4]), b: sufficientOf([4, 4]) }])!.interval).toEqual({
      lower: 0,
      upper: 0,
    })
  })
})

const cell = (unit: string, stratum: string, n: number, x: number): UnitStratum => ({
  unit,
  stratum,
  ...sufficientFromSums({ n, total: x, squares: x }),
})

describe('observedExpectedCounts', () => {
  test('rates of 5 and 20 per cent over all: by hand, and SciPy for interval and p', () => {
    // day: 10 of 200, night: 20 of 100. a: 50 day and 25 night = 2.5 + 5 expected
    const cells = [cell('a', 'day', 50, 4), cell('b', 'day', 150, 6), cell('a', 'night', 25, 10), cell('b', 'night', 75, 10)]
    const [a, b] = observedExpectedCounts(cells) as [ReturnType<typeof observedExpectedCounts>[number], { expected: number }]
    expect([a.unit, a.n, a.observed]).toEqual(['a', 75, 14])
    expectClose(a.expected, 7.5, 1e-12)
    expectClose(a.ratio!.value, 1.8666666666666667, 1e-12)
    expectClose(a.ratio!.lower, 1.0205240368400792, 1e-9)
    expectClose(a.ratio!.upper, 3.13194948291141, 1e-9)
    expectClose(a.p, 0.04312930207603334, 1e-9)
    expectClose(b.expected, 22.5, 1e-12)
  })

  test('none counted where some are expected; nothing expected; nobody', () => {
    const [quiet] = observedExpectedCounts([cell('a', 's', 22, 0), cell('b', 's', 78, 10)])
    expectClose(quiet!.expected, 2.2, 1e-12)
    expect(quiet!.ratio).toMatchObject({ value: 0, lower: 0 })
    expectClose(quiet!.ratio!.upper, 1.6767633882336068, 1e-9)
    expectClose(quiet!.p, 0.2216063167246677, 1e-9)
    expect(observedExpectedCounts([cell('a', 's', 22, 0)])[0]).toEqual({
      unit: 'a',
      n: 22,
      observed: 0,
      expected: 0,
      ratio: null,
      p: null,
    })
    expect(observedExpectedCounts([cell('a', 's', 0, 0)])).toEqual([])
  })
})

describe('observedExpectedMeans', () => {
  const values = (unit: string, stratum: string, list: number[]): UnitStratum => ({ unit, stratum, ...sufficientOf(list) })

  test('by hand: two units with opposite mixes and no difference of their own', () => {
    const cells = [
      values('a', 'easy', [5, 4, 5, 4]),
      values('a', 'hard', [2]),
      values('b', 'easy', [5, 4]),
      values('b', 'hard', [1, 2, 3]),
    ]
    const [a, b] = observedExpectedMeans(cells)
    expectClose(a!.expected, (4 * 4.5 + 2) / 5, 1e-12)
    expectClose(a!.difference.value, 0, 0, 1e-12)
    // squares within: 1 + 0 of a, 0.5 + 2 of b, with 3 + 0 + 1 + 2 degrees of freedom; qt(0.975, 6)
    expectClose(a!.difference.upper, 2.4469118511449692 * Math.sqrt(3.5 / 6 / 5), 1e-9)
    expectClose(b!.expected, (2 * 4.5 + 3 * 2) / 5, 1e-12)
    expect(b!.p).toBeCloseTo(1)
  })

  test('a unit that is better than its mix says', () => {
    const [a] = observedExpectedMeans([values('a', 's', [5, 5, 4, 5]), values('b', 's', [2, 3, 2, 3])])
    expectClose(a!.difference.value, 4.75 - 3.625, 1e-12)
    // squares within: 0.75 + 1, 6 degrees of freedom; 2 * pt(-1.125 / sqrt(1.75 / 24), 6)
    const error = Math.sqrt(1.75 / 6 / 4)
    expectClose(a!.p, 0.005903531652765279, 1e-9)
    expectClose(a!.difference.lower, 1.125 - 2.4469118511449692 * error, 1e-9)
    expectClose(a!.difference.upper, 1.125 + 2.4469118511449692 * error, 1e-9)
  })

  test('a unit of few values that are all equal is judged by the spread of the others', () => {
    const others = Array.from({ length: 60 }, (_, i) => (i % 10 < 7 ? 5 : 2))
    const [tiny] = observedExpectedMeans([values('tiny', 's', [5, 5, 5, 5, 5]), values('large', 's', others)])
    expect(tiny!.p).toBeGreaterThan(0.1)
    expect(tiny!.difference.lower).toBeLessThan(0)
  })

  test('single values have no interval; where no values differ only no difference is sure', () => {
    expect(observedExpectedMeans([values('a', 's', [3]), values('b', 's', [4])])[0]).toEqual({
      unit: 'a',
      n: 1,
      observed: 3,
      expected: 3.5,
      difference: { value: -0.5, lower: null, upper: null },
      p: null,
    })
    expect(observedExpectedMeans([values('a', 's', [3, 3])])[0]).toMatchObject({ p: 1, difference: { lower: 0, upper: 0 } })
    expect(observedExpectedMeans([values('a', 's', [3, 3]), values('b', 's', [4, 4])])[0]!.p).toBeNull()
    expect(observedExpectedMeans([])).toEqual([])
  })
})

describe('observedExpectedShares', () => {
  test('none and all: twice the binomial tail, with the interval of binom.test', () => {
    const cells = [cell('all', 's', 5, 5), cell('none', 's', 5, 0), cell('some', 's', 90, 60)]
    const [all, none, some] = observedExpectedShares(cells) // 0.65 expected
    expectClose(all!.p, 2 * 0.65 ** 5, 1e-12)
    expectClose(none!.p, 2 * 0.35 ** 5, 1e-12)
    expectClose(all!.difference.lower, 0.4781762498950185 - 0.65, 1e-9) // binom.test(5, 5)$conf.int
    expectClose(all!.difference.upper, 0.35, 1e-9)
    expectClose(none!.difference.upper, 0.5218237501049815 - 0.65, 1e-9)
    expectClose(none!.difference.lower, -0.65, 1e-9)
    expect(some).toEqual(observedExpectedMeans(cells)[2])
  })

  test('everybody has it, and nobody is there', () => {
    expect(observedExpectedShares([cell('a', 's', 3, 3)])[0]!.p).toBe(1)
    expect(observedExpectedShares([])).toEqual([])
  })
})

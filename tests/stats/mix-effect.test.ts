import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directStandardisation, type Stratum } from '#stats/direct-standardisation.ts'
import { mixEffect } from '#stats/mix-effect.ts'
import { randomStream } from '#stats/random-stream.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { expectClose } from './reference.ts'

const none = sufficientOf([])
const strata: Stratum[] = [
  { a: sufficientOf([4, 5, 5, 3, 4]), b: sufficientOf([3, 4]) },
  { a: sufficientOf([2, 1, 3]), b: sufficientOf([2, 2, 1, 3, 2, 1]) },
  { a: sufficientOf([5, 4]), b: none },
  { a: none, b: sufficientOf([5, 5, 5]) },
]

test('NumPy: numerical derivatives of the effect in the shares and means of both sides', () => {
  const found = mixEffect(strata)!
  expectClose(found.difference, 1.125, 1e-12)
  expectClose(found.effect, 0.725, 1e-12)
  expectClose(found.interval!.lower, -0.20646631100698132, 1e-8)
  expectClose(found.interval!.upper, 1.656466311006981, 1e-8)
  expect(found.share).toBeNull()
  const often = (list: number[]) => sufficientOf(Array.from({ length: 20 }, () => list).flat())
  const { share } = mixEffect([
    { a: often([4, 5, 5, 3, 4]), b: often([3, 4]) },
    { a: often([2, 1, 3]), b: often([2, 2, 1, 3, 2, 1]) },
  ])!
  expectClose(share!.value, 0.6444444444444444, 1e-12)
  expectClose(share!.lower, 0.5236804049487664, 1e-8)
  expectClose(share!.upper, 0.7695515622109238, 1e-8)
})

describe('properties', () => {
  const side = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 9 }).map(values => sufficientOf(values))
  const random = fc.array(fc.record({ a: side, b: side }), { minLength: 1, maxLength: 6 })

  test('the effect is what standardisation takes away, and turns round with the sides', () => {
    fc.assert(
      fc.property(random, rows => {
        const [found, plain] = [mixEffect(rows), directStandardisation(rows)]
        expect(found === null).toBe(plain === null)
        if (plain === null) return
        expectClose(found!.difference, plain.shared, 1e-9, 1e-9)
        expectClose(found!.effect, plain.explained, 1e-9, 1e-9)
        const turned = mixEffect(rows.map(({ a, b }) => ({ a: b, b: a })))!
        expectClose(turned.effect, -found!.effect, 1e-9, 1e-9)
        if (found!.interval) expectClose(turned.interval!.lower, -found!.interval.upper, 1e-9, 1e-9)
        if (found!.share) {
          expectClose(turned.share!.lower, found!.share.lower, 1e-6, 1e-9)
          expect(found!.share.lower).toBeLessThanOrEqual(found!.share.value)
          expect(found!.share.upper).toBeGreaterThanOrEqual(found!.share.value)
        }
      }),
    )
  })
})

test('95 % of intervals hold the truth: three kinds of customer, events and measures', () => {
  const next = randomStream(20_261_125)
  const mixes = { a: [0.6, 0.3, 0.1], b: [0.2, 0.4, 0.4] } as const
  const means = { a: [0.1, 0.3, 0.6], b: [0.15, 0.4, 0.55] } as const
  const sizes = { a: 150, b: 240 } as const
  const isOf = (shares: readonly number[], u: number) =>
    shares.findIndex((_, k) => u < shares.slice(0, k + 1).reduce((x, y) => x + y))
  const valueOf = {
    event: (p: number) => (next() < p ? 1 : 0),
    measure: (p: number) => 5 * p + (next() + next() + next()) * (0.5 + p),
  }
  const meanOf = { event: (p: number) => p, measure: (p: number) => 5 * p + 1.5 * (0.5 + p) }
  for (const kind of ['event', 'measure'] as const) {
    const truth = mixEffect(
      [0, 1, 2].map(k => {
        const of = (side: 'a' | 'b') => ({ n: sizes[side] * mixes[side][k]!, mean: meanOf[kind](means[side][k]!), ss: 1 })
        return { a: of('a'), b: of('b') }
      }),
    )!
    const companies = 1000
    let [effects, shares, told] = [0, 0, 0]
    for (let company = 0; company < companies; company++) {
      const drawn = { a: [[], [], []] as number[][], b: [[], [], []] as number[][] }
      for (const side of ['a', 'b'] as const)
        for (let i = 0; i < sizes[side]; i++) {
          const k = Math.max(0, isOf(mixes[side], next()))
          drawn[side][k]!.push(valueOf[kind](means[side][k]!))
        }
      const found = mixEffect([0, 1, 2].map(k => ({ a: sufficientOf(drawn.a[k]!), b: sufficientOf(drawn.b[k]!) })))!
      const { lower, upper } = found.interval!
      if (lower <= truth.effect && truth.effect <= upper) effects++
      if (found.share === null) continue
      told++
      const share = truth.effect / truth.difference
      if (found.share.lower <= share && share <= found.share.upper) shares++
    }
    expect(told).toBeGreaterThan(0.9 * companies)
    for (const held of [effects / companies, shares / told]) {
      expect(held).toBeGreaterThan(0.93)
      expect(held).toBeLessThan(0.97)
    }
  }
})

describe('few values', () => {
  test('nothing in common, and single values only', () => {
    expect(mixEffect([])).toBeNull()
    expect(mixEffect([{ a: sufficientOf([1]), b: none }])).toBeNull()
    expect(mixEffect([{ a: sufficientOf([4]), b: sufficientOf([2, 3]) }])).toEqual({
      difference: 1.5,
      effect: 0,
      interval: null,
      share: null,
    })
  })

  test('a stratum of one value takes the variance of the others', () => {
    const [a, b] = [{ n: 1, mean: 3, ss: 0 }, sufficientOf([1, 2, 2, 5])]
    const many = sufficientOf([4, 5, 5, 3, 4])
    const found = mixEffect([
      { a, b },
      { a: many, b: many },
    ])!
    const wider = mixEffect([
      { a: { n: 1, mean: 3, ss: 0 }, b },
      { a: { ...many, ss: 100 * many.ss }, b: many },
    ])!
    expect(wider.interval!.upper).toBeGreaterThan(2 * found.interval!.upper)
  })

  test('one kind of customer has no effect; equal values leave no doubt', () => {
    expect(mixEffect([{ a: sufficientOf([4, 5]), b: sufficientOf([1, 1]) }])).toMatchObject({
      effect: 0,
      interval: { lower: 0, upper: 0 },
    })
    expect(mixEffect([{ a: sufficientOf([4, 4]), b: sufficientOf([4, 4]) }])).toEqual({
      difference: 0,
      effect: 0,
      interval: { lower: 0, upper: 0 },
      share: null,
    })
    expect(mixEffect([{ a: sufficientOf([4, 4]), b: sufficientOf([3, 3]) }])!.share).toEqual({ value: 0, lower: 0, upper: 0 })
  })
})

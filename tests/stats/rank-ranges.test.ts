import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '#stats/benjamini-hochberg.ts'
import { twoSidedP } from '#stats/distributions/two-sided-p.ts'
import { holm, holmLimit } from '#stats/holm.ts'
import { rankRanges } from '#stats/rank-ranges.ts'
import { ranksFromTests } from '#stats/ranks-from-tests.ts'
import { welchDifference } from '#stats/welch-difference.ts'
import { caseFile, expectClose, syntheticAnswers } from './reference.ts'

type Unit = { id: string; estimate: number; se: number; rank: number; rank_lo: number; rank_hi: number }
type Pair = { diff: number; se: number; df: number; p: number; p_holm: number; p_bh: number }
type Ranking = { units: Unit[]; pairs: Pair[] }

const { cases } = caseFile<
  { p: number[]; id: string[]; n: number[]; mean: number[]; sd: number[] },
  Ranking & { holm: number[]; bh: number[] }
>('multiple-comparisons')

const rangesOf = ({ units }: Ranking) =>
  units.map(({ id, rank, rank_lo, rank_hi }) => ({ id, rank, best: rank_lo, worst: rank_hi }))

describe('rankRanges', () => {
  test('R: branches by the model, z tests of all pairs with Holm', () => {
    const { rank_branch_csat_eb: expected } = syntheticAnswers() as { rank_branch_csat_eb: Ranking }
    const units = expected.units.map(({ id, estimate, se }) => ({ id, estimate, standardError: se }))
    expect(rankRanges(units)).toEqual(rangesOf(expected))
  })

  test('R: p.adjust', () => {
    const { input, expected } = cases[0]!
    for (const [i, p] of holm(input.p).entries()) expectClose(p, expected.holm[i]!, 1e-8)
    for (const [i, p] of benjaminiHochberg(input.p).entries()) expectClose(p, expected.bh[i]!, 1e-8)
  })

  test('R: six branches, Welch t tests of all pairs', () => {
    const { input, expected } = cases[1]!
    const groups = input.n.map((n, i) => ({ n, mean: input.mean[i]!, ss: input.sd[i]! ** 2 * (n - 1) }))
    const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map(b => welchDifference(a, b)!))
    for (const [i, { diff, se, df, p }] of expected.pairs.entries()) {
      expectClose(pairs[i]!.difference, diff, 1e-8, 1e-10)
      expectClose(pairs[i]!.standardError, se, 1e-8)
      expectClose(pairs[i]!.df, df, 1e-8)
      expectClose(pairs[i]!.p, p, 1e-8)
    }
    for (const [i, p] of holm(pairs.map(({ p }) => p)).entries()) expectClose(p, expected.pairs[i]!.p_holm, 1e-8)
    for (const [i, p] of benjaminiHochberg(pairs.map(({ p }) => p)).entries()) expectClose(p, expected.pairs[i]!.p_bh, 1e-8)
    const units = input.id.map((id, i) => ({ id, estimate: input.mean[i]! }))
    const p = (first: number, second: number) => welchDifference(groups[first]!, groups[second]!)!.p
    expect(ranksFromTests(units, { p, higherIsBetter: true, alpha: 0.05 })).toEqual(rangesOf(expected))
  })

  test('property: pairs are told apart where their Holm-adjusted p-value is below alpha', () => {
    const unit = fc.record({
      estimate: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -3, max: 3, noNaN: true })),
      standardError: fc.oneof(fc.constant(0), fc.constant(0.5), fc.double({ min: 0.01, max: 1, noNaN: true })),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), fc.constantFrom(0.001, 0.05, 0.2), (drawn, alpha) => {
        const units = drawn.map((fields, i) => ({ id: String(i), ...fields }))
        const pairs = units.flatMap((a, i) => units.slice(i + 1).map(b => [a, b] as const))
        const z = pairs.map(([a, b]) => (a.estimate - b.estimate) / Math.hypot(a.standardError, b.standardError))
        const adjusted = holm(z.map((each, i) => (pairs[i]![0].estimate === pairs[i]![1].estimate ? 1 : twoSidedP(each))))
        const apart = pairs.filter((_, i) => adjusted[i]! < alpha)
        for (const { id, best, worst } of rankRanges(units, { alpha })) {
          const { estimate } = units[Number(id)]!
          const others = apart.flatMap(([a, b]) => (a.id === id ? [b] : b.id === id ? [a] : []))
          expect(best).toBe(1 + others.filter(other => other.estimate > estimate).length)
          expect(worst).toBe(units.length - others.filter(other => other.estimate < estimate).length)
        }
      }),
    )
  })

  test('property: the limit is where Holm stops', () => {
    const p = fc.oneof(fc.constantFrom(0, 0.001, 0.01, 0.05, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), fc.constantFrom(0.01, 0.05, 0.5), (values, alpha) => {
        const limit = holmLimit(Float64Array.from(values), alpha)
        expect(holm(values).map(adjusted => adjusted < alpha)).toEqual(values.map(value => value < limit))
      }),
    )
  })

  test('property: a range holds its rank, and lower-is-better is the mirror image', () => {
    const unit = fc.record({
      estimate: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), drawn => {
        const units = drawn.map((fields, i) => ({ id: String(i), ...fields }))
        const ranges = rankRanges(units)
        for (const { rank, best, worst } of ranges) expect(best <= rank && rank <= worst).toBe(true)
        const mirrored = rankRanges(
          units.map(fields => ({ ...fields, estimate: -fields.estimate })),
          { higherIsBetter: false },
        )
        expect(mirrored).toEqual(ranges)
      }),
    )
  })

  test('none, one, equal and a missing error', () => {
    expect(rankRanges([])).toEqual([])
    expect(rankRanges([{ id: 'a', estimate: 4, standardError: 0.1 }])).toEqual([{ id: 'a', rank: 1, best: 1, worst: 1 }])
    const equal = ['a', 'b'].map(id => ({ id, estimate: 4, standardError: 0 }))
    expect(rankRanges(equal).map(({ rank, best, worst }) => [rank, best, worst])).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ])
    expect(() => rankRanges([{ id: 'a', estimate: 4, standardError: Number.NaN }])).toThrow(RangeError)
  })
})

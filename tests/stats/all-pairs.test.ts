import { describe, expect, test } from 'vitest'
import { allPairs } from '#stats/all-pairs.ts'
import { syntheticAnswers, expectClose } from './reference.ts'

type Ranking = {
  units: { id: string; estimate: number; se: number }[]
  pairs: { a: string; b: string; diff: number; se: number; p: number; p_holm: number; p_bh: number }[]
}
const { rank_branch_csat_eb: expected } = syntheticAnswers() as { rank_branch_csat_eb: Ranking }
const units = expected.units.map(({ id, estimate, se }) => ({ id, estimate, standardError: se }))

describe('allPairs', () => {
  test.each(['holm', 'benjamini-hochberg'] as const)('R: z tests and p.adjust of all branches, %s', control => {
    const found = allPairs(units, control)
    expect(found.control).toBe(control)
    for (const [i, pair] of expected.pairs.entries()) {
      const own = found.pairs[i]!
      expect([own.a, own.b]).toEqual([pair.a, pair.b])
      expectClose(own.difference, pair.diff, 1e-6, 1e-12)
      expectClose(own.standardError, pair.se, 1e-6)
      expectClose(own.p, pair.p, 1e-6)
      expectClose(own.adjustedP, control === 'holm' ? pair.p_holm : pair.p_bh, 1e-6)
      expectClose(own.upper - own.lower, 2 * 1.959963984540054 * pair.se, 1e-6)
    }
  })

  test('Holm up to 20 pairs, Benjamini and Hochberg beyond', () => {
    expect(allPairs(units.slice(0, 6)).control).toBe('holm')
    expect(allPairs(units.slice(0, 7)).control).toBe('benjamini-hochberg')
  })

  test('none, one, equal and unknown', () => {
    expect(allPairs([])).toEqual({ control: 'holm', pairs: [] })
    expect(allPairs(units.slice(0, 1)).pairs).toEqual([])
    const same = ['a', 'b'].map(id => ({ id, estimate: 4, standardError: 0 }))
    expect(allPairs(same).pairs[0]).toMatchObject({ difference: 0, p: 1, adjustedP: 1 })
    expect(() => allPairs([{ id: 'a', estimate: Number.NaN, standardError: 1 }])).toThrow(RangeError)
    expect(() => allPairs([{ id: 'a', estimate: 1, standardError: Number.NaN }])).toThrow(RangeError)
  })
})

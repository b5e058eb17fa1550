import { describe, expect, test } from 'vitest'
import { netPromoter, type Score } from '#stats/net-promoter.ts'
import { caseFile, expectClose, syntheticAnswers } from './reference.ts'

type Interval = { nps: number; se: number; lo: number; hi: number }
type Answer = Interval & { promoters: number; passives: number; detractors: number; adj_wald: Interval }

const file = caseFile<{ scores: number[] }, Answer>('nps')

/** The reference gives limits as computed; shown limits stay within the scale. */
function expectScore({ score, standardError, lower, upper }: Score, { nps, se, lo, hi }: Interval): void {
  expectClose(score, nps, 1e-8, 1e-10)
  expectClose(standardError, se, 1e-8, 1e-6)
  expectClose(lower, Math.max(-100, lo), 1e-8, 1e-10)
  expectClose(upper, Math.min(100, hi), 1e-8, 1e-10)
}

describe('netPromoter', () => {
  test.each(file.cases)('$name', ({ input, expected }) => {
    const promoters = input.scores.filter(score => score >= 9).length
    const detractors = input.scores.filter(score => score <= 6).length
    const found = netPromoter({ promoters, passives: input.scores.length - promoters - detractors, detractors })!
    expect(found.n).toBe(input.scores.length)
    expectScore(found, expected)
    expectScore(found.adjusted, expected.adj_wald)
  })

  test('R on eight branches', () => {
    const { nps_by_branch } = syntheticAnswers() as { nps_by_branch: Record<string, Answer> }
    for (const expected of Object.values(nps_by_branch)) {
      const found = netPromoter(expected)!
      expectScore(found, expected)
      expectScore(found.adjusted, expected.adj_wald)
    }
  })

  test('R on all of the large file', () => {
    const { nps_overall: expected } = syntheticAnswers() as { nps_overall: Answer }
    const found = netPromoter(expected)!
    expectScore(found, expected)
    expectScore(found.adjusted, expected.adj_wald)
  })

  test('none: no score', () => expect(netPromoter({ promoters: 0, passives: 0, detractors: 0 })).toBeNull())
  test('one passive: 0, and the adjusted interval is wide', () => {
    expect(netPromoter({ promoters: 0, passives: 1, detractors: 0 })).toMatchObject({
      score: 0,
      standardError: 0,
      adjusted: { score: 0 },
    })
  })
  test('all detractors: the limits stop at -100', () => {
    expect(netPromoter({ promoters: 0, passives: 0, detractors: 3 })).toMatchObject({
      score: -100,
      lower: -100,
      adjusted: { lower: -100 },
    })
  })
  test('a negative count is refused', () =>
    expect(() => netPromoter({ promoters: -1, passives: 2, detractors: 0 })).toThrow(RangeError))
})

import { describe, expect, test } from 'vitest'
import { normalCdf } from '#stats/distributions/normal-cdf.ts'
import { rareCountLimits } from '#stats/rare-count-limits.ts'
import { type CountLaw, rareCountScore } from '#stats/rare-count-score.ts'

const poisson = (mean: number): CountLaw => ({ kind: 'poisson', mean })
const binomial = (n: number, p: number): CountLaw => ({ kind: 'binomial', n, p })

describe('a count as a normal score', () => {
  // Probabilities by hand, from e^-m m^x / x! and the binomial coefficients.
  test.each([
    ['two where 0.24 are expected', 2, poisson(0.24), Math.exp(-0.24) * (1 + 0.24 + 0.24 ** 2 / 4)],
    ['four where 1 is expected', 4, poisson(1), Math.exp(-1) * (1 + 1 + 1 / 2 + 1 / 6 + 1 / 48)],
    ['none where 4 are expected', 0, poisson(4), Math.exp(-4) / 2],
    ['all of 4 at one in two', 4, binomial(4, 0.5), 1 - 1 / 32],
    ['none of 10 at one in five', 0, binomial(10, 0.2), 0.8 ** 10 / 2],
  ])('%s', (_, x, law, below) => {
    expect(normalCdf(rareCountScore(x, law))).toBeCloseTo(below, 12)
  })

  test('the median lies on the centre: none of rare events, one where 1 is expected, all of a near certainty', () => {
    expect([rareCountScore(0, poisson(0.24)), rareCountScore(1, poisson(1)), rareCountScore(50, binomial(50, 0.999))]).toEqual([
      0, 0, 0,
    ])
    expect([0, 1].map(x => rareCountScore(x, binomial(1, 0.5)))).toEqual([0, 0])
  })

  test('rises with the count, also far out', () => {
    const scores = [0, 1, 2, 3, 5, 8, 13, 40].map(x => rareCountScore(x, poisson(0.7)))
    for (const [i, score] of scores.slice(1).entries()) expect(score).toBeGreaterThan(scores[i]!)
    expect(Number.isFinite(scores.at(-1))).toBe(true)
  })
})

describe('counts within limits', () => {
  test.each([poisson(0.1), poisson(1), poisson(4.9), binomial(30, 0.1), binomial(200, 0.98), binomial(3, 0.5)])(
    'are those whose score is within: %j',
    law => {
      const { lower, upper } = rareCountLimits(law, 3)
      const most = law.kind === 'binomial' ? law.n : 100
      const within = Array.from({ length: most + 1 }, (_, x) => x).filter(x => Math.abs(rareCountScore(x, law)) <= 3)
      expect([lower, upper]).toEqual([within[0], within.at(-1)])
    },
  )

  test('one event is within the limits of one in ten weeks, three are not', () => {
    expect(rareCountLimits(poisson(0.1), 3)).toEqual({ lower: 0, upper: 2 })
  })
})

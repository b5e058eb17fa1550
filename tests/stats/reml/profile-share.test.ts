import { describe, expect, test } from 'vitest'
import { type Leaf, nestedReml } from '#stats/nested-reml.ts'
import { criterionOfShares } from '#stats/reml/criterion.ts'
import { groupTree } from '#stats/reml/group-tree.ts'
import { solve } from '#stats/reml/solve.ts'

/** Root of the 95 % point of chi-square(1), R: sqrt(qchisq(0.95, 1)). */
const REACH = 1.959964
/**
 * The other variances are fitted at a held variance, not at a held share, so the best fit at the same share may rise less (found: 16 %
 * less where places are far apart and few); it rises no more than the search is close.
 */
const [LEAST, MOST] = [0.8 * REACH, 1.01 * REACH]

const leaves = (places: number, people: number, apart: number): Leaf[] =>
  Array.from({ length: places * people }, (_, i): Leaf => {
    const [place, person] = [i % places, Math.floor(i / places)]
    const mean = apart * (((place * 7) % places) + ((i * 5) % 7) / 3)
    return { path: [`place ${place}`, `person ${person}`], n: 4 + person, mean, ss: 3 + (i % 4) }
  })

/**
 * Root of how far the criterion rises at best where level k has this share: the rest is split between the other level and the
 * residual in every way, by golden section, without the search under test.
 */
function riseAt(of: readonly Leaf[], k: number, { share, criterion }: { share: number; criterion: number }): number {
  const tree = groupTree(of)
  const at = (logit: number) => {
    const part = 1 / (1 + Math.exp(-logit))
    const [other, residual] = [(1 - share) * part, (1 - share) * (1 - part)]
    const variances = k === 0 ? [share, other, residual] : [other, share, residual]
    return criterionOfShares(tree, variances, solve(tree, variances))
  }
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [-18, 18]
  for (let step = 0; step < 80; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (at(left) < at(right)) high = right
    else low = left
  }
  return Math.sqrt(Math.max(0, at((low + high) / 2) - criterion))
}

describe('profileShare with two levels: its ends against a search over all splits of the rest', () => {
  test.each([
    ['six places of three, far apart', leaves(6, 3, 1)],
    ['twelve places of two, closer', leaves(12, 2, 0.15)],
    ['three places of four: hardly known', leaves(3, 4, 1)],
    ['four places of three, close', leaves(4, 3, 0.3)],
  ])('%s', (_, given) => {
    const { components, criterion } = nestedReml(given)
    for (const [k, { shareInterval, variance }] of components.entries()) {
      const { lower, upper } = shareInterval!
      const above = riseAt(given, k, { share: upper, criterion: criterion! })
      const below = riseAt(given, k, { share: Math.max(lower, 1e-9), criterion: criterion! })
      expect(above).toBeLessThanOrEqual(MOST)
      expect(above).toBeGreaterThanOrEqual(LEAST)
      expect(below).toBeLessThanOrEqual(MOST)
      if (lower > 0) expect(below).toBeGreaterThanOrEqual(LEAST)
      if (variance === 0) expect(lower).toBe(0)
    }
  })

  test('both kinds of lower end, and a variance of zero, are among them', () => {
    const all = [leaves(6, 3, 1), leaves(12, 2, 0.15), leaves(3, 4, 1), leaves(4, 3, 0.3)].flatMap(
      each => nestedReml(each).components,
    )
    expect(all.some(({ shareInterval }) => shareInterval!.lower > 0)).toBe(true)
    expect(all.some(({ shareInterval, variance }) => shareInterval!.lower === 0 && variance > 0)).toBe(true)
    expect(all.some(({ variance }) => variance === 0)).toBe(true)
  })
})

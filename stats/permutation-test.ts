import { combinationCount, combinations, randomCombination } from './combinations.ts'
import { type Difference, sumOver } from './difference-in-differences.ts'
import { randomStream } from './random-stream.ts'

export interface PermutationTest {
  /** `exact`: every assignment was tried; `random`: so many drawn ones, besides the real. */
  readonly method: 'exact' | 'random'
  readonly assignments: number
  readonly p: number
  /** Effects that the test does not reject; null where no effect so large is ever rejected, there being too few assignments. */
  readonly lower: number | null
  readonly upper: number | null
}

interface Options {
  readonly confidence?: number
  /** Assignments up to which all are tried. */
  readonly mostExact?: number
  readonly draws?: number
  readonly seed?: number
}

const ROUNDING = 1e-9

/**
 * Permutation test of a difference in differences: the treatment is given to every other set of as many units (or to 4,999 random
 * ones), and p is the share of assignments, the real one included, whose estimate in standard units (sum of scores over the square root of the
 * gram sum) is at least as large. The interval inverts the test: effects which, taken out of the treated units, leave p above
 * 1 - confidence. An effect d moves the statistic of a set S linearly, so each assignment is as large for an interval of d
 * around the estimate, and the limits are order statistics of their ends, without any search.
 * Fisher 1935; Conley and Taber, Rev. Econ. Stat. 93:113 (2011); Phipson and Smyth 2010 for counting the real one.
 */
export function permutationTest(
  difference: Pick<Difference, 'estimate' | 'treated' | 'scores' | 'gram'>,
  { confidence = 0.95, mostExact = 5000, draws = 4999, seed = 1 }: Options = {},
): PermutationTest {
  const { scores, treated, gram } = difference
  const possible = combinationCount(scores.length, treated.length)
  const exact = possible <= mostExact
  const real = new Set(treated)
  const others: Reach[] = []
  const reach = reachOf(difference)
  if (exact) {
    for (const set of combinations(scores.length, treated.length)) if (!set.every(i => real.has(i))) others.push(reach(set))
  } else {
    const uniform = randomStream(seed)
    for (let i = 0; i < draws; i++) others.push(reach(randomCombination(scores.length, treated.length, uniform)))
  }
  const root = Math.sqrt(sumOver(gram, treated))
  const assignments = others.length + 1
  const atZero = others.filter(({ lower, upper }) => lower <= 0 && upper >= 0).length
  const needed = Math.floor((1 - confidence) * assignments + ROUNDING)
  const lower = others.map(each => each.lower).sort((a, b) => a - b)[needed - 1] ?? -Infinity
  const upper = others.map(each => each.upper).sort((a, b) => b - a)[needed - 1] ?? Infinity
  return {
    method: exact ? 'exact' : 'random',
    assignments,
    p: (atZero + 1) / assignments,
    lower: Number.isFinite(lower) ? lower / root : null,
    upper: Number.isFinite(upper) ? upper / root : null,
  }
}

/** Effects (times the root of the treated set's gram sum) for which an assignment is at least as large as the real one. */
interface Reach {
  readonly lower: number
  readonly upper: number
}

/**
 * With effect x taken out, the real statistic is E - x and that of S is c - r x, r their correlation; |c - r x| >= |E - x| lies
 * between x = (E - c)/(1 - r) and x = (E + c)/(1 + r).
 */
function reachOf({ treated, scores, gram }: Pick<Difference, 'treated' | 'scores' | 'gram'>): (set: readonly number[]) => Reach {
  const root = Math.sqrt(sumOver(gram, treated))
  const real = treated.reduce((sum, i) => sum + scores[i]!, 0) / root
  const shared = gram.map(row => treated.reduce((sum, j) => sum + row[j]!, 0))
  return set => {
    const own = Math.sqrt(sumOver(gram, set))
    const statistic = set.reduce((sum, i) => sum + scores[i]!, 0) / own
    const correlation = set.reduce((sum, i) => sum + shared[i]!, 0) / (own * root)
    const ends = [end(real - statistic, 1 - correlation, real), end(real + statistic, 1 + correlation, real)]
    const unbounded = ends.some(value => !Number.isFinite(value))
    return unbounded ? { lower: -Infinity, upper: Infinity } : { lower: Math.min(...ends), upper: Math.max(...ends) }
  }
}

/** Ends that rounding has put a hair off zero are zero, so that ties with the real assignment count. */
function end(numerator: number, slope: number, real: number): number {
  if (slope < ROUNDING) return Infinity
  const found = numerator / slope
  return Math.abs(found) < ROUNDING * (1 + Math.abs(real)) ? 0 : found
}

import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'

/** Sums of values that are of the one kind or of the other, by cluster and group; those of one cluster lie next to each other. */
export interface KindSums {
  /** Of each sum its group times two, and one more where it is of the one kind; less than zero = left out. */
  readonly codes: Int32Array
  /** How many values are in it (zero = none), and their sum. */
  readonly counts: Float64Array
  readonly totals: Float64Array
  /** Where the sums of each cluster begin; one more for the end of the last. */
  readonly starts: Int32Array
  /** The first group, and how many there are from it on. */
  readonly firstGroup: number
  readonly groups: number
}

export interface WithinDifference {
  readonly difference: number
  readonly standardError: number
  readonly df: number
  readonly lower: number
  readonly upper: number
  readonly p: number
  /** Values of the one kind, and of the other, in groups that have both. */
  readonly ones: number
  readonly others: number
}

/**
 * Difference between two kinds of values with everything that groups have in common taken out, and an error that allows for values
 * of one cluster (a day) having much in common. Least squares on the kind and one dummy per group; CR1 errors by cluster,
 * Student's t with (clusters - 1). Groups of one kind alone say nothing and are left out. Null where no group has both kinds, or
 * there are fewer than two clusters. Cameron and Miller, Journal of Human Resources 50:317 (2015).
 *
 * @example withinDifference({
 *   codes: Int32Array.of(1, 0, 1, 0), counts: Float64Array.of(1, 1, 1, 1), totals: Float64Array.of(5, 3, 6, 3),
 *   starts: Int32Array.of(0, 2, 4), firstGroup: 0, groups: 1,
 * })?.difference // 2.5
 */
export function withinDifference(all: KindSums, confidence = 0.95): WithinDifference | null {
  const sums = sumsOf(all)
  const { mixed, ones, others, weight, gaps } = mixedOf(sums)
  if (mixed === 0) return null
  const difference = gaps / weight
  const { clusters, squares } = scoresOf(all, leverages(sums, difference))
  if (clusters < 2) return null
  const n = ones + others
  const spare = n - mixed - 1
  const small = (clusters / (clusters - 1)) * (spare > 0 ? (n - 1) / spare : 1)
  const standardError = Math.sqrt(small * squares) / weight
  const df = clusters - 1
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  return {
    difference,
    standardError,
    df,
    lower: difference - reach,
    upper: difference + reach,
    p: standardError === 0 ? (difference === 0 ? 1 : 0) : 2 * studentTCdf(-Math.abs(difference / standardError), df),
    ones,
    others,
  }
}

/** By group and kind, as codes are: how many values, and their sum. */
type Sums = Pick<KindSums, 'counts' | 'totals'>

function sumsOf({ codes, counts, totals, starts, firstGroup, groups }: KindSums): Sums {
  const found = { counts: new Float64Array(2 * groups), totals: new Float64Array(2 * groups) }
  for (let i = starts[0]!, end = starts[starts.length - 1]!; i < end; i++) {
    const code = codes[i]! - 2 * firstGroup
    if (code < 0) continue
    found.counts[code]! += counts[i]!
    found.totals[code]! += totals[i]!
  }
  return found
}

/** Groups with both kinds: how many, their values of each kind, their weights, and their gaps times these. */
function mixedOf({ counts, totals }: Sums) {
  const found = { mixed: 0, ones: 0, others: 0, weight: 0, gaps: 0 }
  for (let other = 0; other < counts.length; other += 2) {
    const [others, ones] = [counts[other]!, counts[other + 1]!]
    if (ones === 0 || others === 0) continue
    const weight = (ones * others) / (ones + others)
    found.mixed++
    found.ones += ones
    found.others += others
    found.weight += weight
    found.gaps += weight * (totals[other + 1]! / ones - totals[other]! / others)
  }
  return found
}

/** By group and kind: the kind less its mean in the group (zero for groups of one kind), and what is expected of a value. */
interface Leverages {
  readonly kinds: Float64Array
  readonly expected: Float64Array
}

function leverages({ counts, totals }: Sums, difference: number): Leverages {
  const [kinds, expected] = [new Float64Array(counts.length), new Float64Array(counts.length)]
  for (let code = 0; code < counts.length; code++) {
    const [own, rest] = [counts[code]!, counts[code ^ 1]!]
    if (own === 0 || rest === 0) continue
    const size = own + rest
    kinds[code] = ((code % 2 === 1 ? 1 : -1) * rest) / size
    expected[code] = (totals[code]! + totals[code ^ 1]!) / size + difference * kinds[code]!
  }
  return { kinds, expected }
}

/** Clusters with values of groups with both kinds, and the sum of their squared scores. */
function scoresOf(
  { codes, counts, totals, starts, firstGroup }: KindSums,
  { kinds, expected }: Leverages,
): { clusters: number; squares: number } {
  let [clusters, squares] = [0, 0]
  for (let cluster = 0; cluster < starts.length - 1; cluster++) {
    let [score, used] = [0, 0]
    for (let i = starts[cluster]!, end = starts[cluster + 1]!; i < end; i++) {
      const code = codes[i]! - 2 * firstGroup
      if (code < 0 || kinds[code] === 0) continue
      score += kinds[code]! * (totals[i]! - counts[i]! * expected[code]!)
      used += counts[i]!
    }
    if (used === 0) continue
    clusters++
    squares += score ** 2
  }
  return { clusters, squares }
}

import { squaresAroundMean } from './sufficient-from-sums.ts'

/** Of a group its values at other times and, from `PEAK` on, those at its peak: count, sum and sum of squares. */
export const WIDTH = 6
export const PEAK = 3

export interface ServedLikeOthers {
  readonly n: number
  readonly peak: number
  readonly total: number | null
  readonly variance: number | null
}

/**
 * What would vanish if every group's values at its peak had the mean of its other values, their spread about it kept: the share of
 * the sum of all values (of a count: of those counted), and the share of their variance. Groups without both kinds are left out.
 * Direct standardisation of the peak to the other times, group by group. Shares are null where the sum or the variance is zero.
 *
 * @param sums `WIDTH` of one group after those of another
 * @example servedLikeOthers(Float64Array.of(2, 2, 2, 2, 6, 18)) // total 0.5, variance 1
 */
export function servedLikeOthers(sums: Float64Array): ServedLikeOthers {
  const centre = centreOf(sums)
  return sharesOf(momentsOf(sums, centre), centre)
}

/** The same without one block of time (a week) each. */
export class ServedWithoutEach {
  private readonly sums: Float64Array
  private readonly centre: number
  private readonly all: Float64Array
  /** By block what is less without it. */
  private readonly less: Float64Array[]
  private readonly rest = new Float64Array(WIDTH)

  /** @param sums of all blocks together */
  constructor(sums: Float64Array, blocks: number) {
    this.sums = sums
    this.centre = centreOf(sums)
    this.all = momentsOf(sums, this.centre)
    this.less = Array.from({ length: blocks }, () => new Float64Array(MOMENTS))
  }

  /** All values of one block in one group. @param part where its sums begin among others */
  leaveOut(block: number, group: number, parts: Float64Array, part: number): void {
    const at = group * WIDTH
    for (let i = 0; i < WIDTH; i++) this.rest[i] = this.sums[at + i]! - parts[part + i]!
    addMoments(this.less[block]!, { sums: this.sums, at, sign: 1 }, this.centre)
    addMoments(this.less[block]!, { sums: this.rest, at: 0, sign: -1 }, this.centre)
  }

  /** By block. */
  shares(): ServedLikeOthers[] {
    return this.less.map(less =>
      sharesOf(
        this.all.map((sum, i) => sum - less[i]!),
        this.centre,
      ),
    )
  }
}

/** Mean of all values: squares are taken around it, so that no digits are lost. */
function centreOf(sums: Float64Array): number {
  let [n, total] = [0, 0]
  for (let at = 0; at < sums.length; at += PEAK) {
    n += sums[at]!
    total += sums[at + 1]!
  }
  return n === 0 ? 0 : total / n
}

/** Values and those at peaks; the sum, and the squares around the centre, as they are; and as they would be. */
const MOMENTS = 6

function momentsOf(sums: Float64Array, centre: number): Float64Array {
  const moments = new Float64Array(MOMENTS)
  for (let at = 0; at < sums.length; at += WIDTH) addMoments(moments, { sums, at, sign: 1 }, centre)
  return moments
}

interface Added {
  readonly sums: Float64Array
  /** Where those of a group begin. */
  readonly at: number
  readonly sign: 1 | -1
}

function addMoments(moments: Float64Array, { sums, at, sign }: Added, centre: number): void {
  const [others, peaks] = [sums[at]!, sums[at + PEAK]!]
  if (others === 0 || peaks === 0) return
  const [usual, atPeak] = [sums[at + 1]!, sums[at + PEAK + 1]!]
  const [mean, spread] = [usual / others, squaresAroundMean(peaks, atPeak, sums[at + PEAK + 2]!)]
  const squares = squaresAround(centre, others, usual, sums[at + 2]!)
  moments[0]! += sign * (others + peaks)
  moments[1]! += sign * peaks
  moments[2]! += sign * (usual + atPeak)
  moments[3]! += sign * (squares + squaresAround(centre, peaks, atPeak, sums[at + PEAK + 2]!))
  moments[4]! += sign * (usual + peaks * mean)
  moments[5]! += sign * (squares + spread + peaks * (mean - centre) ** 2)
}

function squaresAround(centre: number, n: number, total: number, squares: number): number {
  return squares - centre * (2 * total - n * centre)
}

function sharesOf([n, peak, total, squares, totalThen, squaresThen]: Float64Array, centre: number): ServedLikeOthers {
  if (n === 0) return { n: 0, peak: 0, total: null, variance: null }
  const [now, then] = [squares! - (total! - n! * centre) ** 2 / n!, squaresThen! - (totalThen! - n! * centre) ** 2 / n!]
  const hasSpread = now > ROUNDING * (squares! + n! * centre ** 2)
  return {
    n: n!,
    peak: peak!,
    total: total === 0 ? null : 1 - totalThen! / total!,
    variance: hasSpread ? 1 - then / now : null,
  }
}

/** Squares smaller than this share of the sum of squares are rounding, not spread. */
const ROUNDING = 8 * Number.EPSILON

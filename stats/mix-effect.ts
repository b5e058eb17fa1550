import type { Stratum } from './direct-standardisation.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import type { Sufficient } from './sufficient.ts'

interface Bounds {
  readonly lower: number
  readonly upper: number
}

export interface MixEffect {
  /** First less second over the strata that both sides have. */
  readonly difference: number
  /** What of it the different mix makes. */
  readonly effect: number
  /** Null where no stratum has two values of a side. */
  readonly interval: Bounds | null
  /** Effect over difference, with Fieller's interval; null where the difference can be zero. */
  readonly share: (Bounds & { readonly value: number }) | null
}

/** What one value of a side moves effect and difference by: through which stratum it is in, and through where in it. */
interface Influence {
  readonly n: number
  readonly variance: number
  readonly between: readonly [effect: number, difference: number]
  readonly within: readonly [effect: number, difference: number]
}

interface Side {
  readonly strata: readonly Sufficient[]
  readonly other: readonly Sufficient[]
  readonly sign: 1 | -1
}

/**
 * How much of a difference of two means (or shares) the different mix of strata makes, with both sides together as the standard: the
 * difference of the mixes at the means blended from both sides, sum (p_k - q_k) (n_b a_k + n_a b_k) / (n_a + n_b), which is what
 * direct standardisation takes away. Kitagawa, JASA 50:1168 (1955). Errors by the delta method with mix and values as drawn; a
 * stratum of one value takes the variance pooled within the strata of its side. The share has the limits of Fieller, JRSS B 16:175
 * (1954).
 *
 * @returns null where no stratum has values of both sides
 * @example mixEffect([{ a: { n: 90, mean: 4, ss: 90 }, b: { n: 10, mean: 4, ss: 10 } },
 *   { a: { n: 10, mean: 2, ss: 10 }, b: { n: 90, mean: 2, ss: 90 } }]) // difference 1.6, effect 1.6, share 1
 */
export function mixEffect(strata: readonly Stratum[], confidence = 0.95): MixEffect | null {
  const shared = strata.filter(({ a, b }) => a.n > 0 && b.n > 0)
  if (shared.length === 0) return null
  const [a, b] = [shared.map(stratum => stratum.a), shared.map(stratum => stratum.b)]
  const difference = meanOf(a) - meanOf(b)
  const blended = blendedMeans(a, b)
  const effect = shared.reduce((sum, { a: here, b: there }, k) => sum + (here.n / size(a) - there.n / size(b)) * blended[k]!, 0)
  const influences = [influencesOf({ strata: a, other: b, sign: 1 }), influencesOf({ strata: b, other: a, sign: -1 })]
  if (influences.includes(null)) return { difference, effect, interval: null, share: null }
  const z = normalQuantile((1 + confidence) / 2)
  const errorOf = covarianceOf(influences.map(each => each!))
  const reach = z * Math.sqrt(errorOf(0, 0))
  return {
    difference,
    effect,
    interval: { lower: effect - reach, upper: effect + reach },
    share: ratioOf({ difference, effect }, { errorOf, z }),
  }
}

function size(strata: readonly Sufficient[]): number {
  return strata.reduce((sum, { n }) => sum + n, 0)
}

function meanOf(strata: readonly Sufficient[]): number {
  return strata.reduce((sum, { n, mean }) => sum + n * mean, 0) / size(strata)
}

/** Each stratum's mean, that of a side weighing as much as the other side is large: what makes the two parts add up. */
function blendedMeans(one: readonly Sufficient[], other: readonly Sufficient[]): number[] {
  const [n, m] = [size(one), size(other)]
  return one.map(({ mean }, k) => (m * mean + n * other[k]!.mean) / (n + m))
}

/** Null where every stratum of the side holds one value. */
function influencesOf({ strata, other, sign }: Side): Influence[] | null {
  const freedom = strata.reduce((sum, { n }) => sum + n - 1, 0)
  if (freedom === 0) return null
  const pooled = strata.reduce((sum, { ss }) => sum + ss, 0) / freedom
  const [n, m] = [size(strata), size(other)]
  const blended = blendedMeans(strata, other)
  const [mean, blendedMean] = [meanOf(strata), strata.reduce((sum, stratum, k) => sum + (stratum.n / n) * blended[k]!, 0)]
  return strata.map((stratum, k) => {
    const excess = (stratum.n / n - other[k]!.n / m) / (stratum.n / n)
    return {
      n: stratum.n / n ** 2,
      variance: stratum.n > 1 ? stratum.ss / (stratum.n - 1) : pooled,
      between: [sign * (blended[k]! - blendedMean), sign * (stratum.mean - mean)],
      within: [(sign * excess * m) / (n + m), sign],
    }
  })
}

/** Covariance of effect (0) and difference (1) over both sides. */
function covarianceOf(sides: readonly (readonly Influence[])[]): (i: 0 | 1, j: 0 | 1) => number {
  return (i, j) =>
    sides
      .flat()
      .reduce(
        (sum, { n, variance, between, within }) => sum + n * (between[i] * between[j] + within[i] * within[j] * variance),
        0,
      )
}

function ratioOf(
  { difference, effect }: { difference: number; effect: number },
  { errorOf, z }: { errorOf: ReturnType<typeof covarianceOf>; z: number },
): MixEffect['share'] {
  const [ee, ed, dd] = [errorOf(0, 0), errorOf(0, 1), errorOf(1, 1)].map(error => z * z * error) as [number, number, number]
  const known = difference ** 2 - dd
  if (!(known > 0)) return null
  const [middle, square] = [effect * difference - ed, effect ** 2 - ee]
  const reach = Math.sqrt(Math.max(0, middle ** 2 - known * square))
  return { value: effect / difference, lower: (middle - reach) / known, upper: (middle + reach) / known }
}

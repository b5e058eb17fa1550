import { normalQuantile } from './distributions/normal-quantile.ts'

/** A net promoter score in points, -100..100. */
export type Score = { score: number; standardError: number; lower: number; upper: number }

/** `adjusted` is the figure to show below 100 answers, where the plain interval is too narrow. */
export type NetPromoter = Score & { n: number; adjusted: Score }

export type Answers = { promoters: number; passives: number; detractors: number }

/**
 * Net promoter score 100 (promoters - detractors) / n with its interval, limits clipped to -100..100; null without answers.
 * Variance p + d - (p - d)^2 over n. `adjusted` adds 3/4 promoter, 3/4 detractor and 3/2 passives first (adjusted Wald).
 * Rocks, American Statistician 70:365 (2016).
 *
 * @throws RangeError for a negative count
 * @example netPromoter({ promoters: 10, passives: 5, detractors: 5 })?.score // 25
 */
export function netPromoter({ promoters, passives, detractors }: Answers, confidence = 0.95): NetPromoter | null {
  if (!(promoters >= 0 && passives >= 0 && detractors >= 0)) throw new RangeError('netPromoter needs counts')
  const n = promoters + passives + detractors
  if (n === 0) return null
  const z = normalQuantile((1 + confidence) / 2)
  const adjusted = scoreOf({ promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 }, z)
  return { n, ...scoreOf({ promoters, passives, detractors }, z), adjusted }
}

function scoreOf({ promoters, passives, detractors }: Answers, z: number): Score {
  const n = promoters + passives + detractors
  const difference = (promoters - detractors) / n
  const variance = Math.max(0, (promoters + detractors) / n - difference * difference)
  const score = 100 * difference
  const standardError = 100 * Math.sqrt(variance / n)
  const reach = z * standardError
  return { score, standardError, lower: Math.max(-100, score - reach), upper: Math.min(100, score + reach) }
}

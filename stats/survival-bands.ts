import { normalQuantile } from './distributions/normal-quantile.ts'
import type { KaplanMeier } from './kaplan-meier.ts'

/** A step of a survival curve with its interval, all shares; null where nobody is left to say. */
export type SurvivalBand = {
  time: number
  survival: number
  atRisk: number
  standardError: number | null
  lower: number | null
  upper: number | null
}

/** Products of fractions reach a share only to rounding. */
const SLACK = 1e-12

/**
 * Intervals of a product-limit estimate by Greenwood's formula, on the logarithm of the survival and cut at 1: variance of
 * ln S = sum d / (n (n - d)). Greenwood, Reports on Public Health and Medical Subjects 33 (1926). Equals R's `survfit` as it comes.
 *
 * @example survivalBands(kaplanMeier([6, 6, 6, 7].map(time => ({ time, event: true })))).at(0)?.standardError // 0.2165
 */
export function survivalBands({ steps }: Pick<KaplanMeier, 'steps'>, confidence = 0.95): SurvivalBand[] {
  const z = normalQuantile((1 + confidence) / 2)
  let variance = 0
  let before = 1
  return steps.map(({ time, survival, atRisk }) => {
    const left = (survival / before) * atRisk
    const died = atRisk - left
    before = survival
    if (survival <= 0) return { time, survival, atRisk, standardError: null, lower: null, upper: null }
    variance += died / (atRisk * left)
    const reach = Math.exp(z * Math.sqrt(variance))
    return {
      time,
      survival,
      atRisk,
      standardError: survival * Math.sqrt(variance),
      lower: survival / reach,
      upper: Math.min(1, survival * reach),
    }
  })
}

/** The last step at or before a time; null before the first. */
export function survivalAt(bands: readonly SurvivalBand[], time: number): SurvivalBand | null {
  return bands.findLast(band => band.time <= time) ?? null
}

/**
 * First time by which a share p has been reached, with the times at which the limits of the curve reach it (Brookmeyer and
 * Crowley, Biometrics 38:29, 1982); null where never reached.
 *
 * @throws RangeError unless 0 < p < 1
 */
export function survivalQuantile(
  bands: readonly SurvivalBand[],
  p: number,
): { value: number | null; lower: number | null; upper: number | null } {
  if (!(p > 0 && p < 1)) throw new RangeError('survivalQuantile needs a share between 0 and 1')
  const left = 1 - p + SLACK
  const reached = (of: (band: SurvivalBand) => number | null) => bands.find(band => (of(band) ?? 0) <= left)?.time ?? null
  return {
    value: reached(band => band.survival),
    lower: reached(band => band.lower),
    upper: bands.find(band => band.upper !== null && band.upper <= left)?.time ?? null,
  }
}

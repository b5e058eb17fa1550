import { mean } from './mean.ts'
import { quantile } from './quantile.ts'

export type Overdispersion = {
  k: number
  /** Mean squared z after winsorising; 1 when chance explains all differences. */
  phi: number
  /** Draw adjusted limits by default above this: 1 + 2 sqrt(2 / k). */
  threshold: number
  /** Variance between units beyond chance, on the scale of the weights. */
  tau2: number
}

const WINSORISED = 0.1

/**
 * How much more units differ than chance alone lets them: the method of moments after winsorising z at its 10 % and 90 % quantiles.
 * Spiegelhalter, Quality and Safety in Health Care 14:347 (2005); equals R's FunnelPlotR.
 *
 * @param scores z of every unit against the target, with its weight 1 / variance
 */
export function overdispersion(scores: readonly { z: number; weight: number }[]): Overdispersion {
  const k = scores.length
  if (k === 0) return { k, phi: 0, threshold: Infinity, tau2: 0 }
  const sorted = Float64Array.from(scores, ({ z }) => z).sort()
  const [low, high] = [quantile(sorted, WINSORISED)!, quantile(sorted, 1 - WINSORISED)!]
  const phi = mean(scores.map(({ z }) => Math.min(high, Math.max(low, z)) ** 2))
  const total = scores.reduce((sum, { weight }) => sum + weight, 0)
  const squares = scores.reduce((sum, { weight }) => sum + weight * weight, 0)
  const spare = total - squares / total
  const tau2 = spare > 0 ? Math.max(0, (k * phi - (k - 1)) / spare) : 0
  return { k, phi, threshold: 1 + 2 * Math.sqrt(2 / k), tau2 }
}

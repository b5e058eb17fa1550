import { binomialCdf } from './distributions/binomial-cdf.ts'
import { binomialPmf } from './distributions/binomial-pmf.ts'
import { binomialQuantile } from './distributions/binomial-quantile.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { poissonCdf } from './distributions/poisson-cdf.ts'
import { poissonPmf } from './distributions/poisson-pmf.ts'

/** Limits that 95 % and 99.8 % of units at the target stay within. */
export type FunnelLimits = { lower95: number; upper95: number; lower998: number; upper998: number }

const Z95 = normalQuantile(0.975)
const Z998 = normalQuantile(0.999)

/**
 * Exact limits of a share of n at the target, binomial and interpolated between counts. Spiegelhalter, Statistics in Medicine 24:1185 (2005).
 *
 * @example exactShareLimits(60, 0.688).lower95 // 0.559
 */
export function exactShareLimits(n: number, target: number): FunnelLimits {
  const at = (p: number) => binomialLimit(p, n, target)
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) }
}

/**
 * Limits of a share of n at the target when units differ by tau2 beyond chance (arcsine scale); the angle stays within 0..pi/2.
 *
 * @example adjustedShareLimits(60, { target: 0.688, tau2: 0.0116 }).lower95 // 0.447
 */
export function adjustedShareLimits(n: number, { target, tau2 }: { target: number; tau2: number }): FunnelLimits {
  const sigma = Math.sqrt(1 / (4 * n) + tau2)
  return around(Math.asin(Math.sqrt(target)), sigma, angle => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2)
}

/**
 * Exact limits of a rate over an exposure of n at the target, Poisson and interpolated between counts, as exactShareLimits.
 *
 * @example exactRateLimits(1000, 0.01).upper95 // 0.0169
 */
export function exactRateLimits(n: number, target: number): FunnelLimits {
  const at = (p: number) => poissonLimit(p, n, target)
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) }
}

/**
 * Limits of a rate over an exposure of n at the target when units differ by tau2 beyond chance (square-root scale); not below zero.
 *
 * @example adjustedRateLimits(1000, { target: 0.01, tau2: 0 }).upper95 // 0.0172
 */
export function adjustedRateLimits(n: number, { target, tau2 }: { target: number; tau2: number }): FunnelLimits {
  return around(Math.sqrt(target), Math.sqrt(1 / (4 * n) + tau2), root => Math.max(0, root) ** 2)
}

/**
 * Limits of a mean of n at the target, plain with tau2 = 0, adjusted with the variance between units beyond chance.
 *
 * @example meanLimits(60, { target: 4.1, withinSd: 0.9, tau2: 0 }).lower95 // 3.872
 */
export function meanLimits(
  n: number,
  { target, withinSd, tau2 }: { target: number; withinSd: number; tau2: number },
): FunnelLimits {
  return around(target, Math.sqrt((withinSd * withinSd) / n + tau2), value => value)
}

function around(centre: number, sigma: number, shown: (value: number) => number): FunnelLimits {
  return {
    lower95: shown(centre - Z95 * sigma),
    upper95: shown(centre + Z95 * sigma),
    lower998: shown(centre - Z998 * sigma),
    upper998: shown(centre + Z998 * sigma),
  }
}

function binomialLimit(p: number, n: number, target: number): number {
  if (target === 0 || target === 1) return target
  let r = binomialQuantile(p, n, target)
  while (r < n && binomialCdf(r, n, target) <= p) r += 1
  const beyond = (binomialCdf(r, n, target) - p) / binomialPmf(r, n, target)
  return Math.min(1, Math.max(0, (r - beyond) / n))
}

function poissonLimit(p: number, n: number, target: number): number {
  if (target === 0) return 0
  const mean = n * target
  const guess = Math.floor(mean + normalQuantile(p) * Math.sqrt(mean))
  let r = Math.max(0, guess)
  while (r > 0 && poissonCdf(r - 1, mean).lower > p) r -= 1
  while (poissonCdf(r, mean).lower <= p) r += 1
  const beyond = (poissonCdf(r, mean).lower - p) / poissonPmf(r, mean)
  return Math.max(0, (r - beyond) / n)
}

import { mean } from './mean.ts'

export type GeometricLimits = {
  n: number
  mean: number
  /** The median of a geometric distribution with this mean, 0.693 times the mean: about half of the counts lie on each side. */
  centre: number
  /** Standard deviation of a geometric count. */
  sigma: number
  lower: number
  upper: number
}

/** Median of an exponential distribution over its mean, ln 2, rounded as the tables of rare-event charts print it. */
const MEDIAN_OF_MEAN = 0.693 // oxlint-disable-line approx-constant -- charts elsewhere print this value

/**
 * Limits of natural variation for the number of cases between two rare events (g chart): mean ± 3 sqrt(mean (mean + 1)), cut
 * at 0. Benneyan, Health Care Management Science 4:305 (2001), counts that may be 0. The centre line is the median, 0.693 mean
 * (Provost and Murray, The Health Care Data Guide, 2011; so do R's qicharts2), since counts are skewed and runs need a middle.
 *
 * @param counts cases between an event and the next, the events themselves not counted
 * @throws RangeError for no count
 * @example geometricLimits([5, 3, 10, 2]) // mean 5, centre 3.465, sigma 5.477, upper 21.43
 */
export function geometricLimits(counts: readonly number[]): GeometricLimits {
  if (counts.length === 0) throw new RangeError('geometricLimits needs a count')
  const average = mean(counts)
  const sigma = Math.sqrt(average * (average + 1))
  return {
    n: counts.length,
    mean: average,
    centre: MEDIAN_OF_MEAN * average,
    sigma,
    lower: Math.max(0, average - 3 * sigma),
    upper: average + 3 * sigma,
  }
}

import type { ShownDistribution } from '#contract/distributions.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'

type Told = Pick<ShownDistribution, 'locationName' | 'providerId' | 'n' | 'median' | 'p90'>

/** Whom a row is about, as sentences choose by it. */
export function scopeOf({
  locationName,
  providerId,
}: Pick<Told, 'locationName' | 'providerId'>): 'provider' | 'location' | 'region' {
  if (providerId !== undefined) return 'provider'
  return locationName === undefined ? 'region' : 'location'
}

/** Half and nine in ten, with the limits of each that the values give; of a person without the name. */
export function distributionReading(metric: Metric, row: Told): Reading {
  const subject = { metric, scope: scopeOf(row), place: row.locationName ?? '' }
  const { n, median, p90 } = row
  if (median === null || p90 === null) return { id: 'distribution.none', values: subject }
  return {
    id: 'distribution.quantiles',
    values: {
      ...subject,
      n,
      medianSeconds: median.value,
      medianLowerSeconds: median.lower,
      medianUpperSeconds: median.upper,
      medianKnown: median.lower !== null && median.upper !== null ? 'yes' : 'no',
      p90Seconds: p90.value,
      p90LowerSeconds: p90.lower,
      p90UpperSeconds: p90.upper,
      p90Known: p90.lower === null ? 'no' : p90.upper === null ? 'lower' : 'yes',
    },
  }
}

/** The whole answer: the location with the shortest median and the one with the longest. People are counted, never told apart. */
export function distributionsReading(metric: Metric, rows: readonly (Told & { name: string })[], n: number): Reading {
  const subject = { metric, scope: 'region', place: '' }
  const known = rows.filter(row => row.median !== null)
  if (known.length === 0) return { id: 'distribution.none', values: subject }
  if (known[0]!.providerId !== undefined) return { id: 'distribution.people', values: { ...subject, n, groups: known.length } }
  if (known.length === 1) return distributionReading(metric, known[0]!)
  const sorted = known.toSorted((a, b) => a.median!.value! - b.median!.value!)
  const [shortest, longest] = [sorted[0]!, sorted.at(-1)!]
  return {
    id: 'distribution.range',
    values: {
      ...subject,
      n,
      groups: known.length,
      shortest: shortest.name,
      longest: longest.name,
      shortestSeconds: shortest.median!.value,
      longestSeconds: longest.median!.value,
    },
  }
}

import type { Comparison } from '#contract/locations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { FigureFacts } from '../keys/figure-items.ts'
import type { RowsBehind } from '../parts/rows-link.tsx'
import { usePlace, withoutLocations } from '../place.ts'

/** What the second side is called where it is all other locations. */
export const PEERS = 'peers'

type Counts = { readonly n: number; readonly missing: number }

/** What a figure of a comparison is about: of one metric or of all, and which figure of the answer it is. */
export function useCompareFacts({ a, b, about }: Comparison): (part: string, counts: Counts, metric?: Metric) => FigureFacts {
  const { selection } = usePlace()
  const input = { ...withoutLocations(selection), a: a.locationId, b: b.locationId }
  return (part, { n, missing }, metric) => ({
    metric: metric ?? null,
    about,
    n,
    missing,
    question: { name: 'locations.compare', input, part },
  })
}

/** The rows behind one side of a comparison: of one location, or of all others. */
export function sideRows({ a, b }: Pick<Comparison, 'a' | 'b'>, side: 'a' | 'b'): RowsBehind {
  if (side === 'a') return { locationId: a.locationId }
  return b.locationId === PEERS ? { otherThan: a.locationId } : { locationId: b.locationId }
}

/** Values of all metrics of a comparison, and what is missing of them. */
export function valuesOf({ metrics, about }: Pick<Comparison, 'metrics' | 'about'>): Counts {
  const n = metrics.reduce((sum, { a, b }) => sum + a.n + b.n, 0)
  return { n, missing: Math.max(0, metrics.length * about.interactions - n) }
}

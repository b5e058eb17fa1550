import { binomialCdf } from '#stats/distributions/binomial-cdf.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { countOf } from '../metric-cells.ts'

/** Values of one place in a cell. */
export interface PlaceValues extends Sufficient {
  readonly location: number
}

/** Events expected of a cell, and values without one, below which a share is not judged: a single event would stand out. */
const FEWEST_EXPECTED = 5

/**
 * How far each cell lies from what is usual at its own places, in sigmas, so that hours at which only some places are open are not
 * taken for these places. Means by the spread within places; shares by the exact binomial tail, null where too few events are expected.
 */
export function momentScores(cells: readonly (readonly PlaceValues[])[], { isShare }: { isShare: boolean }): (number | null)[] {
  const groups = Map.groupBy(cells.flat(), ({ location }) => location)
  const places = new Map(Array.from(groups, ([location, own]) => [location, mergeSufficient(own)]))
  const sd = spreadWithin([...places.values()])
  return cells.map(parts => {
    const cell = mergeSufficient(parts)
    const usual = parts.reduce((sum, { location, n }) => sum + n * places.get(location)!.mean, 0) / cell.n
    if (isShare) return shareScore(cell, usual)
    return sd === 0 ? 0 : ((cell.mean - usual) / sd) * Math.sqrt(cell.n)
  })
}

function spreadWithin(places: readonly Sufficient[]): number {
  const [n, ss] = places.reduce(([count, squares], place) => [count + place.n, squares + place.ss], [0, 0])
  return Math.sqrt(ss / Math.max(1, n - places.length))
}

/** The normal score of the exact tail on the side where the count lies. */
function shareScore(cell: Sufficient, usual: number): number | null {
  const { n } = cell
  if (n * Math.min(usual, 1 - usual) < FEWEST_EXPECTED) return null
  const x = countOf(cell)
  const tail = x > n * usual ? binomialCdf(n - x, n, 1 - usual) : binomialCdf(x, n, usual)
  return Math.sign(x - n * usual) * Math.max(0, -normalQuantile(tail))
}

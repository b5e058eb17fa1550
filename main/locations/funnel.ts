import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { adjustedShareLimits, exactShareLimits, type FunnelLimits } from '#stats/funnel-limits.ts'
import { funnelShares } from '#stats/funnel-shares.ts'
import { Failure } from '../failure.ts'
import { countOf, mergedCell, metricCells } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'
import { aboutOf, resolveSelection } from '../selection.ts'

type Funnel = Output<'locations.funnel'>
type Unit = Funnel['units'][number]

/** Points of the drawn limits. */
const STEPS = 40

/**
 * Every location's share against the pooled share, by how many it rests on: of ratings the satisfied, else the events. Limits
 * are widened where locations differ more than chance allows for.
 *
 * @throws Failure bad-input for a metric that is not a share
 */
export async function locationsFunnel(db: Db, { metric, ...selection }: Input<'locations.funnel'>): Promise<Funnel> {
  const { kind } = factsOf(metric)
  if (kind !== 'share' && kind !== 'rating')
    throw new Failure('bad-input', { detail: `a funnel needs a share, which ${metric} is not` })
  const chosen = await resolveSelection(db, selection)
  const { cells } = await metricCells(db, { metric, chosen, by: ['location'] })
  const names = await locationsById(db)
  const groups = Map.groupBy(cells, cell => cell.location)
  const counts = Array.from(groups, ([id, own]) => {
    const merged = mergedCell(own)
    return { id: String(id), n: merged.n, x: kind === 'rating' ? merged.satisfied : countOf(merged) }
  })
  const about = await aboutOf(db, chosen)
  if (counts.length === 0)
    return {
      about,
      metric,
      target: null,
      widened: false,
      phi: null,
      tau2: null,
      units: [],
      curve: [],
      reading: readingOf(metric, []),
    }
  const { target, overdispersion, units: found } = funnelShares(counts)
  const { phi, tau2, threshold } = overdispersion
  const widened = phi > threshold
  const units = found.map(({ id, n, x, share, exact, adjusted }): Unit => {
    const { publicId: locationId, name } = names.get(Number(id))!
    const limits = widened ? adjusted : exact
    return { locationId, name, n, count: x, share, ...limits, signal: signalOf(share, limits) }
  })
  const sizes = units.map(({ n }) => n)
  return {
    about,
    metric,
    target,
    widened,
    phi,
    tau2,
    units: units.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    curve: curveOf(sizes, n => (widened ? adjustedShareLimits(n, { target, tau2 }) : exactShareLimits(n, target))),
    reading: readingOf(metric, units),
  }
}

/** A limit is crossed only strictly. */
function signalOf(share: number, { lower95, upper95, lower998, upper998 }: FunnelLimits): Unit['signal'] {
  if (share < lower998 || share > upper998) return 'beyond-998'
  return share < lower95 || share > upper95 ? 'beyond-95' : 'none'
}

/** Limits at sizes evenly spread on a logarithmic axis, from the smallest location to the largest. */
function curveOf(sizes: readonly number[], limitsAt: (n: number) => FunnelLimits): Funnel['curve'] {
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const steps = Array.from({ length: STEPS }, (_, i) => Math.round(low * (high / low) ** (i / (STEPS - 1))))
  return [...new Set(steps)].map(n => ({ n, ...limitsAt(n) }))
}

function readingOf(metric: Metric, units: readonly Unit[]): Funnel['reading'] {
  const outside = units.filter(({ signal }) => signal === 'beyond-998').length
  if (units.length < 2) return { id: 'funnel.too-few', values: { metric, units: units.length } }
  return { id: outside === 0 ? 'funnel.inside' : 'funnel.outside', values: { metric, units: units.length, outside } }
}

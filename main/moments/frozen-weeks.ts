import type { Metric } from '#contract/vocabulary.ts'
import { type BaselineRow, baselines } from '#db/queries/baselines.ts'
import type { Db } from '#db/schema.ts'
import { baselineOf } from '../baselines/baseline-of.ts'
import type { Chosen } from '../selection.ts'
import { isOfEvents, type ChartPlan } from './chart-kinds.ts'
import type { ChartGround } from './control-chart.ts'
import { rareEvents } from './rare-events.ts'
import type { FrozenWeeks } from './segments.ts'
import { cutsOf } from './cuts-of.ts'
import { weeklyParts } from './weekly-parts.ts'
import { weeklySeries } from './weekly-series.ts'

/** A baseline of a series, in internal ids: of a place, of a person, or of all places where both are null. */
export type FrozenSeries = FrozenWeeks & { readonly location: number | null; readonly provider: number | null }

/**
 * The baselines that can hold in charts of a metric, each with the points of its period. The period of the selection does not
 * limit them; its services and channels do, and a choice of people or of some places is another series than the region's.
 */
export async function frozenSeries(
  db: Db,
  { metric, ground, plan }: { metric: Metric; ground: ChartGround; plan: ChartPlan },
): Promise<FrozenSeries[]> {
  const found: FrozenSeries[] = []
  for (const row of await baselines(db)) {
    if (row.metric !== metric || !concerns(row, ground.chosen)) continue
    found.push({
      baseline: baselineOf(row),
      location: row.location_id,
      provider: row.provider_id,
      weeks: await weeksOf(db, { metric, row, ground, plan }),
    })
  }
  return found
}

function concerns({ location_id, provider_id }: BaselineRow, { locationIds, providerIds }: Chosen): boolean {
  if (provider_id !== null) return providerIds?.length === 1 && providerIds[0] === provider_id
  if (providerIds !== null) return false
  return location_id === null ? locationIds === null : (locationIds ?? [location_id]).includes(location_id)
}

async function weeksOf(
  db: Db,
  { metric, row, ground, plan }: { metric: Metric; row: BaselineRow; ground: ChartGround; plan: ChartPlan },
): Promise<FrozenWeeks['weeks']> {
  const chosen: Chosen = {
    ...ground.chosen,
    fromDay: row.from_day,
    toDay: row.to_day,
    ...(row.location_id === null ? {} : { locationIds: [row.location_id] }),
  }
  if (isOfEvents(plan.kind)) return (await rareEvents(db, { chosen, kind: plan.kind, interactions: 0 })).weeks
  const weekly = await weeklyParts(db, { metric, chosen, grain: plan.grain, interactions: 0 })
  const location = row.location_id ?? (row.provider_id === null ? null : (weekly.parts[0]?.location ?? null))
  const cuts = cutsOf({ ...ground, chosen }, location)
  return weeklySeries(weekly, [...weekly.parts.keys()], { ...cuts, missing: 0, kind: plan.kind }).weeks
}

import type { Baseline } from '#contract/charts.ts'
import { Metric } from '#contract/vocabulary.ts'
import type { BaselineRow } from '#db/queries/baselines.ts'
import { dateOf } from '../days.ts'

export function baselineOf(row: BaselineRow): Baseline {
  return {
    baselineId: row.id,
    metric: Metric.parse(row.metric),
    locationId: row.locationPublicId,
    providerId: row.providerPublicId,
    from: dateOf(row.from_day),
    to: dateOf(row.to_day),
    reason: row.reason,
    recordedAt: row.recorded_at,
  }
}

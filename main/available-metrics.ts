import type { Metric } from '#contract/vocabulary.ts'
import { cellSums, ratingSums } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'

/**
 * Metrics that a selection can say something about, in the order in which they are shown: at least one value, and of rare
 * events at least one event. Visits that repeat are left to the screens that ask for them, since they are counted from rows.
 */
export async function availableMetrics(db: Db, chosen: Chosen): Promise<Metric[]> {
  const columns = ['wait_n', 'service_n', 'resolution_n', 'complaint_n', 'gave_up', 'answered'] as const
  const [sums] = await cellSums(db, { chosen, by: [], columns })
  const ratings = ['csat', 'nps', 'ces'] as const
  const answered = await Promise.all(ratings.map(async metric => (await ratingSums(db, { metric, chosen, by: [] })).length > 0))
  const known: [Metric, boolean][] = [
    ...ratings.map((metric, i): [Metric, boolean] => [metric, answered[i]!]),
    ['wait', (sums?.wait_n ?? 0) > 0],
    ['service', (sums?.service_n ?? 0) > 0],
    ['resolution', (sums?.resolution_n ?? 0) > 0],
    ['complaint', (sums?.complaint_n ?? 0) > 0],
    ['abandoned', (sums?.gave_up ?? 0) > 0],
    ['response', (sums?.answered ?? 0) > 0],
  ]
  return known.filter(([, isKnown]) => isKnown).map(([metric]) => metric)
}

import type { Chosen } from '#db/queries/chosen.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import type { Db } from '#db/schema.ts'
import { type MetricCells, usualWaitKind } from './metric-cells.ts'
import { offersKnown } from './offers-known.ts'

/** Where a row has the value of a metric, on the scale of the metric's cells. */
export async function interactionValue(
  db: Db,
  chosen: Chosen,
  { metric, scale }: Pick<MetricCells, 'metric' | 'scale'>,
): Promise<HourValue> {
  const raw = scale.kind === 'seconds'
  switch (metric) {
    case 'csat':
    case 'ces':
      return { kind: 'rating', metric, scale: scale.kind === 'unit' ? 'unit' : 'raw' }
    case 'wait':
      return { kind: 'wait', waitKind: await usualWaitKind(db, chosen), raw }
    case 'service':
    case 'resolution':
      return { kind: 'duration', metric, raw }
    case 'response':
      return { kind: 'response', offers: await offersKnown(db, chosen) }
    case 'nps':
    case 'complaint':
    case 'abandoned':
    case 'repeat':
      return { kind: metric }
  }
}

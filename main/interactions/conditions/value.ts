import type { Chosen } from '#db/queries/chosen.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import { visitValues } from '#db/queries/visit-values.ts'
import type { Db } from '#db/schema.ts'
import { interactionValue } from '../../interaction-value.ts'
import { metricCells } from '../../metric-cells.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'

/** Values of the metric that is asked for, within their bounds, or rows without any. */
export async function valueCondition(
  db: Db,
  { chosen, value, narrowing }: { chosen: Chosen; value: HourValue; narrowing: Narrowing },
): Promise<Condition> {
  const { atLeast = -Infinity, below = Infinity, upTo = Infinity } = narrowing
  const valuesOf = await visitValues(db, chosen, value)
  const isMissing = narrowing.value === 'missing'
  return day => {
    const valueOf = valuesOf(day)
    return i => {
      const found = valueOf(i)
      return isMissing ? Number.isNaN(found) : found >= atLeast && found < below && found <= upTo
    }
  }
}

/** The value that is asked for, of durations in seconds where bounds or zeros matter; null where none is. */
export async function valueAsked(
  db: Db,
  whole: Chosen,
  { metric, zeros, atLeast, below, upTo }: Narrowing,
): Promise<HourValue | null> {
  if (metric === undefined) return null
  const isBounded = atLeast !== undefined || below !== undefined || upTo !== undefined
  const { scale } = await metricCells(db, { metric, chosen: whole, by: [] })
  const value = await interactionValue(db, whole, { metric, scale })
  if (isBounded && value.kind === 'nps') return { kind: 'rating', metric: 'nps', scale: 'raw' }
  if (isBounded && value.kind === 'rating') return { ...value, scale: 'raw' }
  const raw = zeros === 'with' || isBounded
  return value.kind === 'wait' || value.kind === 'duration' ? { ...value, raw } : value
}

import { repeatValues } from '#db/queries/repeats.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import { type Scales, type ValueAt, valueAt } from '#db/queries/visit-value.ts'
import type { VisitDay } from '#db/queries/visits.ts'
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
  const { atLeast = -Infinity, below = Infinity } = narrowing
  const valuesOf = await valuesIn(db, chosen, value)
  const isMissing = narrowing.value === 'missing'
  return day => {
    const valueOf = valuesOf(day)
    return i => {
      const found = valueOf(i)
      return isMissing ? Number.isNaN(found) : found >= atLeast && found < below
    }
  }
}

/** The value that is asked for, of durations in seconds where bounds or zeros matter; null where none is. */
export async function valueAsked(db: Db, whole: Chosen, { metric, zeros, atLeast, below }: Narrowing): Promise<HourValue | null> {
  if (metric === undefined) return null
  const isBounded = atLeast !== undefined || below !== undefined
  const { scale } = await metricCells(db, { metric, chosen: whole, by: [] })
  const value = await interactionValue(db, whole, { metric, scale })
  if (isBounded && value.kind === 'nps') return { kind: 'rating', metric: 'nps', scale: 'raw' }
  if (isBounded && value.kind === 'rating') return { ...value, scale: 'raw' }
  const raw = zeros === 'with' || isBounded
  return value.kind === 'wait' || value.kind === 'duration' ? { ...value, raw } : value
}

/** The value of every visit of a day. */
async function valuesIn(db: Db, chosen: Chosen, value: HourValue): Promise<(day: VisitDay) => ValueAt> {
  if (value.kind === 'repeat') {
    const again = await repeatValues(db, chosen)
    return day => {
      const ids = day.codes('id')
      return i => again.get(day.firstId + (ids?.[i] ?? 0)) ?? Number.NaN
    }
  }
  const scales = await scalesOf(db)
  return day => valueAt(day, value, scales)
}

export async function scalesOf(db: Db): Promise<Scales> {
  return new Map((await db.selectFrom('scale').selectAll().execute()).map(scale => [scale.id, scale]))
}

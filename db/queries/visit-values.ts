import type { Db } from '../schema.ts'
import type { Chosen } from './chosen.ts'
import type { HourValue } from './hour-sums.ts'
import { repeatValues } from './repeats.ts'
import { scales } from './scales.ts'
import { type ValueAt, valueAt } from './visit-value.ts'
import type { VisitDay } from './visits.ts'

/** The value of every visit of a day; whether customers came again is known from their rows alone. */
export async function visitValues(db: Db, chosen: Chosen, value: HourValue): Promise<(day: VisitDay) => ValueAt> {
  if (value.kind === 'repeat') {
    const again = await repeatValues(db, chosen)
    return day => {
      const ids = day.codes('id')
      return i => again.get(day.firstId + (ids?.[i] ?? 0)) ?? Number.NaN
    }
  }
  const known = await scales(db)
  return day => valueAt(day, value, known)
}

import type { Chosen } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'
import { usualWaitKind } from '../../metric-cells.ts'
import { loadsOfWaits } from '../../moments/load-curve.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'

/** Waits at times of such a load, as the load curve counts them. */
export async function loadCondition(
  db: Db,
  whole: Chosen,
  { per, from, to }: NonNullable<Narrowing['load']>,
): Promise<Condition> {
  const waitKind = (await usualWaitKind(db, whole)) ?? 0
  return day => {
    const loadOf = loadsOfWaits(day, { per, waitKind })
    return i => {
      const load = loadOf(i)
      return load >= from && load <= to
    }
  }
}

import type { HourValue } from '#db/queries/hour-sums.ts'
import type { ValueAt } from '#db/queries/visit-value.ts'
import { visitValues } from '#db/queries/visit-values.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import type { KindSums } from '#stats/within-difference.ts'
import type { Chosen } from '../selection.ts'

/** Of a visit's minute of the day whether it is of the kind, of the other kind, or of neither. */
export type KindOf = (minute: number) => boolean | null

/** Values of one group, day and kind, with the sum of their squares. */
export interface KindCell extends KindSums {
  readonly group: number
  readonly day: number
  readonly squares: number
}

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  readonly kindsOf: (day: VisitDay) => KindOf
  /** Takes 1 for values above this one, and 0 for all others. */
  readonly shareAbove?: number
}

/**
 * Values by person (by place where nobody is known), day and kind of moment. Clusters are days of a place.
 */
export async function kindSums(db: Db, { chosen, value, kindsOf, shareAbove }: Query): Promise<KindCell[]> {
  const valuesOf = await visitValues(db, chosen, value)
  const cells: KindCell[] = []
  for (const [cluster, day] of (await visitDays(db, chosen)).entries()) {
    const valueOf = valuesOf(day)
    const isAbove: ValueAt = i => (Number.isNaN(valueOf(i)) ? Number.NaN : Number(valueOf(i) > (shareAbove ?? 0)))
    const taken = shareAbove === undefined ? valueOf : isAbove
    for (const cell of cellsOfDay({ day, cluster }, taken, kindsOf(day))) cells.push(cell)
  }
  return cells
}

/** Ids are smaller: one number says place and person. */
const PROVIDERS = 2 ** 24

/** Values of one person belong together, where nobody is known those of the place. */
export function groupOf(location: number, provider: number): number {
  return location * PROVIDERS + provider
}

interface Ground {
  readonly day: VisitDay
  readonly cluster: number
}

function cellsOfDay({ day, cluster }: Ground, valueOf: ValueAt, kindOf: KindOf): Iterable<KindCell> {
  const [minutes, providers] = [day.codes('minute'), day.codes('provider_id')]
  const found = new Map<number, { -readonly [Key in keyof KindCell]: KindCell[Key] }>()
  for (const i of day.kept()) {
    const minute = (minutes?.[i] ?? 0) - 1
    const kind = minute < 0 ? null : kindOf(minute)
    const value = kind === null ? Number.NaN : valueOf(i)
    if (Number.isNaN(value)) continue
    const provider = providers?.[i] ?? 0
    const key = provider * 2 + Number(kind)
    let cell = found.get(key)
    if (!cell) {
      const group = groupOf(day.location, provider)
      found.set(key, (cell = { group, cluster, day: day.day, isOne: kind === true, n: 0, total: 0, squares: 0 }))
    }
    cell.n++
    cell.total += value
    cell.squares += value * value
  }
  return found.values()
}

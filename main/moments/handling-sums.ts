import type { HourValue } from '#db/queries/hour-sums.ts'
import { repeatValues } from '#db/queries/repeats.ts'
import { type ValueAt, valueAt } from '#db/queries/visit-value.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import type { KindSums } from '#stats/within-difference.ts'
import type { Chosen } from '../selection.ts'

/** Minutes that visits may lie apart and still be alike. */
const BAND = 180

/** Values of like visits of one day: the same place, service and three hours of the day; `isOne` = self-service. */
export type HandlingSums = KindSums & { readonly location: number }

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  /** By channel; others are left out. */
  readonly isSelf: ReadonlyMap<number, boolean>
}

/** Values by kind of visit, day and whether customers served themselves. Clusters are days of a place. */
export async function handlingSums(db: Db, { chosen, value, isSelf }: Query): Promise<HandlingSums[]> {
  const scales = new Map((await db.selectFrom('scale').selectAll().execute()).map(scale => [scale.id, scale]))
  const again = value.kind === 'repeat' ? await repeatValues(db, chosen) : null
  const sums: HandlingSums[] = []
  for (const day of await visitDays(db, chosen)) {
    const ids = day.codes('id')
    const valueOf: ValueAt =
      value.kind === 'repeat' ? i => again?.get(day.firstId + (ids?.[i] ?? 0)) ?? Number.NaN : valueAt(day, value, scales)
    for (const cell of cellsOfDay(day, valueOf, isSelf)) sums.push(cell)
  }
  return sums
}

function cellsOfDay(day: VisitDay, valueOf: ValueAt, isSelf: ReadonlyMap<number, boolean>): Iterable<HandlingSums> {
  const { location, mixes } = day
  const [minutes, mix] = [day.codes('minute'), day.codes('mix')]
  const cluster = `${location} ${day.day}`
  const found = new Map<number, { -readonly [Key in keyof HandlingSums]: HandlingSums[Key] }>()
  for (const i of day.kept()) {
    const { channelId, serviceId } = mixes[mix?.[i] ?? 0]!
    const isOne = isSelf.get(channelId)
    const value = isOne === undefined ? Number.NaN : valueOf(i)
    if (isOne === undefined || Number.isNaN(value)) continue
    const band = Math.floor(((minutes?.[i] ?? 0) - 1) / BAND) + 1 // 0 = no time of day
    const key = (serviceId * 10 + band) * 2 + Number(isOne)
    let cell = found.get(key)
    if (!cell) found.set(key, (cell = { location, group: `${location}/${serviceId}/${band}`, cluster, isOne, n: 0, total: 0 }))
    cell.n++
    cell.total += value
  }
  return found.values()
}

import type { HourValue } from '#db/queries/hour-sums.ts'
import type { ValueAt } from '#db/queries/visit-value.ts'
import { visitValues } from '#db/queries/visit-values.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import type { KindSums } from '#stats/within-difference.ts'
import type { Chosen } from '../selection.ts'

/** Minutes that visits may lie apart and still be alike. */
const BAND = 180

/** More than the bands of a day. */
const BANDS = 10
/** Ids of services times bands are below. */
const GROUPS = 2 ** 24

/** Values of like visits of one day: the same place, service and three hours of the day; `isOne` = self-service. */
export type HandlingSums = KindSums & { readonly location: number }

interface Query {
  readonly chosen: Chosen
  readonly values: readonly HourValue[]
  /** By channel; others are left out. */
  readonly isSelf: ReadonlyMap<number, boolean>
}

/** Sums of each value, in the order of the values, in one reading. Clusters are days of a place. */
export async function handlingSums(db: Db, { chosen, values, isSelf }: Query): Promise<HandlingSums[][]> {
  const valuesOf: ((day: VisitDay) => ValueAt)[] = []
  for (const value of values) valuesOf.push(await visitValues(db, chosen, value))
  const sums = values.map((): HandlingSums[] => [])
  for (const [cluster, day] of (await visitDays(db, chosen)).entries()) {
    const { positions, keys } = likeVisits(day, isSelf)
    for (const [v, own] of sums.entries()) addDay(own, { day, cluster, positions, keys, valueOf: valuesOf[v]!(day) })
  }
  return sums
}

/** Visits of a day through a channel that is known, and of each its service, time of day and whether customers served themselves. */
function likeVisits(day: VisitDay, isSelf: ReadonlyMap<number, boolean>): { positions: number[]; keys: number[] } {
  const { mixes } = day
  const [minutes, mix] = [day.codes('minute'), day.codes('mix')]
  const [positions, keys]: [number[], number[]] = [[], []]
  for (const i of day.kept()) {
    const { channelId, serviceId } = mixes[mix?.[i] ?? 0]!
    const isOne = isSelf.get(channelId)
    if (isOne === undefined) continue
    const band = Math.floor(((minutes?.[i] ?? 0) - 1) / BAND) + 1 // 0 = no time of day
    positions.push(i)
    keys.push((serviceId * BANDS + band) * 2 + Number(isOne))
  }
  return { positions, keys }
}

interface Adding {
  readonly day: VisitDay
  readonly cluster: number
  readonly positions: readonly number[]
  readonly keys: readonly number[]
  readonly valueOf: ValueAt
}

function addDay(sums: HandlingSums[], { day: { location }, cluster, positions, keys, valueOf }: Adding): void {
  const found = new Map<number, { -readonly [Key in keyof HandlingSums]: HandlingSums[Key] }>()
  for (const [at, i] of positions.entries()) {
    const value = valueOf(i)
    if (Number.isNaN(value)) continue
    const key = keys[at]!
    let cell = found.get(key)
    if (!cell) {
      const group = location * GROUPS + Math.floor(key / 2)
      found.set(key, (cell = { location, group, cluster, isOne: key % 2 === 1, n: 0, total: 0 }))
      sums.push(cell)
    }
    cell.n++
    cell.total += value
  }
}

import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { KindValues } from '#stats/within-difference.ts'
import { type KindRows, kindRows } from './kind-rows.ts'

/** Minutes that visits may lie apart and still be alike. */
const BAND = 180
/** Bands of a day, and one for visits without a time of day. */
const BANDS = 9

/** Like visits of all places, and of each. */
export interface LikeVisits {
  readonly all: KindRows
  readonly places: readonly { readonly location: number; readonly rows: Omit<KindValues, 'values'> }[]
}

/**
 * Visits through a channel that is known by whether customers served themselves, the one kind. Groups are like visits: of the same
 * place, service and three hours of the day.
 *
 * @param isSelf by channel; others are left out
 */
export function likeVisits(held: HeldColumns, chosen: Chosen, isSelf: ReadonlyMap<number, boolean>): LikeVisits {
  const { mixes, mix, locations } = held
  const services = mixes.reduce((most, { serviceId }) => Math.max(most, serviceId), 0) + 1
  const sides = Int8Array.from(mixes, ({ channelId }) => (isSelf.has(channelId) ? Number(isSelf.get(channelId)) : -1))
  const serviceOf = Int32Array.from(mixes, ({ serviceId }) => serviceId)
  const minutes = held.column('minute')
  const numbers = new Numbers(services * BANDS)
  const all = kindRows(held, chosen, block => {
    numbers.begin(locations[block]!)
    return row => {
      const side = sides[mix[row]!]!
      if (side < 0) return -1
      const band = minutes === null ? 0 : Math.floor((minutes[row]! - 1) / BAND) + 1 // 0 = no time of day
      return numbers.of(serviceOf[mix[row]!]! * BANDS + band) * 2 + side
    }
  })
  return { all: { ...all, firstGroup: 0, groups: numbers.next }, places: placesOf(held, all, numbers) }
}

/** Numbers for groups of one place after another, in the order in which they appear. */
class Numbers {
  next = 0
  /** First number of each place. */
  readonly firsts = new Map<number, number>()
  private readonly numbers: Int32Array
  private first = 0

  constructor(groups: number) {
    this.numbers = new Int32Array(groups).fill(-1)
  }

  begin(place: number): void {
    if (!this.firsts.has(place)) this.firsts.set(place, (this.first = this.next))
  }

  of(group: number): number {
    if (this.numbers[group]! < this.first) this.numbers[group] = this.next++
    return this.numbers[group]!
  }
}

function placesOf(
  held: HeldColumns,
  { codes, clusters, blocks }: Omit<KindRows, 'firstGroup' | 'groups'>,
  numbers: Numbers,
): LikeVisits['places'] {
  const firsts = [...numbers.firsts]
  const own = Map.groupBy(blocks.keys(), i => held.locations[blocks[i]!]!)
  return firsts.map(([location, firstGroup], p) => ({
    location,
    rows: {
      codes,
      clusters: own.get(location)!.map(i => clusters[i]!),
      firstGroup,
      groups: (firsts[p + 1]?.[1] ?? numbers.next) - firstGroup,
    },
  }))
}

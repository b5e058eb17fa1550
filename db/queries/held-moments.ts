import type { HeldColumns } from '../held-columns.ts'
import type { Grain } from './cells.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { heldHours, SLOTS } from './held-hours.ts'
import { timesIn } from './held-times.ts'
import { type Who, whoIn } from './held-who.ts'
import type { MomentGrain, MomentSums } from './moment-sums.ts'
import { placeNumbers } from './place-numbers.ts'
import { weekdayOfDay } from './week-of.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  readonly moments: readonly MomentGrain[]
  /** By row; not-a-number where there is none. */
  readonly values: Float64Array
  /** By block and slot, as logarithms; null = no load. */
  readonly loads: Float64Array | null
}

/** As momentSums, from visits held in memory. */
export function heldMoments(held: HeldColumns, query: Query): MomentSums[] {
  const layout = layoutOf(held, query)
  const { places, sums } = addedUp(held, query, layout)
  const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!)
  return order.map(number => {
    const [n, total, squares, loadTotal, loadSquares, loadValues] = sums.subarray(number * WIDTH, (number + 1) * WIDTH)
    return {
      ...layout.keyOf(places[number]!),
      n: n!,
      total: total!,
      squares: squares!,
      loadTotal: loadTotal!,
      loadSquares: loadSquares!,
      loadValues: loadValues!,
    }
  })
}

/** Count, sum and sum of squares; of the load its sum, that of its squares, and that of its products with the values. */
const WIDTH = 6

type Key = Pick<MomentSums, 'location' | 'provider' | 'week' | 'day' | 'weekday' | 'hour'>

/** Places of the groups, in the order of their keys: who, then when. */
interface Layout {
  readonly size: number
  readonly who: Who
  /** Places of one of whom, by weekday where that was asked for. */
  readonly stride: number
  readonly hours: number
  /** By block, within one of whom. */
  readonly timeOf: (block: number) => number
  readonly keyOf: (place: number) => Key
}

const WEEK = 7
const DAY = SLOTS - 1

function layoutOf(held: HeldColumns, { by, moments }: Query): Layout {
  const [who, times] = [whoIn(held, by), timesIn(held, by)]
  const byWeekday = moments.includes('weekday')
  const [weekdays, hours] = [byWeekday ? WEEK : 1, moments.includes('hour') ? DAY : 1]
  return {
    size: who.count * times.count * weekdays * hours,
    who,
    stride: times.count * weekdays,
    hours,
    timeOf: block => times.timeOf(block) * weekdays + (byWeekday ? weekdayOfDay(held.days[block]!) - 1 : 0),
    keyOf(place) {
      const moment = Math.floor(place / hours)
      const time = Math.floor(moment / weekdays)
      return {
        ...who.keyOf(Math.floor(time / times.count)),
        ...times.keyOf(time % times.count),
        weekday: byWeekday ? (moment % weekdays) + 1 : 0,
        hour: place % hours,
      }
    },
  }
}

interface Added {
  readonly places: readonly number[]
  /** `WIDTH` sums of one place after those of another. */
  readonly sums: Float64Array
}

/** Visits with a value, a time of day and, where one is asked for, a load, added up by the place of their group. */
function addedUp(held: HeldColumns, { chosen, values, loads }: Query, layout: Layout): Added {
  const { byRow, byBlock } = layout.who
  const { starts, mix } = held
  const { hours } = heldHours(held)
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = held.column('provider_id')
  const numbers = placeNumbers(layout.size)
  let sums = new Float64Array(WIDTH * Math.min(layout.size, FIRST_PLACES))
  for (const block of chosenBlocks(held, chosen)) {
    const time = layout.timeOf(block)
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const [value, hour] = [values[row]!, hours[row]!]
      if (Number.isNaN(value) || hour === DAY || isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      const load = loads === null ? 0 : loads[block * SLOTS + hour]!
      if (Number.isNaN(load)) continue
      const moment = (byRow === null ? byBlock[block]! : byRow[row]!) * layout.stride + time
      const at = numbers.of(layout.hours === 1 ? moment : moment * DAY + hour) * WIDTH
      if (at >= sums.length) sums = grown(sums)
      sums[at]!++
      sums[at + 1]! += value
      sums[at + 2]! += value * value
      if (loads === null) continue
      sums[at + 3]! += load
      sums[at + 4]! += load * load
      sums[at + 5]! += load * value
    }
  }
  return { places: numbers.places, sums }
}

const FIRST_PLACES = 2 ** 14

function grown(sums: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * sums.length)
  more.set(sums)
  return more
}

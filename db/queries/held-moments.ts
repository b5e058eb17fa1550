import type { HeldColumns } from '../held-columns.ts'
import type { Grain } from './cells.ts'
import { type Chosen, everything, isOfMixesAlone } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { heldLogLoads, hourOfMinute, NO_HOUR, SLOTS, wholeBlock } from './held-hours.ts'
import { timesIn } from './held-times.ts'
import { type Who, whoIn } from './held-who.ts'
import { latest } from './latest.ts'
import type { MomentGrain, MomentSums } from './moment-sums.ts'
import { placeNumbers } from './place-numbers.ts'
import { weekdayOfDay } from './week-of.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  readonly moments: readonly MomentGrain[]
  /** By row; not-a-number where there is none. */
  readonly values: Float64Array
  /** Whether the logarithm of the load is added up as well. */
  readonly load: boolean
  /** Tells these values from all others; without it nothing is kept of them. */
  readonly name?: string
}

/** As momentSums, from visits held in memory: from sums by mix where these are fewer than the visits. */
export function heldMoments(held: HeldColumns, query: Query): MomentSums[] {
  const layout = layoutOf(held, query)
  const { places, sums } = byMixes(held, query, layout) ?? addedUp(held, query, layout)
  const width = query.load ? WIDTH : PLAIN
  const found: MomentSums[] = []
  let key: Key | null = null
  const add = (place: number, at: number) => {
    const moment = place % layout.moments
    if (key?.first !== place - moment) key = layout.keyOf(place)
    const { location, provider, week, day } = key
    const [weekday, hour] = [layout.weekdayOf(moment), moment % layout.hours]
    const [n, total, squares] = [sums[at]!, sums[at + 1]!, sums[at + 2]!]
    const [loadTotal, loadSquares, loadValues] = query.load ? [sums[at + 3]!, sums[at + 4]!, sums[at + 5]!] : [0, 0, 0]
    found.push({ location, provider, week, day, weekday, hour, n, total, squares, loadTotal, loadSquares, loadValues })
  }
  if (places === null) {
    for (let place = 0; place < layout.size; place++) if (sums[place * width]! > 0) add(place, place * width)
    return found
  }
  const order = Float64Array.from(places).sort()
  const numbers = new Map(places.map((place, number) => [place, number]))
  for (const place of order) add(place, numbers.get(place)! * width)
  return found
}

/** Count, sum and sum of squares; of the load its sum, that of its squares, and that of its products with the values. */
const WIDTH = 6
/** Without a load. */
const PLAIN = 3

/** Whose and when the sums of some places one behind the other are. */
type Key = Pick<MomentSums, 'location' | 'provider' | 'week' | 'day'> & { readonly first: number }

/** Places of the groups, in the order of their keys: who, then when. */
interface Layout {
  readonly size: number
  readonly who: Who
  /** Places of one of whom, by weekday where that was asked for. */
  readonly stride: number
  readonly hours: number
  /** By block, within one of whom. */
  readonly timeOf: (block: number) => number
  /** Places of one of whom and one time. */
  readonly moments: number
  readonly keyOf: (place: number) => Key
  readonly weekdayOf: (moment: number) => number
}

const WEEK = 7
const DAY = NO_HOUR

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
    moments: weekdays * hours,
    keyOf(place) {
      const time = Math.floor(place / (weekdays * hours))
      const { location, provider } = who.keyOf(Math.floor(time / times.count))
      const { week, day } = times.keyOf(time % times.count)
      return { location, provider, week, day, first: time * weekdays * hours }
    },
    weekdayOf: moment => (byWeekday ? Math.floor(moment / hours) + 1 : 0),
  }
}

/** Sums by mix are at most so many times fewer than visits, and take so many bytes in all. */
const LEAST_FEWER = 3
const MOST_BYTES = 2 ** 26
const keptByMix = latest<Float64Array>(sums => sums.byteLength, MOST_BYTES)

/** Of all days and places under a filter by what visits were about, from what is added up once for every mix; null where that is not to be. */
function byMixes(held: HeldColumns, query: Query, layout: Layout): Added | null {
  const { chosen, by, moments, load, name } = query
  const width = load ? WIDTH : PLAIN
  const size = layout.size * held.mixes.length
  if (name === undefined || !isOfMixesAlone(chosen) || layout.size > MOST_PLACES) return null
  if (size * LEAST_FEWER > held.mix.length || size * width * Float64Array.BYTES_PER_ELEMENT > MOST_BYTES) return null
  const all = keptByMix(held, JSON.stringify([name, by, moments, load]), () => addedUpByMix(held, query, layout))
  const sums = new Float64Array(width * layout.size)
  for (const [mix, isChosen] of chosenMixes(held, chosen).entries())
    if (isChosen === 1) for (let i = 0, from = mix * sums.length; i < sums.length; i++) sums[i]! += all[from + i]!
  return { places: null, sums }
}

/** The sums of one mix after those of another. */
function addedUpByMix(held: HeldColumns, query: Query, layout: Layout): Float64Array {
  const apart = (query.load ? WIDTH : PLAIN) * layout.size
  const sums = new Float64Array(apart * held.mixes.length)
  return addUp(held, { ...query, chosen: everything }, layout, { sums, numbers: null, apart })
}

interface Added {
  /** By number, in the order in which they were met; null = every place is its own number. */
  readonly places: readonly number[] | null
  /** Sums of one place after those of another. */
  readonly sums: Float64Array
}

/** So many places have their sums beforehand; of more those in use are numbered. */
const MOST_PLACES = 2 ** 17

/** Visits with a value, a time of day and, where one is asked for, a load, added up by the place of their group. */
function addedUp(held: HeldColumns, query: Query, layout: Layout): Added {
  const numbers = layout.size > MOST_PLACES ? placeNumbers(layout.size) : null
  const sums = new Float64Array((query.load ? WIDTH : PLAIN) * Math.min(layout.size, MOST_PLACES))
  return { places: numbers && numbers.places, sums: addUp(held, query, layout, { sums, numbers, apart: 0 }) }
}

interface Into {
  readonly sums: Float64Array<ArrayBuffer>
  /** Of places, where these are too many for room of their own. */
  readonly numbers: ReturnType<typeof placeNumbers> | null
  /** Sums between those of one mix and of the next; 0 = all mixes together. */
  readonly apart: number
}

/** @returns the sums, which may have needed more room */
function addUp(
  held: HeldColumns,
  { chosen, values, load }: Query,
  layout: Layout,
  { sums: given, numbers, apart }: Into,
): Float64Array<ArrayBuffer> {
  const { byRow, byBlock } = layout.who
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const [minutes, loads] = [held.column('minute'), load ? heldLogLoads(held) : null]
  const width = load ? WIDTH : PLAIN
  let sums = given
  for (const block of minutes === null ? [] : chosenBlocks(held, chosen)) {
    const [time, slot] = [layout.timeOf(block), wholeBlock(held, block) * SLOTS]
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const value = values[row]!
      const hour = hourOfMinute[minutes![row]!]!
      if (Number.isNaN(value) || hour === NO_HOUR || isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      const number = loads === null ? 0 : loads.numbers[slot + hour]!
      if (number < 0) continue
      const moment = (byRow === null ? byBlock[block]! : byRow[row]!) * layout.stride + time
      const place = layout.hours === 1 ? moment : moment * DAY + hour
      const at = (numbers === null ? place : numbers.of(place)) * width + apart * mix[row]!
      if (at >= sums.length) sums = grown(sums)
      sums[at]!++
      sums[at + 1]! += value
      sums[at + 2]! += value * value
      if (loads === null) continue
      const known = loads.loads[number]!
      sums[at + 3]! += known
      sums[at + 4]! += known * known
      sums[at + 5]! += known * value
    }
  }
  return sums
}

function grown(sums: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * sums.length)
  more.set(sums)
  return more
}

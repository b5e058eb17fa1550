import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-sums.ts'
import type { Grain } from './cells.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import { type Who, whoIn } from './held-who.ts'
import { mostIn } from './most-in.ts'
import { numbered } from './numbered-places.ts'
import { weekOfDay } from './week-of.ts'

/** Sums of one group; a grain that was not asked for is 0. */
export interface MixGroup {
  readonly location: number
  readonly provider: number
  readonly week: number
  readonly day: number
  /** Of cells the kind of wait, of ratings the scale. */
  readonly extra: number
  /** In the order of the columns asked for. */
  readonly sums: Float64Array
}

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  /** Column whose values are groups as well; null = none. */
  readonly extra: string | null
  /** Keeps rows with one value of a column; undefined = all. */
  readonly only: readonly [column: string, value: number | undefined]
  readonly columns: readonly string[]
}

/** Sums of columns held in memory by group, in order of the groups. */
export function heldGroupSums(held: HeldColumns, query: Query): MixGroup[] {
  const { keys, rows, numbers } = groupsOf(held, query)
  const width = query.columns.length
  const sums = new Float64Array(keys.length * width)
  for (const [c, name] of query.columns.entries()) {
    const values = held.column(name)
    if (values) addColumn({ sums, values, rows, numbers, width }, c)
  }
  return keys.map((key, i) => ({ ...key, sums: sums.subarray(i * width, (i + 1) * width) }))
}

/** Rows that a question keeps, the number of the group of each, and what the groups are. */
interface Grouped {
  readonly rows: Int32Array
  readonly numbers: Int32Array
  readonly keys: readonly Omit<MixGroup, 'sums'>[]
}

/** One screen asks for other columns of the same groups again and again: the last few are kept. */
const MOST_GROUPED = 8
const grouped = new WeakMap<HeldColumns, Map<string, Grouped>>()

function groupsOf(held: HeldColumns, query: Query): Grouped {
  const known = grouped.get(held) ?? new Map<string, Grouped>()
  grouped.set(held, known)
  const { chosen, by, extra, only } = query
  const name = JSON.stringify([rowsOf(chosen), by, extra, only])
  const found = known.get(name) ?? findGroups(held, query)
  known.delete(name)
  known.set(name, found)
  if (known.size > MOST_GROUPED) known.delete(known.keys().next().value!)
  return found
}

/** What of a selection says which rows it keeps. */
function rowsOf({ fromDay, toDay, locationIds, providerIds, serviceIds, channelIds, customerTypeIds }: Chosen): unknown {
  return [fromDay, toDay, locationIds, providerIds, serviceIds, channelIds, customerTypeIds]
}

function findGroups(held: HeldColumns, query: Query): Grouped {
  const layout = layoutOf(held, query)
  const { rows, places } = keptRows(held, query, layout)
  const { order, numbers } = numbered(places, layout.size)
  return { rows, numbers, keys: Array.from(order, place => layout.keyOf(place)) }
}

interface Layout {
  /** Places that a group can have: who, then when, then the extra, so that their order is that of the groups. */
  readonly size: number
  readonly times: number
  readonly extras: number
  readonly who: Who
  readonly timeOf: (block: number) => number
  readonly keyOf: (place: number) => Omit<MixGroup, 'sums'>
}

function layoutOf(held: HeldColumns, { by, extra }: Query): Layout {
  const who = whoIn(held, by)
  const first = least(held.days)
  const [byDay, byWeek] = [by.includes('day'), by.includes('week')]
  const firstWeek = weekOfDay(first)
  const span = held.days.length === 0 ? 1 : most(held.days) - first + 1
  const times = byDay ? span : byWeek ? weekOfDay(first + span - 1) - firstWeek + 1 : 1
  const extras = extra === null ? 1 : mostIn(held.column(extra)) + 1
  return {
    size: who.count * times * extras,
    times,
    extras,
    who,
    timeOf: block => (byDay ? held.days[block]! - first : byWeek ? weekOfDay(held.days[block]!) - firstWeek : 0),
    keyOf(place) {
      const time = Math.floor(place / extras) % times
      const day = byDay ? first + time : 0
      return {
        ...who.keyOf(Math.floor(place / (extras * times))),
        week: byWeek ? (byDay ? weekOfDay(day) : firstWeek + time) : 0,
        day,
        extra: place % extras,
      }
    },
  }
}

/** Rows that the query keeps, and the place of the group of each. */
function keptRows(
  held: HeldColumns,
  { chosen, extra, only: [column, value] }: Query,
  { times, extras, who: { byRow, byBlock }, timeOf }: Layout,
): { rows: Int32Array; places: Float64Array } {
  const { starts, mix } = held
  const isChosen = chosenMixes(held, chosen)
  const people = chosen.providerIds === null ? null : new Set(chosen.providerIds)
  const [kept, providers] = [value === undefined ? null : held.column(column), held.column('provider_id')]
  const wanted = value !== undefined && kept === null && value !== 0 ? null : (value ?? 0)
  const extraOf = extra === null ? null : held.column(extra)
  const all = starts[starts.length - 1]!
  const rows = new Int32Array(all)
  const places = new Float64Array(all)
  let size = 0
  if (wanted !== null)
    for (const block of chosenBlocks(held, chosen)) {
      const time = timeOf(block)
      for (let row = starts[block]!; row < starts[block + 1]!; row++) {
        if (isChosen[mix[row]!] === 0) continue
        if (kept !== null && kept[row] !== wanted) continue
        if (people !== null && !people.has(providers?.[row] ?? 0)) continue
        const who = byRow === null ? byBlock[block]! : byRow[row]!
        rows[size] = row
        places[size++] = (who * times + time) * extras + (extraOf?.[row] ?? 0)
      }
    }
  return { rows: rows.slice(0, size), places: places.subarray(0, size) }
}

interface Adding {
  readonly sums: Float64Array
  readonly values: Numbers
  readonly rows: Int32Array
  readonly numbers: Int32Array
  readonly width: number
}

function addColumn({ sums, values, rows, numbers, width }: Adding, column: number): void {
  for (let i = 0; i < rows.length; i++) sums[numbers[i]! * width + column]! += values[rows[i]!]!
}

function least(numbers: Int32Array): number {
  return numbers.reduce((found, number) => Math.min(found, number), numbers[0] ?? 0)
}

function most(numbers: Int32Array): number {
  return numbers.reduce((found, number) => Math.max(found, number), numbers[0] ?? 0)
}

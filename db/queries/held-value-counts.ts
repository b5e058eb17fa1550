import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { selectedRows } from './selected-rows.ts'
import type { ValueCount, ValueGrain } from './value-counts.ts'
import { weekdayOfDay } from './week-of.ts'

interface Query {
  readonly chosen: Chosen
  /** By row; not-a-number where there is none. */
  readonly values: Float64Array
  readonly by: readonly ValueGrain[]
  readonly step: number | undefined
}

const HOUR = 60
const HOURS = 24
const WEEKDAYS = 8

/** As valueCounts, from visits held in memory. */
export function heldValueCounts(held: HeldColumns, { chosen, values, by, step }: Query): ValueCount[] {
  const { rows, blocks, starts } = selectedRows(held, chosen, null)
  const [minutes, people] = [held.column('minute'), held.column('provider_id')]
  const [byLocation, byPerson, byWeekday, byHour] = (['location', 'provider', 'weekday', 'hour'] as const).map(grain =>
    by.includes(grain),
  )
  const groups = new Map<number, Map<number, number>>()
  for (const [i, block] of blocks.entries()) {
    const location = byLocation ? held.locations[block]! : 0
    const weekday = byWeekday ? weekdayOfDay(held.days[block]!) : 0
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const row = rows[at]!
      const exact = values[row]!
      const minute = minutes === null ? 0 : minutes[row]! // one more than it is
      if (Number.isNaN(exact) || (byHour && minute === 0)) continue
      const person = byPerson && people !== null ? people[row]! : 0
      const hour = byHour ? Math.floor((minute - 1) / HOUR) : 0
      const key = ((location * PEOPLE + person) * WEEKDAYS + weekday) * HOURS + hour
      const value = step === undefined ? exact : rounded(exact / step) * step
      const own = groups.get(key) ?? new Map<number, number>()
      if (own.size === 0) groups.set(key, own)
      own.set(value, (own.get(value) ?? 0) + 1)
    }
  }
  return Array.from(groups, ([key, own]) => Array.from(own, ([value, n]) => ({ ...groupOf(key), value, n }))).flat()
}

/** Ids of people are below. */
const PEOPLE = 2 ** 24

function groupOf(key: number): Record<ValueGrain, number> {
  const place = Math.floor(key / (HOURS * WEEKDAYS))
  return {
    location: Math.floor(place / PEOPLE),
    provider: place % PEOPLE,
    weekday: Math.floor(key / HOURS) % WEEKDAYS,
    hour: key % HOURS,
  }
}

/** Halves away from zero, as SQLite rounds. */
function rounded(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value)
}

import type { Day } from '#db/schema.ts'
import { weekdayOf } from '../days.ts'

/** Values of places on days, side by side: how many (none are left out), and their sum. */
export interface DaySums {
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly counts: Float64Array
  readonly totals: Float64Array
}

/** How far the values of a day lie from what is usual at the same places on the same weekday. */
export interface DayResidual<Kind> {
  readonly day: Day
  readonly kind: Kind
  readonly n: number
  readonly residual: number
}

/** Means of places on days side by side. */
export function daySums(means: readonly { location: number; day: Day; n: number; mean: number }[]): DaySums {
  return {
    locations: Int32Array.from(means, ({ location }) => location),
    days: Int32Array.from(means, ({ day }) => day),
    counts: Float64Array.from(means, ({ n }) => n),
    totals: Float64Array.from(means, ({ n, mean }) => n * mean),
  }
}

/** What each day of a place is. */
export function dayKinds<Kind>({ locations, days }: DaySums, kindOf: (location: number, day: Day) => Kind): Kind[] {
  return Array.from(locations, (location, i) => kindOf(location, days[i]!))
}

/**
 * A figure for each day and kind with places and weekdays taken out: the mean of its values less the mean of ordinary days of the same
 * place and weekday. Days of places that have no ordinary day of that weekday say nothing and are left out.
 *
 * @param kinds what each day of a place is
 */
export function dayResiduals<Kind extends string>(sums: DaySums, kinds: readonly Kind[], ordinary: Kind): DayResidual<Kind>[] {
  const { days, counts, totals } = sums
  const { groups, usual } = usualOf(sums, kinds, ordinary)
  const [first, last] = [days.reduce((a, b) => Math.min(a, b), Infinity), days.reduce((a, b) => Math.max(a, b), -Infinity)]
  const found = new Map<Kind, { counts: Float64Array; totals: Float64Array }>()
  for (let i = 0; i < days.length; i++) {
    const [kind, count, group] = [kinds[i]!, counts[i]!, usual[groups[i]!]!]
    if (count === 0 || Number.isNaN(group)) continue
    let own = found.get(kind)
    if (own === undefined)
      found.set(kind, (own = { counts: new Float64Array(last - first + 1), totals: new Float64Array(last - first + 1) }))
    own.counts[days[i]! - first]! += count
    own.totals[days[i]! - first]! += totals[i]! - count * group
  }
  return [...found].flatMap(([kind, own]) =>
    Array.from(own.counts.keys())
      .filter(day => own.counts[day]! > 0)
      .map(day => ({ day: first + day, kind, n: own.counts[day]!, residual: own.totals[day]! / own.counts[day]! })),
  )
}

/** More than any weekday: a place and a weekday are one number. */
const WEEKDAYS = 8

/** Of each day of a place its weekday there, and of these the mean of ordinary days; not-a-number where there is none. */
function usualOf<Kind>({ locations, days, counts, totals }: DaySums, kinds: readonly Kind[], ordinary: Kind) {
  const size = (locations.reduce((a, b) => Math.max(a, b), 0) + 1) * WEEKDAYS
  const groups = new Int32Array(locations.length)
  const [n, total] = [new Float64Array(size), new Float64Array(size)]
  for (let i = 0; i < groups.length; i++) {
    const group = locations[i]! * WEEKDAYS + weekdayOf(days[i]!)
    groups[i] = group
    if (kinds[i] !== ordinary) continue
    n[group]! += counts[i]!
    total[group]! += totals[i]!
  }
  return { groups, usual: total.map((sum, group) => sum / n[group]!) }
}

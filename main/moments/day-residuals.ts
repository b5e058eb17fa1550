import type { Day } from '#db/schema.ts'
import { weekdayOf } from '../days.ts'

/** Values of a place on a day: how many, and their mean. */
export interface DayMean {
  readonly location: number
  readonly day: Day
  readonly n: number
  readonly mean: number
}

/** How far the values of a day lie from what is usual at the same places on the same weekday. */
export interface DayResidual<Kind> {
  readonly day: Day
  readonly kind: Kind
  readonly n: number
  readonly residual: number
}

/**
 * A figure for each day and kind with places and weekdays taken out: the mean of its values less the mean of ordinary days of the same
 * place and weekday. Days of places that have no ordinary day of that weekday say nothing and are left out.
 */
export function dayResiduals<Kind extends string>(
  means: readonly DayMean[],
  kindOf: (location: number, day: Day) => Kind,
  ordinary: Kind,
): DayResidual<Kind>[] {
  const kinds = means.map(({ location, day }) => kindOf(location, day))
  const groups = means.map(({ location, day }) => location * WEEKDAYS + weekdayOf(day))
  const usual = new Map<number, Sum>()
  for (const [i, { n, mean }] of means.entries()) if (kinds[i] === ordinary) add(usual, groups[i]!, n, n * mean)
  const byKind = new Map<Kind, Map<Day, Sum>>()
  for (const [i, { day, n, mean }] of means.entries()) {
    const group = usual.get(groups[i]!)
    if (!group) continue
    const kind = kinds[i]!
    const days = byKind.get(kind) ?? new Map<Day, Sum>()
    byKind.set(kind, days)
    add(days, day, n, n * (mean - group.total / group.n))
  }
  return [...byKind].flatMap(([kind, days]) => Array.from(days, ([day, { n, total }]) => ({ day, kind, n, residual: total / n })))
}

/** More than any weekday: a place and a weekday are one number. */
const WEEKDAYS = 8

interface Sum {
  n: number
  total: number
}

function add<Key>(sums: Map<Key, Sum>, key: Key, n: number, total: number): void {
  const known = sums.get(key)
  if (known === undefined) sums.set(key, { n, total })
  else {
    known.n += n
    known.total += total
  }
}

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
  const usual = new Map<string, { n: number; total: number }>()
  const groupOf = ({ location, day }: DayMean) => `${location} ${weekdayOf(day)}`
  for (const mean of means) {
    if (kindOf(mean.location, mean.day) !== ordinary) continue
    const group = usual.get(groupOf(mean)) ?? { n: 0, total: 0 }
    usual.set(groupOf(mean), { n: group.n + mean.n, total: group.total + mean.n * mean.mean })
  }
  const days = new Map<string, { day: Day; kind: Kind; n: number; total: number }>()
  for (const mean of means) {
    const group = usual.get(groupOf(mean))
    if (!group) continue
    const kind = kindOf(mean.location, mean.day)
    const key = `${mean.day} ${kind}`
    const known = days.get(key) ?? { day: mean.day, kind, n: 0, total: 0 }
    const total = known.total + mean.n * (mean.mean - group.total / group.n)
    days.set(key, { ...known, n: known.n + mean.n, total })
  }
  return Array.from(days.values(), ({ day, kind, n, total }) => ({ day, kind, n, residual: total / n }))
}

import type { Day } from '#db/schema.ts'
import type { Residual } from '#stats/residual-difference.ts'
import { weekdayOf } from '../days.ts'
import type { DayResidual, DaySums } from './day-residuals.ts'

/** Values of a place on a day of some kind. */
interface PlaceDay<Kind> {
  readonly location: number
  readonly day: Day
  readonly kind: Kind
  readonly n: number
}

/**
 * What each of the `dayResiduals` is made of: its own day less a share of the ordinary days of the same weekday. What makes a day
 * unlike others is taken as shared by all places of that day.
 *
 * @param kinds what each day of a place is
 */
export function dayWeights<Kind extends string>(
  sums: DaySums,
  kinds: readonly Kind[],
  ordinary: Kind,
): (residual: DayResidual<Kind>) => Residual {
  const all = placeDays(sums, kinds)
  const byDay = Map.groupBy(all, keyOf)
  const usual = Map.groupBy(
    all.filter(({ kind }) => kind === ordinary),
    groupOf,
  )
  const first = sums.days.reduce((a, b) => Math.min(a, b), Infinity)
  const weekOf = (day: Day) => Math.floor((day - first) / 7)
  const weeks = 1 + weekOf(sums.days.reduce((a, b) => Math.max(a, b), first))
  return residual => {
    const weights = new Float64Array(weeks)
    for (const own of byDay.get(keyOf(residual))!) {
      const share = own.n / residual.n
      const others = usual.get(groupOf(own)) ?? []
      if (others.length > 0) weights[weekOf(own.day)]! += share
      const n = others.reduce((sum, each) => sum + each.n, 0)
      for (const each of others) weights[weekOf(each.day)]! -= share * (each.n / n)
    }
    return { value: residual.residual, block: weekdayOf(residual.day), weights }
  }
}

function placeDays<Kind>({ locations, days, counts }: DaySums, kinds: readonly Kind[]): PlaceDay<Kind>[] {
  return Array.from(counts, (n, i) => ({ location: locations[i]!, day: days[i]!, kind: kinds[i]!, n })).filter(({ n }) => n > 0)
}

function keyOf({ kind, day }: { kind: string; day: Day }): string {
  return `${kind} ${day}`
}

/** More than any weekday: a place and a weekday are one number. */
const WEEKDAYS = 8

function groupOf({ location, day }: { location: number; day: Day }): number {
  return location * WEEKDAYS + weekdayOf(day)
}

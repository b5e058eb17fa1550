import type { VisitDay } from '#db/queries/visits.ts'
import { weekdayOf } from '../days.ts'
import type { KindOf } from './kind-sums.ts'

/** Share of a place's customers who come in its busiest hours. */
const SHARE = 0.25
const HOURS = 24

/** Whether an hour of a weekday is among the busiest of a place. */
export type IsBusy = (location: number, weekday: number, hour: number) => boolean

/**
 * The busiest hours of the week of each place: those with most arrivals per day of that weekday, until they hold a quarter of
 * all. They follow from arrivals alone, never from how people were served, so that comparing them is fair.
 */
export function busiestHours(days: readonly VisitDay[]): IsBusy {
  const places = Map.groupBy(days, ({ location }) => location)
  const busy = new Map(Array.from(places, ([location, own]) => [location, busiestOf(own)]))
  return (location, weekday, hour) => busy.get(location)?.has(weekday * HOURS + hour) ?? false
}

/** The busiest hours of each place as kinds of minutes. */
export function busyKinds(days: readonly VisitDay[]): (day: VisitDay) => KindOf {
  const isBusy = busiestHours(days)
  return ({ day, location }) => {
    const weekday = weekdayOf(day)
    return minute => isBusy(location, weekday, Math.floor(minute / 60))
  }
}

function busiestOf(days: readonly VisitDay[]): Set<number> {
  const arrivals = new Map<number, number>()
  const open = new Map<number, number>()
  for (const day of days) {
    const weekday = weekdayOf(day.day)
    open.set(weekday, (open.get(weekday) ?? 0) + 1)
    const minutes = day.codes('minute')
    for (let i = 0; i < day.count; i++) {
      const minute = (minutes?.[i] ?? 0) - 1
      if (minute < 0) continue
      const hour = weekday * HOURS + Math.floor(minute / 60)
      arrivals.set(hour, (arrivals.get(hour) ?? 0) + 1)
    }
  }
  const rate = ([hour, n]: readonly [number, number]) => n / (open.get(Math.floor(hour / HOURS)) ?? 1)
  const sorted = [...arrivals].sort((a, b) => rate(b) - rate(a) || a[0] - b[0])
  const all = sorted.reduce((sum, [, n]) => sum + n, 0)
  const busy = new Set<number>()
  let held = 0
  for (const [hour, n] of sorted) {
    if (held >= SHARE * all) break
    busy.add(hour)
    held += n
  }
  return busy
}

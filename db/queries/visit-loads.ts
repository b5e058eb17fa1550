import type { VisitDay } from './visits.ts'

/** Hour of a block's minute, which is one more than that of the day; null where the time of day is not known. */
export function hourOf(minute: number): number | null {
  return minute === 0 ? null : Math.floor((minute - 1) / 60)
}

/**
 * Arrivals in each hour of everything that arrived there and then, whatever service, channel or provider an answer is about; per
 * person who was active in it not-a-number where nobody is known.
 */
export function loadsOf(day: VisitDay, per: 'hour' | 'person'): Float64Array {
  const [minutes, providers] = [day.codes('minute'), day.codes('provider_id')]
  const arrivals = new Float64Array(24)
  const people = Array.from({ length: 24 }, () => new Set<number>())
  for (let i = 0; i < day.count; i++) {
    const hour = hourOf(minutes?.[i] ?? 0)
    if (hour === null) continue
    arrivals[hour]!++
    const provider = providers?.[i] ?? 0
    if (provider !== 0) people[hour]!.add(provider)
  }
  return per === 'hour' ? arrivals : arrivals.map((n, hour) => (people[hour]!.size === 0 ? Number.NaN : n / people[hour]!.size))
}

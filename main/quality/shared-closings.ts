import type { Day } from '#db/schema.ts'
import type { Rhythm } from './rhythm.ts'

/** A day counts as a holiday of all when at least so many places are usually open on it and at most this share of them was. */
const FEWEST_PLACES = 3
const OPEN_SHARE = 1 / 3

/** Days on which nearly all places were closed that usually are open then: nobody has failed to report them. */
export function sharedClosings(rhythms: Iterable<Rhythm>): Set<Day> {
  const usual = new Map<Day, number>()
  const open = new Map<Day, number>()
  for (const rhythm of rhythms)
    for (let day = rhythm.firstDay; day <= rhythm.lastDay; day++)
      if (rhythm.isUsual(day)) {
        usual.set(day, (usual.get(day) ?? 0) + 1)
        if (rhythm.days.has(day)) open.set(day, (open.get(day) ?? 0) + 1)
      }
  const days = [...usual].filter(([day, n]) => n >= FEWEST_PLACES && (open.get(day) ?? 0) <= n * OPEN_SHARE)
  return new Set(days.map(([day]) => day))
}

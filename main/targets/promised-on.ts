import type { TargetRow } from '#db/queries/targets.ts'
import type { Day } from '#db/schema.ts'
import { targetAt } from './target-at.ts'

/** Seconds that a location (internal id) promised on a day; null where nothing was promised. */
export type PromisedOn = (location: number, day: Day) => number | null

/** The promised waits of all locations, from their targets. A promise changes on few days, so each place's are worked out once. */
export function promisedOn(targets: readonly TargetRow[]): PromisedOn {
  const rows = targets.filter(row => row.metric === 'wait' && row.within_s !== null)
  const days = [...new Set(rows.filter(row => row.withdrawn_at === null).map(row => row.from_day))].sort((a, b) => b - a)
  const stepsAt = new Map<number, readonly { from: Day; seconds: number | null }[]>()
  return (location, day) => {
    let steps = stepsAt.get(location)
    if (!steps) {
      steps = days.map(from => ({ from, seconds: targetAt(rows, location, from)?.within_s ?? null }))
      stepsAt.set(location, steps)
    }
    return steps.find(({ from }) => from <= day)?.seconds ?? null
  }
}

/** What a location promised in a point of a chart: what held on its first day, else what began within it. */
export function promisedWithin(
  secondsOn: PromisedOn,
  location: number,
  { first, last }: { first: Day; last: Day },
): number | null {
  return secondsOn(location, first) ?? secondsOn(location, last)
}

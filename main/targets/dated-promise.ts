import type { DatedPromise } from '#db/queries/promises.ts'
import type { TargetRow } from '#db/queries/targets.ts'
import { targetAt } from './target-at.ts'

/** No location has this id: what holds where nothing of its own is set. */
const ELSEWHERE = -1

/** What each location promised on each day, from its targets on waits; null where nobody ever promised anything. */
export function datedPromise(targets: readonly TargetRow[]): DatedPromise | null {
  const rows = targets.filter(row => row.metric === 'wait' && row.within_s !== null)
  if (rows.every(row => row.value === null || row.withdrawn_at !== null)) return null
  const places = [...new Set(rows.map(row => row.location_id ?? ELSEWHERE))].filter(id => id !== ELSEWHERE)
  const days = [...new Set(rows.map(row => row.from_day))].sort((a, b) => b - a)
  const stepsAt = (location: number) => {
    const all = days.map(from => ({ from, seconds: targetAt(rows, location, from)?.within_s ?? null }))
    return all.filter(({ seconds }, i) => seconds !== (all[i + 1]?.seconds ?? null))
  }
  return { elsewhere: stepsAt(ELSEWHERE), places: places.map(location => ({ location, steps: stepsAt(location) })) }
}

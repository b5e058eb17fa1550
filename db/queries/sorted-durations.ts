import type { HeldColumns } from '../held-columns.ts'
import { type Chosen, everything } from './chosen.ts'
import { heldDurations } from './held-durations.ts'
import { madeOnce } from './made-once.ts'
import { isKept, keptOf, type OrderedParts, orderedParts, partsOf } from './ordered-parts.ts'
import { paysForAll } from './pays-for-all.ts'
import { wasServed } from './visit-value.ts'
import type { Duration, DurationPart } from './weekly-durations.ts'

interface Query {
  readonly metric: Duration
  readonly chosen: Chosen
  readonly waitKind: number | undefined
  readonly by: 'week' | 'day'
}

const kept = madeOnce<OrderedParts<Float64Array>>()

/**
 * As weeklyDurations, from visits held in memory: once that pays the durations of all visits are put in order, and those of a
 * selection are picked from them, so that nothing is sorted again.
 */
export function sortedDurations(held: HeldColumns, query: Query): DurationPart[] {
  return paysForAll(held, nameOf(query), query.chosen) ? picked(held, query) : sortedNow(held, query)
}

function nameOf({ metric, waitKind, by }: Query): string {
  return `durations ${metric} ${waitKind} ${by}`
}

/** Only what was chosen, part by part. */
function sortedNow(held: HeldColumns, { metric, chosen, waitKind, by }: Query): DurationPart[] {
  const isKept = metric === 'wait' ? wasServed : () => true
  const { size, blocks, seconds } = heldDurations(held, { metric, chosen, waitKind, isKept })
  return partsOf(held, by, blocks.subarray(0, size)).map(({ location, week, from, end }) => ({
    location,
    week,
    seconds: seconds.subarray(from, end).sort(),
  }))
}

function picked(held: HeldColumns, query: Query): DurationPart[] {
  const { chosen } = query
  const { parts, rows, values } = kept(held, nameOf(query), () => allSorted(held, query))
  const keeps = keptOf(held, chosen)
  const most = parts.reduce((sum, { location, from, end }) => (keeps.spans.has(location) ? sum + end - from : sum), 0)
  const seconds = new Float64Array(most)
  const found: DurationPart[] = []
  let size = 0
  for (const { location, week, from, end } of parts) {
    const span = keeps.spans.get(location)
    if (span === undefined) continue
    const before = size
    for (let i = from; i < end; i++) {
      const row = rows[i]!
      if (!isKept(keeps, span, row)) continue
      seconds[size++] = values[i]!
    }
    if (size > before) found.push({ location, week, seconds: seconds.subarray(before, size) })
  }
  return found
}

function allSorted(held: HeldColumns, { metric, waitKind, by }: Query): OrderedParts<Float64Array> {
  const isKept = metric === 'wait' ? wasServed : () => true
  const { size, rows, blocks, seconds } = heldDurations(held, { metric, chosen: everything, waitKind, isKept })
  const [own, values] = [rows.subarray(0, size), seconds.subarray(0, size)]
  return orderedParts(held, by, { rows: own, blocks: blocks.subarray(0, size), values })
}

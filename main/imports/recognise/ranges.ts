import type { Mapping } from '#contract/mapping.ts'
import type { Noticed } from '#contract/previews.ts'
import type { Column } from './column-score.ts'
import { nameScore } from './name-score.ts'

const LEAST = 45
const MOST = 0.6
const ONE_SIDED =
  /^(?:less than|fewer than|more than|longer than|under|over|up to|below|at least|at most|weniger als|mehr als|länger als|unter|über|bis zu|bis|moins de|plus de|jusqu['’]à|menos de|más de|hasta|[<>≤≥]=?)\s*\d|^\d+\s*(?:\+|plus|or more|oder mehr|et plus|o más)\s*\p{L}*/iu
const BETWEEN =
  /^(?:between|zwischen|entre|von|de)?\s*\d+(?:[.,]\d+)?\s*\p{L}*\.?\s*(?:[-–—]|to|and|bis|und|à|a|et|y)\s*\d+(?:[.,]\d+)?\s*\p{L}*\.?$/iu

/** Columns of waits or services, by their names, in which spans stand such as "5-10 minutes": they are no durations and are left out. */
export function rangesIn(columns: readonly Column[], { fields }: Mapping): Noticed[] {
  const used = new Set(Object.values(fields).flatMap(({ column, timeColumn }) => [column, timeColumn]))
  return columns.flatMap(column => {
    const { name, facts } = column
    const field = (['wait_s', 'service_s'] as const).find(one => fields[one] === undefined && nameScore(name, one) >= LEAST)
    if (field === undefined || used.has(name)) return []
    const spans = facts.texts.filter(text => ONE_SIDED.test(text) || BETWEEN.test(text))
    if (spans.length === 0 || spans.length < facts.distinct * MOST) return []
    const text = spans.find(span => BETWEEN.test(span)) ?? spans[0]!
    return [{ kind: 'ranges' as const, field, column: name, text }]
  })
}

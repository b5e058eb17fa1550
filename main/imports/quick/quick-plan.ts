import type { Field } from '#contract/mapping.ts'
import { DURATIONS, OWN_TIMES } from '../field-kinds.ts'
import { AT, type RowPlan } from '../interpret/row-plan.ts'

/** Fields that are not read as words. */
const OTHERS: readonly Field[] = [...OWN_TIMES, ...DURATIONS, 'customer', 'comment', 'external_id']

/**
 * Whether rows of a file can be read from characters. Not where a rare rule decides about each cell: a time told by something
 * else than its column, dates of two orders in one column, or words for "missing" where every cell is another.
 */
export function isQuick(plan: RowPlan): boolean {
  const { columns, rules, missing, width } = plan
  const isPlain = (field: Field) => {
    const at = AT[field]
    if (rules[at] === null) return true
    const isDuration = (DURATIONS as readonly Field[]).includes(field)
    return columns[at]! >= 0 && rules[at]!.orders === undefined && (isDuration || missing[at] === null)
  }
  return width > 1 && columns[AT.arrived_at]! >= 0 && OTHERS.every(isPlain)
}

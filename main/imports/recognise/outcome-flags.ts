import type { Mapping, OutcomeFlag } from '#contract/mapping.ts'
import { fitsField } from './fits-field.ts'
import type { Column } from './column-score.ts'
import { OUTCOME } from './made-names.ts'
import { flagOf } from './outcome-meanings.ts'

/** Fewest columns of yes and no that say an outcome together. */
const SEVERAL = 2

/**
 * The mapping of a file that says in several columns of yes and no what became of each: "Canceled", "No-show". One such column
 * is an outcome by itself; beside a column of states they say nothing new.
 */
export function withOutcomeFlags(mapping: Mapping, columns: readonly Column[]): Mapping {
  const { outcome } = mapping.fields
  if (outcome?.words !== undefined || (outcome?.column !== undefined && flagOf(outcome.column) === null)) return mapping
  const taken = new Set(
    Object.entries(mapping.fields).flatMap(([field, rule]) => (field === 'outcome' ? [] : (rule.column ?? []))),
  )
  const flags = columns.flatMap(({ name, facts }): OutcomeFlag[] => {
    const flag = taken.has(name) || facts.filled === 0 || facts.flags < facts.filled ? null : flagOf(name)
    return flag !== null && fitsField(facts, 'outcome') ? [{ column: name, ...flag }] : []
  })
  if (flags.length < SEVERAL) return mapping
  return { ...mapping, outcomeFlags: flags, fields: { ...mapping.fields, outcome: { column: OUTCOME } } }
}

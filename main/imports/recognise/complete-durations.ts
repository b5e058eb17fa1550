import type { DurationUnit, Field } from '#contract/mapping.ts'
import { DURATIONS } from '../field-kinds.ts'
import { readDuration } from '../interpret/read-duration.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Completing } from './completing.ts'
import { decideUnit } from './decide-unit.ts'
import { proveUnit } from './prove-by-times.ts'
import { unitQuestion } from './questions.ts'
import { unitOfTexts } from './unit-of-texts.ts'

/**
 * The unit and the decimal sign of every duration.
 *
 * @param isRemembered units come from an earlier file: they yield to this file's own times, and are open where they read none of
 * its values
 */
export function completeDurations(completing: Completing, isRemembered: boolean): void {
  const open: Field[] = []
  const remembered: Field[] = []
  for (const field of DURATIONS) {
    const rule = completing.fields[field]
    if (!rule || (rule.unit != null && rule.decimal !== undefined && !isRemembered)) continue
    const facts = completing.factsOf(field)
    if (!facts) continue
    completing.decimal(field, facts)
    if (rule.unit != null && !(isRemembered && readsNone(rule.unit, facts))) {
      if (isRemembered) remembered.push(field)
      continue
    }
    const unit = decideUnit(completing.labelOf(field), field, facts)
    if (unit === 'any') completing.leaveOpen(field, 'unit')
    else if (unit !== null) completing.set(field, { unit })
    else open.push(field)
  }
  for (const field of remembered) unitByTimes(completing, field)
  for (const field of open) unitByRows(completing, field)
}

/** Whether a unit reads nothing of the form in which most durations of a column are written. */
function readsNone(unit: DurationUnit, { twoParts, numbers, filled }: ColumnFacts): boolean {
  const form = twoParts > filled / 2 ? '1:01' : numbers > filled / 2 ? '1' : null
  return form !== null && Number.isNaN(readDuration(form, unit, '.'))
}

function unitByTimes(completing: Completing, field: Field): void {
  const unit = proveUnit(completing.fields, field, completing.evidence)
  if (unit !== null) completing.set(field, { unit })
}

function unitByRows(completing: Completing, field: Field): void {
  const { fields, evidence, questions } = completing
  const facts = completing.factsOf(field)!
  const proven = proveUnit(fields, field, evidence) ?? unitOfTexts(facts)
  const unit = proven ?? (facts.twoParts > 0 ? unitOfSiblings(completing) : null)
  completing.set(field, { unit })
  if (unit === null) questions.push(unitQuestion(field, completing.columnOf(field), facts))
}

/** Two-part durations of one file are written in one way: what one column proves holds for the others. */
function unitOfSiblings({ fields }: Completing): 'mm:ss' | 'h:mm' | null {
  const units = new Set(DURATIONS.flatMap(field => fields[field]?.unit ?? []).filter(unit => unit === 'mm:ss' || unit === 'h:mm'))
  return units.size === 1 ? [...units][0]! : null
}

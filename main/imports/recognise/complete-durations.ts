import type { Field } from '#contract/mapping.ts'
import { DURATIONS } from '../field-kinds.ts'
import type { Completing } from './completing.ts'
import { decideUnit } from './decide-unit.ts'
import { proveUnit } from './prove-by-times.ts'
import { unitQuestion } from './questions.ts'
import { unitOfTexts } from './unit-of-texts.ts'

/** The unit and the decimal sign of every duration. */
export function completeDurations(completing: Completing): void {
  const open: Field[] = []
  for (const field of DURATIONS) {
    const rule = completing.fields[field]
    if (!rule || (rule.unit != null && rule.decimal !== undefined)) continue
    const facts = completing.factsOf(field)
    if (!facts) continue
    completing.decimal(field, facts)
    if (rule.unit != null) continue
    const unit = decideUnit(completing.labelOf(field), field, facts)
    if (unit === 'any') completing.leaveOpen(field, 'unit')
    else if (unit !== null) completing.set(field, { unit })
    else open.push(field)
  }
  for (const field of open) unitByRows(completing, field)
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

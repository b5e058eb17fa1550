import type { FieldRule } from '#contract/mapping.ts'
import { type RatingField, RATINGS } from '../field-kinds.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Completing } from './completing.ts'
import { decideScale } from './decide-scale.ts'
import { scaleQuestion } from './questions.ts'

/** The scale and the decimal sign of every rating. */
export function completeRatings(completing: Completing): void {
  for (const field of RATINGS) {
    const rule = completing.fields[field]
    if (!rule || (hasScale(rule) && rule.decimal !== undefined)) continue
    const facts = completing.factsOf(field)
    if (!facts || facts.filled === 0) continue
    completing.decimal(field, facts)
    completeScale(completing, field, facts)
  }
}

function completeScale(completing: Completing, field: RatingField, facts: ColumnFacts): void {
  const rule = completing.fields[field]!
  if (hasScale(rule)) return
  const { words, ...found } = decideScale(completing.labelOf(field), field, { facts, columns: completing.evidence.columns })
  const minimum = rule.minimum ?? found.minimum
  const maximum = rule.maximum ?? found.maximum
  const best = rule.best ?? found.best
  const all = { ...words, ...rule.words }
  completing.set(field, { minimum, maximum, best, ...(Object.keys(all).length > 0 && { words: all }) })
  for (const [property, value] of Object.entries({ minimum, maximum, best }))
    if (value === null)
      completing.questions.push(
        scaleQuestion(field, property as 'minimum' | 'maximum' | 'best', completing.columnOf(field), facts),
      )
}

function hasScale({ minimum, maximum, best }: FieldRule): boolean {
  return minimum != null && maximum != null && best != null
}

import type { FieldRule } from '#contract/mapping.ts'
import { type RatingField, RATINGS } from '../field-kinds.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Completing } from './completing.ts'
import { decideScale } from './decide-scale.ts'
import { scaleQuestion } from './questions.ts'
import { sentinelsOf } from './sentinels.ts'

type End = 'minimum' | 'maximum'

/** More answers than this outside a scale, and this share of all, are no slips. */
const FEW = 2
const FEW_SHARE = 0.05

/**
 * The scale and the decimal sign of every rating.
 *
 * @param isRemembered scales come from an earlier file: an end beyond which more than a few of this file's answers lie is asked for
 */
export function completeRatings(completing: Completing, isRemembered: boolean): void {
  for (const field of RATINGS) {
    const rule = completing.fields[field]
    if (!rule || (hasScale(rule) && rule.decimal !== undefined && !isRemembered)) continue
    const facts = completing.factsOf(field)
    if (!facts || facts.filled === 0) continue
    completing.decimal(field, facts)
    const passed = isRemembered ? endsPassed(rule, field, facts) : []
    if (passed.length === 0) completeScale(completing, field, facts)
    for (const end of passed) {
      completing.set(field, { [end]: null })
      completing.questions.push(scaleQuestion(field, end, completing.columnOf(field), facts))
    }
  }
}

/** Ends of a scale beyond which more than a few answers lie, those that stand for none left out. NPS always has the answers 0 to 10. */
function endsPassed(rule: FieldRule, field: RatingField, facts: ColumnFacts): End[] {
  if (field === 'nps') return []
  const none = { ...sentinelsOf(field, facts), ...rule.words }
  const answers = [...facts.numberCounts].filter(([value]) => !Object.hasOwn(none, String(value)))
  const { minimum, maximum } = rule
  const ends: End[] = []
  if (
    minimum != null &&
    areMany(
      answers.filter(([value]) => value < minimum),
      facts,
    )
  )
    ends.push('minimum')
  if (
    maximum != null &&
    areMany(
      answers.filter(([value]) => value > maximum),
      facts,
    )
  )
    ends.push('maximum')
  return ends
}

function areMany(counted: readonly (readonly [number, number])[], { filled }: ColumnFacts): boolean {
  const n = counted.reduce((sum, [, count]) => sum + count, 0)
  return n > FEW && n > filled * FEW_SHARE
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

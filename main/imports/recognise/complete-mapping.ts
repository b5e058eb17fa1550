import type { Field, Mapping } from '#contract/mapping.ts'
import type { Noticed, Question } from '#contract/previews.ts'
import { DURATIONS, RATINGS, TIMES } from '../field-kinds.ts'
import { completeDurations } from './complete-durations.ts'
import { completeRatings } from './complete-ratings.ts'
import { completeDay, completeFillDown, completeFoldedValue, completeSections, completeSplit } from './complete-rows.ts'
import { completeTimes, completeTimesBetween, leaveOutEarlierTimes } from './complete-times.ts'
import { Completing } from './completing.ts'
import type { Evidence } from './evidence.ts'
import { outcomeMeanings } from './outcome-meanings.ts'
import { sentinelsOf } from './sentinels.ts'

export type MappingOrigin = 'given' | 'remembered' | 'recognised'

export interface Completed {
  readonly mapping: Mapping
  readonly questions: Question[]
  readonly noticed: Noticed[]
}

/**
 * Fills in what a mapping leaves open (null or absent) wherever the file's values prove it, and asks for the rest.
 *
 * @param origin a mapping remembered from an earlier file yields to this file's own proof of the order of dates and of units,
 * and a scale that too many answers do not fit is asked for; in a
 * recognised one a time that lies before the arrival is no call and no end. Values that stand for none are read so in a
 * recognised mapping and only proposed for the others
 */
export function completeMapping(mapping: Mapping, evidence: Evidence, origin: MappingOrigin = 'given'): Completed {
  const completing = new Completing(mapping, evidence)
  const isRecognised = origin === 'recognised'
  const isRemembered = origin === 'remembered'
  const isUnfolded = completeFoldedValue(completing)
  const split = completeSplit(completing, isRecognised)
  const sections = completeSections(completing, isRecognised)
  completeFillDown(completing)
  completeDay(completing)
  completeSentinels(completing, isRecognised || isUnfolded ? 'read' : 'proposed')
  completeTimes(completing, isRemembered)
  if (isRecognised) leaveOutEarlierTimes(completing)
  const isQueue = isRecognised && completeTimesBetween(completing)
  completeDurations(completing, isRemembered)
  completeRatings(completing, isRemembered)
  completeWords(completing)
  const { split: _split, sections: _sections, ...rest } = mapping
  return {
    mapping: {
      ...rest,
      ...(split && { split }),
      ...(sections && { sections }),
      ...(isQueue && { waitKind: 'queue' as const }),
      fields: completing.fields,
    },
    questions: completing.questions,
    noticed: completing.noticed,
  }
}

/** Values that stand for none, as far as the others show them and the mapping says nothing of them. */
function completeSentinels(completing: Completing, state: 'read' | 'proposed'): void {
  for (const field of [...TIMES, ...DURATIONS, ...RATINGS]) {
    const facts = completing.factsOf(field)
    const found = { ...sentinelsIn(completing, field, 'column'), ...sentinelsIn(completing, field, 'timeColumn') }
    const rule = completing.fields[field]
    const said = rule?.words ?? {}
    const texts = Object.keys(found).filter(text => !Object.hasOwn(said, text))
    if (texts.length === 0) continue
    const column = rule?.column ?? rule!.timeColumn!
    completing.noticed.push(...texts.map(text => ({ kind: 'stands-for-none' as const, field, column, text, state })))
    if (state === 'proposed') continue
    completing.set(field, { words: { ...found, ...said } })
    facts?.leaveOut(new Set(texts.map(Number)))
  }
}

function sentinelsIn(completing: Completing, field: Field, part: 'column' | 'timeColumn'): Record<string, string> {
  const facts = completing.factsOf(field, part)
  return facts ? sentinelsOf(field, facts) : {}
}

/** Meanings of outcome words as they are understood, to be seen and corrected. */
function completeWords(completing: Completing): void {
  const rule = completing.fields.outcome
  if (!rule || rule.words) return
  const facts = completing.factsOf('outcome')
  if (!facts) return
  const words = outcomeMeanings(rule.column!, facts.words.keys(), completing.evidence.columns)
  if (Object.keys(words).length > 0) completing.set('outcome', { words })
}

import type { Field } from '#contract/mapping.ts'
import { outcomeOf } from '../interpret/outcome-words.ts'
import { readRating } from '../interpret/read-rating.ts'
import type { ColumnFacts } from './column-facts.ts'
import { timeKind } from './time-kind.ts'
import { labelsFor, mostLabelsFor } from './rating-labels.ts'

/** Share of a column's values that must read as the field asks; people type what they like into wait fields. */
const MOST = 0.6
const NEARLY_ALL = 0.9
/** Of thousands of people or places hardly any comes again in the first thousand rows. */
const OF_MANY = 0.95
const ENOUGH = 20
const FEW_WORDS = 12
const SEVERAL = 2

/**
 * Whether the values of a column can be what a field holds. A column without values can be anything.
 *
 * @param isNamed the column is called what the field is, so that its values need not prove it
 */
export function fitsField(facts: ColumnFacts, field: Field, isNamed = false): boolean {
  if (facts.filled === 0) return true
  switch (field) {
    case 'arrived_at':
    case 'called_at':
    case 'finished_at':
    case 'updated_at':
      return timeKind(facts) !== null
    case 'provider_since':
      return timeKind(facts) === 'date' || timeKind(facts) === 'date-time'
    case 'wait_s':
    case 'quoted_wait_s':
    case 'service_s':
    case 'resolution_s':
      return durations(facts) >= facts.filled * MOST && timeKind(facts) !== 'date-time'
    case 'csat':
    case 'ces':
    case 'nps':
      return fitsRating(facts, isNamed)
    case 'complaint':
    case 'solved_first_time':
    case 'rating_offered':
      return facts.flags >= facts.filled * NEARLY_ALL
    case 'reopened':
      return facts.flags >= facts.filled * NEARLY_ALL || facts.numbers >= facts.filled * NEARLY_ALL
    case 'outcome':
      return fitsOutcome(facts)
    case 'external_id':
      return facts.filled < ENOUGH
        ? true
        : facts.distinct > 1 && timeKind(facts) === null && facts.dotDecimals + facts.commaDecimals === 0
    case 'comment':
      return !isFlags(facts) && facts.numbers < facts.filled / 2
    case 'location':
    case 'provider':
      return timeKind(facts) === null && isRepeated(facts, isNamed ? OF_MANY : MOST) && facts.dotDecimals < facts.filled / 2
    case 'customer':
      return timeKind(facts) === null && !isFlags(facts)
    case 'service_type':
    case 'channel':
    case 'customer_type':
    case 'complaint_category':
    case 'language':
      return (
        timeKind(facts) === null &&
        !isFlags(facts) &&
        isRepeated(facts) &&
        facts.dotDecimals + facts.threeParts < facts.filled / 2
      )
  }
}

function durations(facts: ColumnFacts): number {
  return facts.numbers + facts.twoParts + facts.threeParts + facts.withUnits
}

function fitsRating(facts: ColumnFacts, isNamed: boolean): boolean {
  if (facts.numbers >= facts.filled * MOST) return true
  if (labelsFor(facts.words.keys()) || (isNamed && mostLabelsFor(facts.words))) return true
  let readable = facts.numbers
  for (const [word, count] of facts.words) if (readRating(word, {}) !== 'unreadable') readable += count
  return readable >= facts.filled * MOST && timeKind(facts) === null
}

function fitsOutcome(facts: ColumnFacts): boolean {
  if (facts.flags >= facts.filled * NEARLY_ALL) return true
  let known = 0
  const outcomes = new Set<string>()
  for (const [word, count] of facts.words) {
    const outcome = outcomeOf(word)
    if (outcome === null) continue
    known += count
    outcomes.add(outcome)
  }
  // A few words of which several are known are states, whatever the most frequent one is called.
  return known >= facts.filled * MOST || (facts.words.size <= FEW_WORDS && outcomes.size >= SEVERAL)
}

function isFlags(facts: ColumnFacts): boolean {
  return facts.flags >= facts.filled * NEARLY_ALL
}

/** Places, people and kinds come again; what differs in nearly every row is something else. */
function isRepeated(facts: ColumnFacts, most = MOST): boolean {
  return facts.filled < ENOUGH || facts.distinct <= facts.filled * most
}

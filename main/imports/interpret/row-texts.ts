import type { FieldRule } from '#contract/mapping.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { ownValue } from '../own-value.ts'
import { detached } from '../read/detached.ts'
import type { RowNote } from '../row-outcome.ts'
import { isoDay } from './calendar.ts'
import { outcomeOf } from './outcome-words.ts'
import { NOBODY, type People, peopleOf } from './person.ts'
import { readFlag } from './read-flag.ts'
import { readNumber } from './read-number.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'
import { TimeReader } from './time-reader.ts'

export type OutcomeReading = NewInteraction['outcome'] | 'preview'
type FlagField = 'complaint' | 'solved_first_time' | 'rating_offered'
const MOST_SPELLINGS = 20_000

/** The words, flags and counts of one row after the other. */
export class RowTexts {
  private readonly plan: RowPlan
  private readonly peopleByCell = new Map<string, People>()
  private readonly outcomes = new Map<string, OutcomeReading | 'unknown'>()
  private readonly flags: Record<FlagField, Map<string, boolean | null>> = {
    complaint: new Map(),
    solved_first_time: new Map(),
    rating_offered: new Map(),
  }
  private readonly reader = new TimeReader()

  constructor(plan: RowPlan) {
    this.plan = plan
  }

  /** The people of the provider's cell. */
  people(cells: RowCells): People {
    const text = cells.text(AT.provider)
    if (text === null) return NOBODY
    let people = this.peopleByCell.get(text)
    if (!people) {
      people = peopleOf(text)
      if (this.peopleByCell.size < MOST_SPELLINGS) this.peopleByCell.set(text, people)
    }
    return people
  }

  outcome(cells: RowCells, notes: RowNote[]): OutcomeReading {
    const rule = this.plan.rules[AT.outcome]
    const text = rule ? cells.text(AT.outcome) : null
    if (!rule || text === null) return null
    let outcome = this.outcomes.get(text)
    if (outcome === undefined) {
      outcome = readOutcome(text, rule)
      if (this.outcomes.size < MOST_SPELLINGS) this.outcomes.set(detached(text), outcome)
    }
    if (outcome !== 'unknown') return outcome
    notes.push({ warning: 'word-unknown', field: 'outcome', detail: text })
    return null
  }

  flag(field: FlagField, cells: RowCells, notes: RowNote[]): boolean | null {
    const rule = this.plan.rules[AT[field]]
    const text = rule ? cells.text(AT[field]) : null
    if (!rule || text === null) return null
    let flag = this.flags[field].get(text)
    if (flag === undefined) {
      flag = readFlag(text, rule.words)
      if (this.flags[field].size < MOST_SPELLINGS) this.flags[field].set(detached(text), flag)
    }
    if (flag === null) notes.push({ warning: 'word-unknown', field, detail: text })
    return flag
  }

  /** Times a ticket was opened again; yes counts as once. */
  reopened(cells: RowCells, notes: RowNote[]): number | null {
    const rule = this.plan.rules[AT.reopened]
    const text = rule ? cells.text(AT.reopened) : null
    if (!rule || text === null) return null
    const count = readNumber(text, rule.decimal ?? '.')
    if (Number.isInteger(count) && count >= 0) return count
    const flag = readFlag(text, rule.words)
    if (flag === null) notes.push({ warning: 'word-unknown', field: 'reopened', detail: text })
    return flag === null ? null : Number(flag)
  }

  providerSince(cells: RowCells, notes: RowNote[]): string | null {
    const rule = this.plan.rules[AT.provider_since]
    const text = rule ? cells.text(AT.provider_since) : null
    if (!rule || text === null) return null
    if (this.reader.read(text, rule.order ?? null) === 'read') return isoDay(this.reader.day)
    notes.push({ warning: 'time-dropped', field: 'provider_since', detail: text })
    return null
  }
}

const MEANINGS = new Set(['served', 'abandoned', 'no_show', 'cancelled', 'transferred', 'escalated', 'open', 'preview'])

function readOutcome(text: string, rule: FieldRule): OutcomeReading | 'unknown' {
  const meant = ownValue(rule.words ?? {}, text.toLowerCase())
  if (meant === 'missing') return null
  if (meant !== undefined && MEANINGS.has(meant)) return meant as OutcomeReading // checked by the line above
  return outcomeOf(text) ?? 'unknown'
}

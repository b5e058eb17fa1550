import type { FieldRule } from '#contract/mapping.ts'
import type { NewRating } from '#db/new-interaction.ts'
import type { RatingField } from '../field-kinds.ts'
import type { RowNote } from '../row-outcome.ts'
import { readRating } from './read-rating.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'

/** The ratings of one row after the other. Equal answers are one object. */
export class RowRatings {
  /** Whether the last csat cell said that a rating was asked for, or not asked for. */
  offered: boolean | null = null
  private readonly plan: RowPlan
  private readonly tellsOffers: boolean
  private readonly known: Record<RatingField, Map<string, NewRating>> = { csat: new Map(), nps: new Map(), ces: new Map() }

  constructor(plan: RowPlan) {
    this.plan = plan
    this.tellsOffers = Object.values(plan.rules[AT.csat]?.words ?? {}).some(word => word === 'offered' || word === 'not-offered')
  }

  read(field: RatingField, cells: RowCells, notes: RowNote[]): NewRating | null {
    const rule = this.plan.rules[AT[field]]
    if (!rule) return null
    if (field === 'csat') this.offered = null
    const text = cells.text(AT[field])
    if (text === null) return null
    const known = this.known[field].get(text)
    if (known) return this.answered(field, known)
    return this.readNew(field, text, rule, notes)
  }

  private readNew(field: RatingField, text: string, rule: FieldRule, notes: RowNote[]): NewRating | null {
    const reading = readRating(text, rule)
    if (reading === 'offered' || reading === 'not-offered') return this.notAnswered(field, reading === 'offered')
    if (reading === 'missing') return null
    const { minimum, maximum } = scaleOf(field, rule)
    if (reading === 'unreadable' || minimum === null || maximum === null) return drop('rating-unreadable', field, text, notes)
    if (reading < minimum || reading > maximum) return drop('rating-out-of-scale', field, text, notes)
    const direction = rule.best === 'low' ? 'lower_better' : 'higher_better'
    const rating: NewRating = { raw: text, value: reading, minimum, maximum, direction }
    if (this.known[field].size < 1000) this.known[field].set(text, rating)
    return this.answered(field, rating)
  }

  private answered(field: RatingField, rating: NewRating): NewRating {
    if (field === 'csat' && this.tellsOffers) this.offered = true
    return rating
  }

  private notAnswered(field: RatingField, offered: boolean): null {
    if (field === 'csat') this.offered = offered
    return null
  }
}

/** The question behind NPS always has the answers 0 to 10. */
function scaleOf(field: RatingField, rule: FieldRule): { minimum: number | null; maximum: number | null } {
  const isNps = field === 'nps'
  return { minimum: rule.minimum ?? (isNps ? 0 : null), maximum: rule.maximum ?? (isNps ? 10 : null) }
}

function drop(warning: RowNote['warning'], field: RatingField, detail: string, notes: RowNote[]): null {
  notes.push({ warning, field, detail })
  return null
}

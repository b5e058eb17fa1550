import type { Field } from '#contract/mapping.ts'
import type { NewRating } from '#db/new-interaction.ts'
import type { CodePacker } from '../column-packers.ts'
import type { RatingField } from '../field-kinds.ts'
import type { HashSteps } from '../interpret/hash53.ts'
import { addRating } from '../interpret/row-keys.ts'
import { AT } from '../interpret/row-plan.ts'
import type { RowInterpreter } from '../interpret/row-interpreter.ts'
import type { Packers } from '../pack-rows.ts'
import { type AddToHash, ValueFacts } from './value-facts.ts'
import { type Said, WordField } from './word-field.ts'
import type { WordReader } from './word-reader.ts'

export interface Parts {
  readonly interpreter: RowInterpreter
  readonly packers: Packers
  readonly steps: HashSteps
  readonly reader: WordReader
}

export type QuickWords = ReturnType<typeof quickWords>

const addText: AddToHash<string> = (hash, value) => hash.textOrNull(value)
const addFlag: AddToHash<boolean> = (hash, value) => hash.flagOrNull(value)
const addNumber: AddToHash<number> = (hash, value) => hash.numberOrNull(value)

/** The fields of a row whose texts come again and again, each read by the interpreter's own readers. */
export function quickWords({ interpreter, packers, steps, reader }: Parts) {
  const { plan, texts, ratings } = interpreter
  const field = <T>(name: Field, facts: ValueFacts<T>, read: (reader: WordReader) => Said<T> | 'odd') =>
    new WordField(facts, { field: AT[name], column: plan.columns[AT[name]]!, read }, reader)
  const texted = <T extends string>(packer: CodePacker<T>) => new ValueFacts<T>({ steps, packer, add: addText })
  const text = (name: Field, packer: CodePacker<string>) =>
    field(name, texted(packer), ({ cells }) => alone(cells.text(AT[name])))
  const flag = (name: 'complaint' | 'solved_first_time' | 'rating_offered', packer: CodePacker<boolean>) =>
    field(name, new ValueFacts({ steps, packer, add: addFlag }), ({ cells, notes }) => alone(texts.flag(name, cells, notes)))
  const rating = (name: RatingField, packer: CodePacker<NewRating>, beside = () => 0) =>
    field(name, new ValueFacts({ steps, packer, add: addRating }), ({ cells, notes }) => ({
      value: ratings.read(name, cells, notes),
      beside: beside(),
    }))
  const ratingOffered = flag('rating_offered', packers.ratingOffered)
  return {
    place: text('location', packers.place),
    /** Beside it: 1 where there are several people. */
    person: field('provider', texted(packers.person), ({ cells }) => {
      const { first, several } = texts.people(cells)
      return { value: first, beside: Number(several) }
    }),
    customerType: text('customer_type', packers.customerType),
    providerSince: field('provider_since', texted(packers.providerSince), ({ cells, notes }) =>
      alone(texts.providerSince(cells, notes)),
    ),
    channel: text('channel', packers.channel),
    service: text('service_type', packers.service),
    outcome: field('outcome', texted(packers.outcome), ({ cells, notes }) => {
      const outcome = texts.outcome(cells, notes)
      return outcome === 'preview' ? 'odd' : alone(outcome)
    }),
    solvedFirstTime: flag('solved_first_time', packers.solvedFirstTime),
    reopened: field('reopened', new ValueFacts<number>({ steps, packer: null, add: addNumber }), ({ cells, notes }) =>
      alone(texts.reopened(cells, notes)),
    ),
    /** Beside it: what it says of the offer, as a fact of that. */
    csat: rating('csat', packers.csat, () => ratingOffered.facts.of(ratings.offered)),
    nps: rating('nps', packers.nps),
    ces: rating('ces', packers.ces),
    ratingOffered,
    complaint: flag('complaint', packers.complaint),
    complaintCategory: text('complaint_category', packers.complaintCategory),
    language: text('language', packers.language),
  }
}

function alone<T>(value: T | null): Said<T> {
  return { value, beside: 0 }
}

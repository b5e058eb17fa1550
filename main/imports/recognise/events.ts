import { outcomeOf } from '../interpret/outcome-words.ts'
import { type Column, columnScore } from './column-score.ts'
import { nameWords } from './normalise-name.ts'
import { timeKind } from './time-kind.ts'

const NUMBERED = 40
/** Several rows of each number, on average. */
const MOST_DIFFERENT = 0.6
const FEW_WORDS = 15
const NAMED =
  /^(event|events|action|step|activity|status|state|type|transition|ereignis|aktion|vorgang|evenement|evento|accion|estado|etat|statut)$/
const BEGINS =
  /\b(arriv\w*|created?|issued|joined|enqueued?|queued|entered|registered|check(ed)? ?in|ticket printed|angekommen|ankunft|gezogen|erstellt|eingecheckt|arrivee?|cree|llegada|creado|ingreso)\b/
const CALLS =
  /\b(call(ed)?|summoned|dequeued?|assigned|serving|started?|aufgerufen|aufruf|beginn|appele?|appel|llamad[oa]|inicio)\b/

/**
 * The column that shows a file to be a log: one row for each thing that happened to a ticket ("arrived", "called", "served"), with one
 * time. Its rows are no interactions. Null where they may be.
 */
export function eventColumn(columns: readonly Column[]): string | null {
  const times = columns.filter(({ facts }) => timeKind(facts) === 'date-time')
  if (times.length !== 1 || !columns.some(isNumberOfSeveral)) return null
  return columns.find(isOfEvents)?.name ?? null
}

function isNumberOfSeveral(column: Column): boolean {
  const { facts } = column
  return facts.filled > 0 && facts.distinct <= facts.filled * MOST_DIFFERENT && columnScore(column, 'external_id') >= NUMBERED
}

/** Of a visit all three of its parts: that somebody came, was called, and how it ended. */
function isOfEvents({ name, facts }: Column): boolean {
  const words = [...facts.words.keys()]
  if (words.length < 3 || words.length > FEW_WORDS || !nameWords(name).some(word => NAMED.test(word))) return false
  const texts = words.map(word => nameWords(word).join(' '))
  const begins = texts.filter(text => BEGINS.test(text))
  const calls = texts.filter(text => CALLS.test(text) && !begins.includes(text))
  const ends = words.filter((word, i) => !begins.includes(texts[i]!) && !calls.includes(texts[i]!) && outcomeOf(word) !== null)
  return begins.length > 0 && calls.length > 0 && ends.length > 0
}

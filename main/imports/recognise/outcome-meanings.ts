import type { Outcome } from '#contract/vocabulary.ts'
import { outcomeOf } from '../interpret/outcome-words.ts'
import { NO, YES } from '../interpret/read-flag.ts'
import { ownValue } from '../own-value.ts'
import { nameWords, normaliseName } from './normalise-name.ts'

/** Columns that say yes where this happened. */
const FLAG_COLUMNS: Readonly<Record<string, Outcome>> = {
  abandoned: 'abandoned',
  abandon: 'abandoned',
  noshow: 'no_show',
  nichterschienen: 'no_show',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  storniert: 'cancelled',
  annule: 'cancelled',
  cancelado: 'cancelled',
  abandonne: 'abandoned',
  abandonado: 'abandoned',
  abgebrochen: 'abandoned',
  nopresentado: 'no_show',
  transferred: 'transferred',
  transfer: 'transferred',
  weitergeleitet: 'transferred',
  transfere: 'transferred',
  transferido: 'transferred',
  escalated: 'escalated',
  eskaliert: 'escalated',
  absent: 'no_show',
  annulee: 'cancelled',
  anulado: 'cancelled',
  anulada: 'cancelled',
  cancelada: 'cancelled',
  abgesagt: 'cancelled',
  missed: 'abandoned',
  nichtangenommen: 'abandoned',
}
/** Columns that say yes where someone was served. */
const SERVED_COLUMNS = new Set([
  'answered',
  'callanswered',
  'served',
  'attended',
  'connected',
  'bedient',
  'angenommen',
  'beantwortet',
  'decroche',
  'repondu',
  'servi',
  'atendida',
  'atendido',
  'contestada',
])

/** What a column of yes and no says of the outcome, by its name; null where that says none. */
export function flagOf(column: string): { readonly yes: Outcome; readonly no?: Outcome } | null {
  const name = flagName(column)
  if (SERVED_COLUMNS.has(name)) return { yes: 'served', no: 'abandoned' }
  const yes = ownValue(FLAG_COLUMNS, name)
  return yes === undefined ? null : { yes }
}

/** "Marked as No-Show?" is "noshow". */
function flagName(column: string): string {
  return normaliseName(column.replace(/[([?].*$/, '')).replace(
    /^(markedas|ismarkedas|flaggedas|is|was|has|wurde|est|fue)(?=.)/,
    '',
  )
}

/** Beside such words, or in a file with such columns, a call or chat was missed, not an appointment. */
const CALL_COLUMNS = /^(chats?|calls?|callers?|ringing|talk|ani|dnis)$/
const CALLS = /\b(accepted|answered|call|voicemail|connected|busy|unanswered)\b/

/** What the words of an outcome column mean; yes and no in it mean what its header says. */
export function outcomeMeanings(
  column: string,
  words: Iterable<string>,
  columns: readonly string[] = [],
): Record<string, Outcome> {
  const known = [...words].flatMap(word => {
    const outcome = outcomeOf(word)
    return outcome ? [[word, outcome] as const] : []
  })
  const missed = [...known].flatMap(([word]) => (normaliseName(word) === 'missed' ? [word] : []))
  const areCalls =
    known.some(([word]) => CALLS.test(word)) || columns.some(name => nameWords(name).some(word => CALL_COLUMNS.test(word)))
  const ofCalls = areCalls ? missed.map(word => [word, 'abandoned'] as const) : []
  return { ...Object.fromEntries(known), ...Object.fromEntries(ofCalls), ...flagMeanings(column) }
}

function flagMeanings(column: string): Record<string, Outcome> {
  const name = flagName(column)
  if (SERVED_COLUMNS.has(name)) return flagWords('served', 'abandoned')
  const yes = ownValue(FLAG_COLUMNS, name)
  return yes === undefined ? {} : flagWords(yes, 'served')
}

function flagWords(yes: Outcome, no: Outcome): Record<string, Outcome> {
  return Object.fromEntries([...Array.from(YES, word => [word, yes] as const), ...Array.from(NO, word => [word, no] as const)])
}

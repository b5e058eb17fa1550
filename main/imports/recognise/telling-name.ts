import { monthNumber } from '../interpret/calendar.ts'
import { isWeekday } from '../interpret/weekday.ts'
import { nameScore, SURE } from './name-score.ts'
import { nameWords } from './normalise-name.ts'

const ENDING = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm)(\.gz)?$/i
const DIGITS_BESIDE = /^[\d-]+(?=\p{L})|(?<=\p{L})-[\d-]+$|(?<=\p{L})20\d\d[\d-]*$/gu
const NUMBER = /^[\d-]+$/
const PERIOD = /^(q[1-4]|h[12]|kw|cw|w|week|woche|semaine|semana)\d*$/i
const LONGEST = 40
/** What files and sheets are called that are not called after what they are about. */
const GENERAL = new Set(
  `export exports report reports visit visits visitor visitors call calls ticket tickets case cases data list log logs file
  sheet tab table page part copy final new old raw all total totals summary overview note notes readme info lookup codes config
  settings staff people agents employees branches locations customers interactions appointments bookings survey surveys
  responses answers feedback queue queues wait waits results detail details daily weekly monthly sample test in out and of for from to
  besuche termine anrufe daten liste bericht auswertung ubersicht zusammenfassung notizen mitarbeiter filialen kunden tabelle
  blatt vorgange umfrage antworten visites appels rapport donnees resume personnel agences clients feuille feuil rendezvous
  reponses visitas llamadas citas informe datos resumen notas personal sucursales clientes hoja encuesta respuestas foglio`.split(
    /\s+/,
  ),
)

/**
 * What a name says that those beside it do not, dates and words such as "export" aside: "Ashford_2026-01.csv" beside
 * "Dover_2026-01.csv" says "Ashford". Null where it says nothing, or all say the same.
 *
 * @param names those of all files or sheets that lie together, the own one among them
 */
export function tellingName(names: readonly string[], own: string): string | null {
  const words = new Map(names.map(name => [name, wordsOf(name)]))
  const all = [...words.values()].map(some => new Set(some.map(keyOf)))
  const isCommon = (word: string): boolean => all.every(some => some.has(keyOf(word)))
  const said = (name: string): string => (words.get(name) ?? []).filter(word => !isCommon(word)).join(' ')
  const different = new Set(names.map(said).filter(text => text !== ''))
  const text = said(own)
  return text === '' || text.length > LONGEST || different.size < 2 ? null : text
}

/** Words that may be a name: a number is one behind a word for a branch, "Store 014". */
function wordsOf(name: string): string[] {
  const parts = name.replace(ENDING, '').split(/[\s_./\\,;()[\]]+/)
  const words: string[] = []
  for (const part of parts) {
    const last = words.at(-1)
    if (NUMBER.test(part) && last !== undefined && isBranchWord(last)) words[words.length - 1] = `${last} ${part}`
    const word = part.replace(DIGITS_BESIDE, '')
    if (/\p{L}/u.test(word) && !isCalendar(word) && !GENERAL.has(keyOf(word))) words.push(word)
  }
  return words
}

function isBranchWord(word: string): boolean {
  return /^\p{L}+$/u.test(word) && nameScore(word, 'location') >= SURE
}

function isCalendar(word: string): boolean {
  return monthNumber(word) > 0 || isWeekday(word) || PERIOD.test(word)
}

function keyOf(word: string): string {
  return nameWords(word).join('')
}

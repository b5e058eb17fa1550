import { type Field, fields } from '#contract/mapping.ts'
import { isOneOf, RATINGS } from '../field-kinds.ts'
import { fieldNames } from './field-names.ts'
import { coreForms, headForms, numbersInteractions, strippedForms } from './name-forms.ts'
import { namePatterns } from './name-patterns.ts'
import { nameWords } from './normalise-name.ts'

const EXACT = 100
const STRIPPED = 92
const CORE = 80
const HEAD = 70
const NUMBERED = 78
const PATTERN = 50
/** From here on a name alone says what a column holds. */
export const SURE = 75
const BELOW_PATH = 10
const PATH = /^[\p{L}\d_$-]+(?:\.[\p{L}\d_$-]+)*\.([\p{L}\d_$-]+(?: [\p{L}\d_$-]+)*)$/u
/** What is called so bears the name of what it lies in: "assignee.name". */
const NAMES_ITS_OWNER = /^(name|title|label|value|display_?name|full_?name)$/i
/** "branches.name" is the name of one of them. */
const SEVERAL = /(?<=ch|sh|ss|x)es$|s$/
/** Of "team.id" and "team.name" the name tells more. */
const ID_INSIDE = /\.(id|uuid|key|href|uri|url|email)$/i
const BELOW_NAME = 2 * BELOW_PATH
const WRAPPED = /^(?:custom field|benutzerdefiniertes feld|champ personnalis[ée]|campo personalizado)\s*\((.+)\)$/i
/** "q2_resolved_first_time", "Q1. How satisfied …". */
const QUESTION_NUMBER = /^q(?:uestion)?[ _]?\d{1,2}[a-z]?(?:[_.:)]\s*|\s+-?\s*)(?=\p{L}{2})/iu
const OF_SOMEBODY: readonly Field[] = ['external_id', 'customer', 'language']
/** Later names of a list are a little less sure, names behind the | of a list much less. */
const STEP = 0.15
const LOWEST_STEP = 9
const WEAKER = 28
/** "How likely would you recommend us to a friend or colleague?" asks for a mark and names nobody. */
const WHO: readonly Field[] = ['location', 'provider', 'service_type']
const RATING_PATTERNS = namePatterns.filter(([field]) => isOneOf(RATINGS, field))
/** The fields' own keys: whoever writes "service_s" does not mean "services". */
const keys: ReadonlySet<string> = new Set(fields)

/** How surely a column of this name holds a field: 0 = nothing says so, 100 = it is the field's own name. */
export function nameScore(name: string, field: Field): number {
  const isNumberOf = !OF_SOMEBODY.includes(field) && ID_INSIDE.test(name.trim())
  return Math.max(0, plainScore(name, field) - (isNumberOf ? BELOW_NAME : 0))
}

function plainScore(written: string, field: Field): number {
  const name = written.replace(QUESTION_NUMBER, '')
  const inner = WRAPPED.exec(name.trim())?.[1]
  if (inner !== undefined) return nameScore(inner, field)
  const key = name.trim().toLowerCase()
  if (keys.has(key)) return key === field ? EXACT : 0
  const words = nameWords(name)
  const exact = scoreOf(field, words.join(''), EXACT)
  if (exact > 0) return exact
  const stripped = Math.max(...strippedForms(name, field).map(form => scoreOf(field, form, STRIPPED)), 0)
  if (stripped > 0) return stripped
  const core = Math.max(...coreForms(name, field).map(form => scoreOf(field, form, CORE)), 0)
  if (core > 0) return core
  const head = Math.max(...headForms(name, field).map(form => scoreOf(field, form, HEAD)), 0)
  if (head > 0) return head
  if (field === 'external_id' && numbersInteractions(name)) return NUMBERED
  return Math.max(patternScore(words.join(' '), field), lastOfPath(name, field))
}

/** Of a name inside names, "survey.csat", the last where it alone says surely what the column holds; of whom an id is it does not. */
function lastOfPath(name: string, field: Field): number {
  const last = PATH.exec(name)?.[1]
  if (last === undefined || OF_SOMEBODY.includes(field)) return 0
  const owner = name.split('.').at(-2)!
  if (NAMES_ITS_OWNER.test(last))
    return Math.max(0, nameScore(owner, field) - BELOW_PATH, nameScore(owner.replace(SEVERAL, ''), field) - BELOW_PATH)
  const score = nameScore(last, field)
  return score >= SURE ? score - BELOW_PATH : 0
}

function scoreOf(field: Field, form: string, top: number): number {
  const found = fieldNames.get(field)!.get(form)
  if (!found) return 0
  return top - Math.min(found.rank * STEP, LOWEST_STEP) - (found.isWeak ? WEAKER : 0)
}

function patternScore(text: string, field: Field): number {
  if (WHO.includes(field) && RATING_PATTERNS.some(([, pattern]) => pattern.test(text))) return 0
  const at = namePatterns.findIndex(([of, pattern]) => of === field && pattern.test(text))
  return at < 0 ? 0 : PATTERN - at * STEP
}

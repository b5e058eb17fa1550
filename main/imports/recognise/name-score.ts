import type { Field } from '#contract/imports.ts'
import { fieldNames } from './field-names.ts'
import { namePatterns } from './name-patterns.ts'
import { nameWords } from './normalise-name.ts'
import { withoutUnit } from './header-unit.ts'

const EXACT = 100
const STRIPPED = 92
const PATTERN = 50
/** Later names of a list are a little less sure. */
const STEP = 0.15
/** For names behind the | of a list. */
const WEAKER = 28

const TIMES: readonly Field[] = ['arrived_at', 'called_at', 'finished_at', 'updated_at', 'provider_since']
const DURATIONS: readonly Field[] = ['wait_s', 'quoted_wait_s', 'service_s', 'resolution_s']
const RATINGS: readonly Field[] = ['csat', 'nps', 'ces']
const TIME_TAIL = new Set([
  'at',
  'time',
  'date',
  'datetime',
  'timestamp',
  'on',
  'local',
  'utc',
  'gmt',
  'zeit',
  'datum',
  'uhrzeit',
  'um',
  'am',
  'and',
  'und',
])
const SCALE_WORD = /^(\d+|to|bis|scale|skala|out|of|von|points?|punkte?|stars?)$/
const BRACKETS = /\s*[([{][^)\]}]*[)\]}]\s*$/

const rankOf = new Map(
  Object.entries(fieldNames).map(([field, names]) => [
    field,
    new Map([...names].reverse().map(name => [name, names.indexOf(name)])),
  ]),
)

const weakFrom = new Map(
  Object.entries(fieldNames).flatMap(([field, names]) => (names.includes('|') ? [[field, names.indexOf('|')] as const] : [])),
)

/** How surely a column of this name holds a field: 0 = nothing says so, 100 = it is the field's own name. */
export function nameScore(name: string, field: Field): number {
  const words = nameWords(name)
  const exact = scoreOf(field, words, EXACT)
  if (exact > 0) return exact
  const stripped = Math.max(...strippedForms(name, field).map(form => scoreOf(field, form, STRIPPED)), 0)
  return stripped > 0 ? stripped : patternScore(words.join(' '), field)
}

function scoreOf(field: Field, words: readonly string[], top: number): number {
  const rank = rankOf.get(field)?.get(words.join(''))
  if (rank === undefined) return 0
  return top - rank * STEP - (rank > (weakFrom.get(field) ?? Infinity) ? WEAKER : 0)
}

/** The name without what stands behind it: unit, scale, "time", a remark in brackets. */
function strippedForms(name: string, field: Field): string[][] {
  const bare = nameWords(name.replace(BRACKETS, ''))
  if (DURATIONS.includes(field)) return [withoutUnit(nameWords(name)), withoutUnit(bare)]
  if (TIMES.includes(field)) return [bare, withoutTail(bare, word => TIME_TAIL.has(word))]
  if (RATINGS.includes(field)) return [bare, withoutTail(nameWords(name), word => SCALE_WORD.test(word))]
  return [bare]
}

function withoutTail(words: readonly string[], isTail: (word: string) => boolean): string[] {
  const kept = [...words]
  while (kept.length > 1 && isTail(kept.at(-1)!)) kept.pop()
  return kept
}

function patternScore(text: string, field: Field): number {
  const at = namePatterns.findIndex(([of, pattern]) => of === field && pattern.test(text))
  return at < 0 ? 0 : PATTERN - at * STEP
}

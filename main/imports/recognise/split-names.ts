import type { Mapping, Split } from '#contract/mapping.ts'
import type { Noticed } from '#contract/previews.ts'
import { partsOf } from '../read/split-cell.ts'
import type { Column } from './column-score.ts'
import { PERSON_PART, PLACE_PART } from './made-names.ts'

type Pair = readonly [first: string, second: string]

const MOST = 0.8
const FEWEST_TEXTS = 3
const FEWEST_GROUPS = 2
/** So large a share of the texts at most are different groups. */
const GROUPED = 0.7
/** What people do rather than where. */
const TASK =
  /\b(advis[eo]r|manager|teller|clerk|agent|assistant|trainee|senior|junior|lead|supervisor|part.?time|full.?time|berater|leit(er|ung)|azubi|teilzeit|vollzeit|aushilfe|conseill|responsable|stagiaire|asesor|gerente|becari|team|shift|schicht)/i
const SIGNS: readonly Split['by'][] = ['-', '|', '@', '(', '/', ':']

/**
 * The mapping of a file whose people seem to be written together with their place, "Anna Smith – Main Street", where nothing
 * else says the place; which part is which stays open (null) where the texts do not show it.
 */
export function withSplitNames(mapping: Mapping, columns: readonly Column[]): Mapping {
  const { provider, location } = mapping.fields
  const column = location === undefined && provider?.timeColumn === undefined ? provider?.column : undefined
  const texts = columns.find(({ name }) => name === column)?.facts.texts ?? []
  if (column === undefined) return mapping
  for (const by of SIGNS) {
    const pairs = pairsIn(texts, by)
    if (pairs === null) continue
    const fields = { ...mapping.fields, provider: { column: PERSON_PART }, location: { column: PLACE_PART } }
    return { ...mapping, split: { column, by, first: provenFirst(pairs) }, fields }
  }
  return mapping
}

/** How the first text that has two parts was taken apart, to be seen. */
export function splitNoticed({ column, by, first }: Split, texts: readonly string[]): Noticed[] {
  if (first !== 'person' && first !== 'place') return []
  const text = texts.find(one => partsOf(one, { by, first }) !== null)
  if (text === undefined) return []
  const [one, other] = partsOf(text, { by, first })!
  const parts = first === 'person' ? { person: one, place: other } : { person: other, place: one }
  return [{ kind: 'split', field: 'provider', column, text, ...parts }]
}

/** The texts apart, where nearly all have two parts with letters and one part comes again and again beside others; else null. */
function pairsIn(texts: readonly string[], sign: Split['by']): Pair[] | null {
  const pairs = texts.flatMap(text => {
    const found = partsOf(text, { by: sign, first: 'person' })
    return found !== null && found.every(part => /\p{L}{2}/u.test(part)) ? [found] : []
  })
  if (texts.length < FEWEST_TEXTS || pairs.length < texts.length * MOST) return null
  const [firsts, seconds] = [new Set(pairs.map(([first]) => first)), new Set(pairs.map(([, second]) => second))]
  const groups = Math.min(firsts.size, seconds.size)
  const isGrouped = groups >= FEWEST_GROUPS && groups <= pairs.length * GROUPED
  return isGrouped && ![...firsts].some(first => seconds.has(first)) ? pairs : null
}

/** Which part comes first, where nobody is at two places, places have two people on average, and no place is called like a task. */
function provenFirst(pairs: readonly Pair[]): 'person' | 'place' | null {
  const sides = pairs.map(([first, second]) => ({ person: first, place: second }))
  const isPersonFirst = isStaff(sides)
  const isPlaceFirst = isStaff(sides.map(({ person, place }) => ({ person: place, place: person })))
  if (isPersonFirst === isPlaceFirst) return null
  return isPersonFirst ? 'person' : 'place'
}

function isStaff(pairs: readonly { readonly person: string; readonly place: string }[]): boolean {
  const placeOf = new Map(pairs.map(({ person, place }) => [person, place]))
  const places = new Set(placeOf.values())
  const isOnePlace = pairs.every(({ person, place }) => placeOf.get(person) === place)
  return isOnePlace && placeOf.size >= places.size * 2 && ![...places].some(place => TASK.test(place))
}

import type { Mapping, Split } from '#contract/imports.ts'
import { partsOf } from '../read/split-cell.ts'
import type { Column } from './column-score.ts'

/** Names of the columns that stand for the parts of a cell that holds a person and a place. */
export const PERSON_PART = '(person)'
export const PLACE_PART = '(place)'

const MOST = 0.8
const FEWEST_TEXTS = 3
const FEWEST_GROUPS = 2
/** So large a share of the texts at most are different groups. */
const GROUPED = 0.7
const SIGNS: readonly Split['by'][] = ['-', '|', '@', '(', '/', ':']

/**
 * The mapping of a file whose people seem to be written together with their place, "Anna Smith – Main Street", where nothing
 * else says the place; which part is which is still open.
 */
export function withSplitNames(mapping: Mapping, columns: readonly Column[]): Mapping {
  const { provider, location } = mapping.fields
  const column = location === undefined && provider?.timeColumn === undefined ? provider?.column : undefined
  const texts = columns.find(({ name }) => name === column)?.facts.texts ?? []
  const by = column === undefined ? undefined : SIGNS.find(sign => holdsBoth(texts, sign))
  if (column === undefined || by === undefined) return mapping
  const fields = { ...mapping.fields, provider: { column: PERSON_PART }, location: { column: PLACE_PART } }
  return { ...mapping, split: { column, by, first: null }, fields }
}

/** Whether a column is none of the file's. */
export function isPart(name: string, mapping: Pick<Mapping, 'split'>): boolean {
  return mapping.split !== undefined && (name === PERSON_PART || name === PLACE_PART)
}

/** Nearly every text has two parts with letters, and one of the parts comes again and again beside others. */
function holdsBoth(texts: readonly string[], sign: Split['by']): boolean {
  const parts = texts.flatMap(text => {
    const found = partsOf(text, { by: sign, first: 'person' })
    return found !== null && found.every(part => /\p{L}{2}/u.test(part)) ? [found] : []
  })
  if (texts.length < FEWEST_TEXTS || parts.length < texts.length * MOST) return false
  const [firsts, seconds] = [new Set(parts.map(([first]) => first)), new Set(parts.map(([, second]) => second))]
  const groups = Math.min(firsts.size, seconds.size)
  return groups >= FEWEST_GROUPS && groups <= parts.length * GROUPED && ![...firsts].some(first => seconds.has(first))
}

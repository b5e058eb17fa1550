import type { Mapping } from '#contract/mapping.ts'
import type { Column } from './column-score.ts'
import { FULL_NAME } from './made-names.ts'
import { nameWords } from './normalise-name.ts'

const FIRST = ['first', 'vorname', 'given', 'prenom', 'nombre', 'forename', 'nome', 'voornaam', 'imie']
const LAST = [
  'last',
  'nachname',
  'family',
  'nom',
  'apellido',
  'apellidos',
  'surname',
  'cognome',
  'achternaam',
  'nazwisko',
  'familienname',
]
const NAME = new Set(['name', 'names'])

/** The mapping of a file that has the first and the last name of who served in two columns: two people of one first name are two. */
export function withFullName(mapping: Mapping, columns: readonly Column[]): Mapping {
  const column = mapping.fields.provider?.column
  const own = column === undefined ? null : partOf(column)
  if (column === undefined || own === null) return mapping
  const other = columns.find(({ name, facts }) => {
    const part = facts.filled === 0 ? null : partOf(name)
    return part !== null && part.isFirst !== own.isFirst && part.of === own.of
  })
  if (!other) return mapping
  const [first, last] = own.isFirst ? [column, other.name] : [other.name, column]
  return { ...mapping, fullName: { first, last }, fields: { ...mapping.fields, provider: { column: FULL_NAME } } }
}

/** Which name of whom a column holds: "Agent first name" is the first of the agent. */
function partOf(name: string): { readonly isFirst: boolean; readonly of: string } | null {
  const words = nameWords(name).filter(word => !NAME.has(word))
  const [isFirst, isLast] = [words.some(word => FIRST.includes(word)), words.some(word => LAST.includes(word))]
  const of = words.filter(word => !FIRST.includes(word) && !LAST.includes(word)).join(' ')
  return isFirst === isLast ? null : { isFirst, of }
}

import type { Field, Mapping, Sections } from '#contract/mapping.ts'
import { labelled, mayBeName } from '../read/section-line.ts'
import { SECTION } from './made-names.ts'
import { nameScore } from './name-score.ts'
import { normaliseName } from './normalise-name.ts'

/** A line that is no row, and whether it stands above the names of the columns. */
export interface LineAlone {
  readonly text: string
  readonly isAbove: boolean
}

const SURE = 75
const FEWEST = 2
const FIELDS = ['location', 'provider'] as const

/**
 * The mapping of a file in which a line above rows says their location or person, where no column does: by its label, as in
 * "Branch: Leeds", also of one above all rows; where lines have no label, what they say is still open.
 */
export function withSections(mapping: Mapping, lines: readonly LineAlone[]): Mapping {
  if (mapping.unpivot !== undefined || mapping.split !== undefined) return mapping
  for (const field of FIELDS) {
    if (mapping.fields[field] !== undefined) continue
    const label = lines.map(({ text }) => labelled(text)?.label).find(one => one !== undefined && nameScore(one, field) >= SURE)
    if (label !== undefined) return withLines(mapping, { field, label }, field)
  }
  if (mapping.fields.location !== undefined || !areNames(lines)) return mapping
  return withLines(mapping, { field: null }, 'location')
}

function withLines(mapping: Mapping, sections: Sections, field: Field): Mapping {
  return { ...mapping, sections, fields: { ...mapping.fields, [field]: { column: SECTION } } }
}

/** Several different lines between the rows, all of which may be names. */
function areNames(lines: readonly LineAlone[]): boolean {
  const between = lines.filter(({ isAbove }) => !isAbove).map(({ text }) => text)
  return new Set(between.map(normaliseName)).size >= FEWEST && between.every(mayBeName)
}

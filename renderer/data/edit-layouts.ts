import type { FieldRule, Mapping } from '#contract/mapping.ts'
import { changeRule, rulesOf } from './change-mapping.ts'
import type { Edits } from './import-session.ts'
import type { Layout } from './layouts.ts'

/**
 * The mapping of a layout as it is shown and edited: the user's own, unless the file now shows other columns because it is
 * read in another way; then what was recognised anew. It keeps the fingerprint of the layout, by which such a file is known.
 */
export function editedMapping(edits: Edits, layout: Layout): Mapping {
  const own = edits[layout.key]
  return own && fits(own, layout) ? own : { ...withoutProof(layout.mapping), fingerprint: layout.key }
}

function fits(mapping: Mapping, { example }: Layout): boolean {
  const columns = new Set(example.columns.map(({ column }) => column))
  return rulesOf(mapping).every(([, { column, timeColumn }]) =>
    [column, timeColumn].every(name => name === undefined || columns.has(name)),
  )
}

/**
 * Edits with one layout's mapping changed. The other layouts keep what they have, so that a mapping changed for some columns
 * is not taken for other files that happen to have the same columns and more; layouts that are gone are dropped.
 */
export function withEdit(edits: Edits, layouts: readonly Layout[], key: string, mapping: Mapping): Edits {
  return Object.fromEntries(layouts.map(layout => [layout.key, layout.key === key ? mapping : editedMapping(edits, layout)]))
}

/** The order of dates that a file's values prove is that file's own; only an order that the user chose holds for others. */
function withoutProof(mapping: Mapping): Mapping {
  return rulesOf(mapping)
    .filter(([, rule]) => rule.order != null)
    .reduce((open, [field]) => changeRule(open, field, { order: undefined }), mapping)
}

/** A rule with what was found by itself wherever the user's own rule for the same column leaves it open. */
export function shownRule(own: FieldRule, found: FieldRule | undefined): FieldRule {
  if (found === undefined || found.column !== own.column) return own
  return { ...found, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value != null)) }
}

import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { editedMapping, shownRule, withEdit } from '#renderer/data/edit-layouts.ts'
import type { Layout } from '#renderer/data/layouts.ts'

const dated: Mapping = { source: 's', fingerprint: 'one', fields: { arrived_at: { column: 'Date', order: 'dmy' } } }
const asked: Mapping = { source: 's', fingerprint: 'two', fields: { arrived_at: { column: 'Date', order: null } } }

function layout(key: string, mapping: Mapping): Layout {
  const column = { column: 'Date', samples: [], filled: 0, field: null, unreadable: 0 }
  // Nothing else of the example plays a part here.
  return { key, mapping, example: { columns: [column] } as unknown as FilePreview, files: [] }
}

test('an order that one file proves is not carried to others, an open one stays open', () => {
  expect(editedMapping({}, layout('one', dated)).fields.arrived_at).toEqual({ column: 'Date' })
  expect(editedMapping({}, layout('two', asked)).fields.arrived_at).toEqual({ column: 'Date', order: null })
})

test('a layout read in another way keeps the fingerprint it is known by', () => {
  expect(editedMapping({}, layout('first', dated)).fingerprint).toBe('first')
})

test('an order that the user chose is kept', () => {
  expect(editedMapping({ one: dated }, layout('one', asked))).toBe(dated)
})

test('a mapping for columns that the file no longer shows gives way to what was recognised anew', () => {
  const before: Mapping = { source: 's', headerRecord: 2, fields: { arrived_at: { column: 'Day', order: 'dmy' } } }
  expect(editedMapping({ one: before }, layout('one', asked)).fields).toEqual(asked.fields)
})

test('a change leaves the other layouts as they are and drops those that are gone', () => {
  const changed: Mapping = { ...asked, source: 'changed' }
  const edits = withEdit({ gone: dated }, [layout('one', dated), layout('two', asked)], 'two', changed)
  expect(edits).toEqual({ one: { ...dated, fields: { arrived_at: { column: 'Date' } } }, two: changed })
})

test('what was found stands where the own rule of the same column leaves it open', () => {
  const found = { column: 'Mark', minimum: 1, maximum: 5, best: 'high' } as const
  expect(shownRule({ column: 'Mark', best: 'low', maximum: null }, found)).toEqual({ ...found, best: 'low' })
  expect(shownRule({ column: 'Other' }, found)).toEqual({ column: 'Other' })
  expect(shownRule({ column: 'Mark' }, undefined)).toEqual({ column: 'Mark' })
})

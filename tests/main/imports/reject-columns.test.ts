import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { fingerprintOf } from '#main/imports/recognise/fingerprint.ts'
import { mappingOfRejects } from '#main/imports/reject-columns.ts'

const columns = ['branch', 'arrived']
const mapping: Mapping = {
  source: 's',
  zone: 'Europe/Berlin',
  encoding: 'windows-1252',
  delimiter: ';',
  unwrap: 'yes',
  sheet: 'March',
  hiddenRows: true,
  headerRecord: 3,
  fields: { arrived_at: { column: 'arrived', order: 'dmy' } },
}
const remembered = (fingerprint: string) => (fingerprint === fingerprintOf(columns) ? mapping : null)

test('rejected rows are read with the mapping of their file, but for how that file was written', () => {
  expect(mappingOfRejects(['line', 'reason', ...columns], remembered)).toEqual({
    source: 's',
    zone: 'Europe/Berlin',
    fields: mapping.fields,
  })
  expect(mapping.unwrap).toBe('yes')
})

test('no other file has such a mapping', () => {
  expect(mappingOfRejects(columns, remembered)).toBeNull()
  expect(mappingOfRejects(['reason', 'line', ...columns], remembered)).toBeNull()
  expect(mappingOfRejects(['line', 'reason', 'branch'], remembered)).toBeNull()
})

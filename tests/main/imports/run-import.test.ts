import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import { openStore } from '#db/sqlite/open.ts'
import { knowledgeOf, runImport } from '#main/imports/run-import.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'

const text = 'Branch,Arrived,Wait (min)\nA,2026-01-05 10:00,4\nB,2026-01-05 11:00,5\n'
const other = text.replace('Arrived', 'Arrival time').replaceAll('2026-01-05', '2026-01-06')

function mapping(column: string): Mapping {
  return { source: 'queue', fields: { arrived_at: { column, order: 'ymd' }, location: { column: 'Branch' } } }
}

const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }

async function imported(paths: string[], mappings: Mapping[] = []): Promise<ImportResult> {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  try {
    return await runImport(store, { paths, mappings }, options)
  } finally {
    store.close()
  }
}

test('one mapping for one file is meant for it: a column that the file does not have is said, not guessed round', async () => {
  const path = temporaryFile(text)
  const { files } = await imported([path], [mapping('Arived')])
  expect(files[0]).toMatchObject({ state: 'refused', failure: { code: 'mapping-does-not-fit', values: { column: 'Arived' } } })
  expect(await imported([path], [mapping('Arrived')])).toMatchObject({ state: 'imported', totals: { rows: 2, new: 2 } })
})

test('several files: a mapping for one of them leaves the others to be recognised', async () => {
  const { state, files } = await imported([temporaryFile(text), temporaryFile(other)], [mapping('Arrived')])
  expect([state, ...files.map(file => file.mapping?.fields.arrived_at?.column)]).toEqual(['imported', 'Arrived', 'Arrival time'])
})

test('a file of nothing but a header teaches nothing: the next one is understood by its own values', async () => {
  const header = 'Ticket,Branch,Arrived,Wait (s)\n'
  const rows = Array.from({ length: 30 }, (_, i) => `${i},A,2026-01-13 10:${10 + i},${60 + i}\n`).join('')
  const paths = [temporaryFile(header, 'a.csv'), temporaryFile(header + rows, 'b.csv')]
  const ids = async (of: string[]) => (await imported(of)).files.map(({ mapping: found }) => found?.fields.external_id?.column)
  expect(await ids(paths)).toEqual([undefined, 'Ticket'])
})

test('nor where the files come one after the other', async () => {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  await runImport(store, { paths: [temporaryFile(text.split('\n')[0]!)] }, options)
  expect((await knowledgeOf(store)).mappings.size).toBe(0)
  await runImport(store, { paths: [temporaryFile(text)] }, options)
  expect((await knowledgeOf(store)).mappings.size).toBe(1)
  store.close()
})

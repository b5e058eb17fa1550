import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { everything } from '#db/queries/chosen.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { switchImport } from '#main/imports/ledger.ts'
import { runImport } from '#main/imports/run-import.ts'
import { countOf, metricCells } from '#main/metric-cells.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'

// As survey tools export: a row per request sent, those nobody answered included.
const header = 'Response ID,Branch,Agent,Request sent,Satisfaction\n'
const first = `${header}r1,North,Ana,2026-01-05 10:00,5
r2,North,Ana,2026-01-05 11:00,
r3,North,Ana,2026-01-05 12:00,
r4,North,Ben,2026-01-06 10:00,3
r5,South,Cem,2026-01-06 10:00,
`
// The export of the next week contains the last day of the one before.
const second = `${header}r4,North,Ben,2026-01-06 10:00,3
r5,South,Cem,2026-01-06 10:00,
r6,South,Cem,2026-01-07 10:00,4
r7,South,Cem,2026-01-07 11:00,
`
const mapping: Mapping = {
  source: 'survey',
  zone: 'UTC',
  fields: {
    external_id: { column: 'Response ID' },
    location: { column: 'Branch' },
    provider: { column: 'Agent' },
    arrived_at: { column: 'Request sent', order: 'ymd' },
    csat: { column: 'Satisfaction', minimum: 1, maximum: 5, best: 'high' },
  },
}

async function imported(store: Store, text: string): Promise<void> {
  const { state } = await runImport(
    store,
    { paths: [temporaryFile(text)], mappings: [mapping] },
    { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') },
  )
  expect(state).toBe('imported')
}

/** Per group: answered of offered. */
async function responses(store: Store, by: 'location' | 'provider' | 'day' = 'location'): Promise<string[]> {
  const { cells } = await metricCells(store.db, { metric: 'response', chosen: everything, by: [by] })
  return cells.map(cell => `${countOf(cell)} of ${cell.n}`).toSorted()
}

test('requests that nobody answered count as offered: once over overlapping files, gone and back with their import', async () => {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  try {
    await imported(store, first)
    expect(await responses(store)).toEqual(['0 of 1', '2 of 4'])
    expect(await responses(store, 'provider')).toEqual(['0 of 1', '1 of 1', '1 of 3'])
    expect(await responses(store, 'day')).toEqual(['1 of 2', '1 of 3'])
    await imported(store, second)
    expect(await responses(store)).toEqual(['1 of 3', '2 of 4'])
    await imported(store, second)
    expect(await responses(store)).toEqual(['1 of 3', '2 of 4'])
    await switchImport(store, 1, false)
    expect(await responses(store)).toEqual(['1 of 1', '1 of 3'])
    await switchImport(store, 1, true)
    expect(await responses(store)).toEqual(['1 of 3', '2 of 4'])
    for (const importId of [2, 3]) await switchImport(store, importId, false)
    expect(await responses(store)).toEqual(['0 of 1', '2 of 4'])
  } finally {
    store.close()
  }
})

test('they are no interactions, and a filter keeps those of its period and person', async () => {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  try {
    await imported(store, first)
    expect(store.raw.prepare('select count(*) from interaction').pluck().get()).toBe(2)
    const day = Date.UTC(2026, 0, 6) / 86_400_000
    const chosen = { ...everything, fromDay: day, toDay: day }
    const { cells } = await metricCells(store.db, { metric: 'response', chosen, by: ['location'] })
    expect(cells.map(({ n }) => n)).toEqual([1, 1])
    const ben = Number(store.raw.prepare("select id from provider where name = 'Ben'").pluck().get())
    const ofBen = await metricCells(store.db, { metric: 'response', chosen: { ...everything, providerIds: [ben] }, by: [] })
    expect(ofBen.cells.map(({ n }) => n)).toEqual([1])
  } finally {
    store.close()
  }
})

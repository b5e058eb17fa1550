import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { openStore } from '#db/sqlite/open.ts'
import { previewImports } from '#main/imports/preview.ts'
import { runImport } from '#main/imports/run-import.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'

const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }
const header = 'Branch,Staff,Arrived,Called,Wait (s)\n'
const two = (n: number) => String(n).padStart(2, '0')

/** A visit by day, with a call some seconds later. */
function row(i: number, wait: number | string, called?: string): string {
  const minute = i % 40
  const at = `2024-03-${two(4 + (i % 20))} ${two(9 + (i % 7))}:`
  const time = called ?? `${two(9 + (i % 7))}:${two(minute)}:${two(5 + (i % 18))}`
  return `Leeds,Ana,${at}${two(minute)}:05,${time},${wait}\n`
}

/** What looks like a value in the first thousand rows shows after them. */
const late = (rows: string) => header + Array.from({ length: 1200 }, (_, i) => row(i, i % 18)).join('') + rows
const none = (text: string, called?: string, n = 30) => Array.from({ length: n }, (_, i) => row(i, text, called)).join('')

async function imported(content: string, mappings: Mapping[] = []) {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  const { files } = await runImport(store, { paths: [temporaryFile(content)], mappings }, options)
  const waits = await store.db
    .selectFrom('interaction')
    .select(eb => eb.fn.max('wait_s').as('most'))
    .executeTakeFirstOrThrow()
  store.close()
  return { ...files[0]!, longest: waits.most }
}

const noticedIn = async (content: string, mappings: Mapping[] = [], names = true) => {
  const { files } = await previewImports(null, { paths: [temporaryFile(content)], mappings, names })
  return { mapping: files[0]!.mapping!, noticed: files[0]!.noticed }
}

const noneOf = (field: 'wait_s' | 'called_at', column: string, text: string) => ({
  kind: 'stands-for-none',
  field,
  column,
  text,
  state: 'proposed',
})

test('values that stand for none and come only after the first thousand rows are proposed, told on import, and never applied', async () => {
  const content = late(none('999'))
  expect((await noticedIn(content, [], false)).noticed).toEqual([])
  const { mapping, noticed } = await noticedIn(content)
  expect(noticed).toEqual([noneOf('wait_s', 'Wait (s)', '999')])
  const taken = await imported(content)
  expect(taken).toMatchObject({ state: 'imported', longest: 999 })
  expect(taken.warningCounts['seems-missing']).toBe(30)
  expect(taken.warnings[0]).toMatchObject({ warning: 'seems-missing', field: 'wait_s', detail: '999', record: 1201, line: 1202 })

  const said = (meaning: string) => ({
    ...mapping,
    fields: { ...mapping.fields, wait_s: { ...mapping.fields.wait_s, words: { 999: meaning } } },
  })
  for (const meaning of ['missing', 'value']) {
    expect((await noticedIn(content, [said(meaning)])).noticed).toEqual([])
    const again = await imported(content, [said(meaning)])
    expect(again.warningCounts['seems-missing']).toBeUndefined()
    expect(again.longest).toBe(meaning === 'value' ? 999 : 17)
  }
})

test('calls at midnight to the second, again and again, and days in 1900', async () => {
  const midnight = late(none('5', '0:00:00'))
  expect((await noticedIn(midnight)).noticed).toEqual([noneOf('called_at', 'Called', '0:00:00')])
  expect((await imported(midnight)).warningCounts['seems-missing']).toBe(30)
  const early = `${late('')}Leeds,Ana,1900-01-01 00:00:00,10:00:00,5\n`
  expect((await imported(early)).warnings.filter(({ warning }) => warning === 'seems-missing')).toMatchObject([
    { field: 'arrived_at', detail: '1900-01-01 00:00:00', line: 1202 },
  ])
})

test('long waits, few as they are, and a house that is open at night are taken for what they say', async () => {
  const tail = Array.from({ length: 12 }, (_, i) => row(i, 480 + 10 * i)).join('')
  expect((await noticedIn(late(none('999', undefined, 20) + tail))).noticed).toEqual([])
  expect((await noticedIn(late(none('999', undefined, 1)))).noticed).toEqual([])
  const night = Array.from({ length: 10 }, (_, i) => row(i, 5, `0:${two(i)}:00`)).join('')
  expect((await noticedIn(late(none('5', '0:00:00', 30) + night))).noticed).toEqual([])
})

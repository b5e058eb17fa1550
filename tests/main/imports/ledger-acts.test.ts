import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHashOf, status } from '#db/queries/status.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { dryRun } from '#main/imports/dry-run.ts'
import { listImports, rejectsOfImport, switchImport } from '#main/imports/ledger.ts'
import { previewImports } from '#main/imports/preview.ts'
import { runImport } from '#main/imports/run-import.ts'
import { summary } from '#main/overview/summary.ts'
import { ask, ended, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

const HEADER = 'Filiale;Mitarbeiter;Ankunft;Wartezeit (min);Bewertung (1-5);Bemerkung'
const good = (i: number) =>
  `Nord;Müller ${i % 3};${String(1 + (i % 28)).padStart(2, '0')}.03.2026 0${i % 9}:15;${i % 9},5;${1 + (i % 5)};`
const bad = [
  'Nord;Müller 1;31.02.2026 09:00;4,5;4;schön',
  'Nord;Müller 2;;3,0;5;"zwei; Teile"',
  'Nord;Müller 1;03.03.2026 10:00;4',
]

/** A Windows-1252 file with a title above the header, 40 good rows and three that cannot be read. */
function germanExport(folder: string, { rows = 40, faults = bad }: { rows?: number; faults?: string[] } = {}): string {
  const lines = ['Auswertung März', HEADER, ...Array.from({ length: rows }, (_, i) => good(i)), ...faults]
  const path = join(folder, 'märz.csv')
  writeFileSync(path, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'))
  return path
}

const stores: Store[] = []
afterAll(() => stores.forEach(store => store.close()))

async function storeIn(folder: string): Promise<Store> {
  const store = await openStore(join(folder, 'region.branchwise'), { create: true })
  store.raw.pragma('synchronous = OFF') // a test does not outlive a power cut
  stores.push(store)
  return store
}

const options = { isCancelled: () => false, onProgress: () => {}, now: () => new Date(0) }
const imported = (store: Store, paths: string[], replaces?: number) => runImport(store, { paths, replaces }, options)
const hash = async ({ db }: Store) => contentHashOf(await status(db))

describe('rejected rows', () => {
  test('come page by page, as CSV only when asked for', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder)])
    const page = await rejectsOfImport(store.db, { importId: 1, limit: 1, offset: 1, csv: false })
    expect([page.total, page.rows.map(({ reason }) => reason), page.csv]).toEqual([3, ['time-missing'], ''])
    const all = await rejectsOfImport(store.db, { importId: 1, limit: 1 })
    expect([all.rows.length, all.csv.split('\r\n').length]).toEqual([1, 5])
  })

  test('saved, corrected and imported again are read as their file was, and give what a good file would have given', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder)])
    const { csv } = await rejectsOfImport(store.db, { importId: 1 })
    expect(csv.split('\r\n')[0]).toBe(`line,reason,${HEADER.replaceAll(';', ',')}`)
    const corrected = join(folder, 'corrected.csv')
    writeFileSync(
      corrected,
      csv
        .replace(',31.02.2026 09:00', ',28.02.2026 09:00')
        .replace('Müller 2,,', 'Müller 2,02.03.2026 08:00,')
        .replace('10:00,4\r\n', '10:00,"4,0",3,\r\n'),
    )
    const { files } = await previewImports(store, { paths: [corrected] })
    expect(files[0]).toMatchObject({ state: 'ready', remembered: true, encoding: 'utf-8', questions: [] })
    const { totals } = await imported(store, [corrected])
    expect(totals).toMatchObject({ rows: 3, new: 3, rejected: 0 })

    const whole = temporaryFolder()
    const other = await storeIn(whole)
    const faults = [
      'Nord;Müller 1;28.02.2026 09:00;4,5;4;schön',
      'Nord;Müller 2;02.03.2026 08:00;3,0;5;"zwei; Teile"',
      'Nord;Müller 1;03.03.2026 10:00;4,0;3;',
    ]
    await imported(other, [germanExport(whole, { faults })])
    expect(await hash(store)).toBe(await hash(other))
  })
})

describe('the CSV of rejected rows', () => {
  const odd = ['=A1', '@x', "'=A1", '+44 20', '-17', '＝1']
  const file = (folder: string, month: string) => {
    const bad = odd.map((text, i) => `${text},Leeds,Ann,2026-${month}-0${1 + i} 09:00:00,-ok;${text}`)
    const good = Array.from({ length: 80 }, (_, i) => `${100 + i},Leeds,Ann,2026-03-${10 + (i % 20)} 10:00:00,x`)
    const path = join(folder, `${month}.csv`)
    writeFileSync(path, ['id,branch,agent,arrived,comment', ...bad, ...good].join('\n'))
    return path
  }

  test('gives its cells back as they were, without the apostrophes that keep a spreadsheet from running them', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [file(folder, '13')])
    const { csv } = await rejectsOfImport(store.db, { importId: 1 })
    expect(csv).toContain(",'=A1,Leeds,")
    const corrected = join(folder, 'corrected.csv')
    writeFileSync(corrected, csv.replaceAll('2026-13-', '2026-03-'))
    expect((await imported(store, [corrected])).totals).toMatchObject({ rows: 6, new: 6 })
    // The second time the file's own columns are remembered.
    for (const path of [corrected, file(folder, '03')])
      expect((await imported(store, [path])).totals).toMatchObject({ new: 0, changed: 0, rejected: 0 })
  })
})

describe('an import is replaced by a corrected file', () => {
  test('in one step, as if the first had never been; both can be switched back', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder)])
    const before = await hash(store)
    const path = germanExport(folder, { rows: 30, faults: [] })
    const { totals, files } = await imported(store, [path], 1)
    expect([totals.same, files[0]!.importId]).toEqual([30, 2])
    expect((await listImports(store.db)).imports.map(entry => [entry.importId, entry.state])).toEqual([
      [2, 'active'],
      [1, 'undone'],
    ])
    const other = await storeIn(temporaryFolder())
    await imported(other, [path])
    expect(await hash(store)).toBe(await hash(other))
    await switchImport(store, 1, true)
    await switchImport(store, 2, false)
    expect(await hash(store)).toBe(before)
  })

  test('and stays when the new file cannot be read; what cannot be replaced is refused', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder)])
    const before = await hash(store)
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    const { state } = await imported(store, [empty], 1)
    expect([state, await hash(store)]).toEqual(['refused', before])
    const session = temporarySession({ data: store.path })
    expect((await refused(session, 'imports.replace', { importId: 9, path: empty })).code).toBe('unknown-import')
    expect((await refused(session, 'imports.replace', { importId: 1, path: folder })).code).toBe('not-one-file')
    expect((await refused(session, 'imports.dry-run', { paths: [empty], replaces: 9 })).code).toBe('unknown-import')
  })
})

describe('a replacement that brings no row', () => {
  test.each([
    ['has none', [], 0],
    ['has none that can be read', bad, 3],
  ])('is refused, and the import stays: the file %s', async (_, faults, rejected) => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder)])
    const before = await hash(store)
    const path = germanExport(folder, { rows: 0, faults })
    const values = { name: 'märz.csv', reason: 'replacement', rejected }
    const refusal = { state: 'refused', files: [{ failure: { code: 'file-empty', values } }] }
    expect(await dryRun(store, { paths: [path], replaces: 1 }, options)).toMatchObject(refusal)
    expect(await imported(store, [path], 1)).toMatchObject(refusal)
    expect((await listImports(store.db)).imports.map(({ importId, state }) => [importId, state])).toEqual([[1, 'active']])
    expect(await hash(store)).toBe(before)
  })
})

describe('a dry run', () => {
  test('counts what the import then does, says the headline numbers before and after, and writes nothing', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    const first = germanExport(folder, { rows: 20 })
    await imported(store, [first])
    const before = await hash(store)
    const paths = [germanExport(folder), join(folder, 'empty.csv')]
    writeFileSync(paths[1]!, '')
    const tried = await dryRun(store, { paths }, options)
    expect(await hash(store)).toBe(before)
    expect((await listImports(store.db)).imports).toHaveLength(1)
    expect(tried.totals).toEqual({ rows: 43, new: 20, same: 20, changed: 0, skipped: 0, rejected: 3 })
    expect(tried.files.map(({ state, importId }) => [state, importId])).toEqual([
      ['imported', null],
      ['refused', null],
    ])
    expect(tried.dryRun).toMatchObject({ before: { interactions: 20, locations: 1, providers: 3 }, after: { interactions: 40 } })
    const real = await imported(store, paths)
    expect([real.totals, real.dryRun]).toEqual([tried.totals, null])
    const { cards } = await summary(store.db, {})
    expect(tried.dryRun!.after.metrics.map(({ metric, value, n }) => [metric, value, n])).toEqual(
      cards.map(({ metric, headline, n }) => [metric, headline.value, n]),
    )
  })

  test('of a replacement says what would stand in the place of the other', async () => {
    const folder = temporaryFolder()
    const store = await storeIn(folder)
    await imported(store, [germanExport(folder, { rows: 20 })])
    const before = await hash(store)
    const corrected = [germanExport(folder, { rows: 12 })]
    const tried = await dryRun(store, { paths: corrected, replaces: 1 }, options)
    expect(await hash(store)).toBe(before)
    expect(tried.dryRun).toMatchObject({ before: { interactions: 20 }, after: { interactions: 12 } })
    await imported(store, corrected, 1)
    expect((await summary(store.db, {})).about.interactions).toBe(12)
  })

  test('into no data file yet leaves none behind', async () => {
    const folder = temporaryFolder()
    const session = temporarySession({ data: join(folder, 'region.branchwise') })
    const { jobId } = await ask(session, 'imports.dry-run', { paths: [germanExport(folder)] })
    const { state, result } = (await ended(session, jobId)).at(-1)!
    expect([state, result!.totals.new, result!.dryRun!.before.interactions]).toEqual(['done', 40, 0])
    expect(existsSync(join(folder, 'region.branchwise'))).toBe(false)
  })
})

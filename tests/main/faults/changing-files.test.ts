import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import { type FilesToRead, type ReadEvent, readFiles } from '#main/imports/read-files.ts'
import { runImport } from '#main/imports/run-import.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { zipOf } from '../imports/zip-writer.ts'
import { ask, ended, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { soundHash } from './whole.ts'

const visits = (branch: string, days: number) => csvOf(exportRows({ branches: { [branch]: ['Ana', 'Ben'] }, days, perDay: 8 }))

/** Larger than the pieces in which files are read. */
const LONG = 240
let text: string
let packed: { gz: Buffer; zip: Uint8Array }
beforeAll(() => {
  text = visits('Harbour', LONG)
  packed = { gz: gzipSync(text, { level: 0 }), zip: zipOf([{ name: 'b.csv', content: text }]) }
})

interface Changed {
  readonly name?: string
  readonly content?: () => string | Uint8Array
  /** When the file is changed: once it is understood, or within its rows. */
  readonly at: 'opening' | 'file' | 'rows'
  readonly change: (path: string) => void
  /** How it is refused; null where it is not. */
  readonly code: string | null
}

const another = (path: string, content: string | Uint8Array): void => {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}
const inPlace = (path: string): void => {
  const bytes = readFileSync(path)
  bytes[bytes.lastIndexOf('yes') + 1] = 0x65
  bytes.write('no,', bytes.lastIndexOf('no,') - 2000)
  writeFileSync(path, bytes)
}
const gone = (path: string): void => rmSync(path)
const folderInItsPlace = (path: string): void => {
  rmSync(path)
  mkdirSync(path)
}

const cases: Record<string, Changed> = {
  'a log that is still written': { at: 'file', change: path => appendFileSync(path, text.slice(-400)), code: 'file-changed' },
  'the same while its rows are read': {
    at: 'rows',
    change: path => appendFileSync(path, text.slice(-400)),
    code: 'file-changed',
  },
  'a file that shrinks': { at: 'rows', change: path => truncateSync(path, 265_000), code: 'file-changed' },
  'a file that is emptied': { at: 'file', change: path => truncateSync(path, 0), code: 'file-changed' },
  'values that change in place': { at: 'file', change: inPlace, code: 'file-changed' },
  'another file of the same size': {
    at: 'rows',
    change: path => another(path, text.replaceAll('no', 'on')),
    code: 'file-changed',
  },
  'another file of the same content': { at: 'rows', change: path => another(path, text), code: null },
  'only another time': { at: 'file', change: path => utimesSync(path, 1e9, 1e9), code: null },
  'a file removed after it was listed': { at: 'opening', change: gone, code: 'file-missing' },
  'a file removed after it was understood': { at: 'file', change: gone, code: 'file-missing' },
  'a folder in the place of a listed file': { at: 'opening', change: folderInItsPlace, code: 'file-unreadable' },
  'a folder in the place of an understood file': { at: 'file', change: folderInItsPlace, code: 'file-changed' },
  'a packed file that shrinks': {
    name: 'b.csv.gz',
    content: () => packed.gz,
    at: 'file',
    change: path => truncateSync(path, packed.gz.length - 5000),
    code: 'file-changed',
  },
  'an archive that is packed anew': {
    name: 'b.zip',
    content: () => packed.zip,
    at: 'file',
    change: path => another(path, zipOf([{ name: 'b.csv', content: text.slice(0, -500) }])),
    code: 'file-changed',
  },
  'an archive that shrinks': {
    name: 'b.zip',
    content: () => packed.zip,
    at: 'file',
    change: path => truncateSync(path, packed.zip.length - 5000),
    code: 'file-changed',
  },
}

/** Reads as an import does; what is given happens to the file in between. */
async function* readWhile(files: FilesToRead, path: string, { at, change }: Changed): AsyncGenerator<ReadEvent> {
  let isHere = false
  let isDone = false
  for await (const event of readFiles(files)) {
    if ('path' in event) isHere = event.path.startsWith(path)
    yield event
    if (!isHere || isDone || event.kind !== at) continue
    isDone = true
    change(path)
  }
}

describe('a file that changes while it is read', () => {
  test.each(Object.entries(cases))('%s', async (_, changed) => {
    const folder = temporaryFolder()
    const [before, path, after] = ['a.csv', changed.name ?? 'b.csv', 'c.csv'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(before, visits('Northgate', 3))
    writeFileSync(path, changed.content?.() ?? text)
    writeFileSync(after, visits('Old Town', 3))
    const data = join(temporaryFolder(), 'x.branchwise')
    const store = await openStore(data, { create: true })
    const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date(0) }
    const paths = [before, path, after]
    const { files } = await runImport(store, { paths }, { ...options, read: asked => readWhile(asked, path, changed) })
    expect(files.map(({ failure }) => failure?.code ?? null)).toEqual([null, changed.code, null])
    if (changed.code !== null) expect(files[1]).toMatchObject({ state: 'refused', importId: null, counts: null })
    if (changed.code === 'file-changed') expect(files[1]!.failure!.message).toMatch(/“.*b\..*” changed while it was being read/)
    expect(store.raw.prepare('select count(*) from import').pluck().get()).toBe(changed.code === null ? 3 : 2)
    await soundHash(data)

    rmSync(path, { recursive: true, force: true })
    writeFileSync(path, changed.content?.() ?? text)
    expect(await runImport(store, { paths }, options)).toMatchObject({ state: 'imported' })
    store.close()
  })
})

test('a log that grows all the time is refused in words by the importer worker, and its copy is imported', async () => {
  const folder = temporaryFolder()
  const log = join(folder, 'log.csv')
  writeFileSync(log, text)
  const writing = setInterval(() => appendFileSync(log, text.slice(-300)), 3)
  const session = temporarySession()
  try {
    const { jobId } = await ask(session, 'imports.run', { paths: [log] })
    const { result } = (await ended(session, jobId)).at(-1)!
    expect(result).toMatchObject({ state: 'refused', files: [{ failure: { code: 'file-changed' } }] })
    expect(await ask(session, 'data.status', {})).toMatchObject({ exists: false })
    copyFileSync(log, join(folder, 'copy.csv'))
    const copied = await ask(session, 'imports.run', { paths: [join(folder, 'copy.csv')] })
    expect((await ended(session, copied.jobId)).at(-1)).toMatchObject({ state: 'done', result: { state: 'imported' } })
  } finally {
    clearInterval(writing)
  }
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { previewImports } from '#main/imports/preview.ts'
import { openStore } from '#db/sqlite/open.ts'
import { readInThread } from '#main/imports/read-in-thread.ts'
import { runImport } from '#main/imports/run-import.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'
import { zipOf } from './zip-writer.ts'

const entryUrl = new URL('../../../main/cli.ts', import.meta.url).href
const visits = (branch: string) => `branch,agent,arrived\n${branch},A,2024-03-04 10:00\n${branch},B,2024-03-05 10:00\n`
/** Needs some 60 MB to be understood: a name for each of its records, every one kept. */
const hungry = JSON.stringify(
  Array.from({ length: 250 }, (_, i) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`name ${i} ${k} ${'x'.repeat(2000)}`, 1])),
  ),
)

describe('a file that takes more memory than reading may', () => {
  it('is refused in words, and the others are imported', async () => {
    const paths = [
      temporaryFile(visits('North'), 'a.csv'),
      temporaryFile(hungry, 'b.json'),
      temporaryFile(
        zipOf([
          { name: 'c.csv', content: visits('South') },
          { name: 'd.zip', content: zipOf([]) },
        ]),
        'c.zip',
      ),
    ]
    const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
    try {
      const { files, state } = await runImport(
        store,
        { paths },
        {
          isCancelled: () => false,
          onProgress: () => undefined,
          now: () => new Date('2026-02-01T00:00:00Z'),
          read: wanted => readInThread(wanted, { entryUrl, memoryMb: 40 }),
        },
      )
      expect(state).toBe('partly')
      expect(files.map(file => [file.state, file.failure?.code ?? null, file.counts?.new ?? null])).toEqual([
        ['imported', null, 2],
        ['refused', 'reader-lost', null],
        ['imported', null, 2],
        ['refused', 'archive-unsafe', null],
      ])
      expect(files[1]!.failure!.message).toContain('b.json')
    } finally {
      store.close()
    }
  }, 30_000)

  it('is refused in a preview as well', async () => {
    const { files } = await previewImports(
      null,
      { paths: [temporaryFile(hungry, 'b.json'), temporaryFile(visits('N'), 'a.csv')] },
      { read: wanted => readInThread(wanted, { entryUrl, memoryMb: 40 }) },
    )
    expect(files.map(({ state, failure }) => [state, failure?.code ?? null])).toEqual([
      ['refused', 'reader-lost'],
      ['ready', null],
    ])
    expect(files[1]!.samples).toHaveLength(2)
  }, 30_000)
})

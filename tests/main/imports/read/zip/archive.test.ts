import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exportsOf } from '#main/imports/find-exports.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { bytesOf } from '#main/imports/read/file-bytes.ts'
import { placeOf } from '#main/imports/read/place-of.ts'
import { fileHash } from '#main/imports/file-hash.ts'
import { totalBytesOf } from '#main/imports/total-bytes-of.ts'
import { processorMs } from '../../processor-ms.ts'
import { temporaryFile } from '../../temporary-file.ts'
import { type ZipEntry, zipOf } from '../../zip-writer.ts'

const visits = 'branch,agent,arrived\nNorth,A,2024-03-04 10:00\nSüd,B,2024-03-05 10:00\n'
const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }

function archiveOf(...entries: ZipEntry[]): string {
  return temporaryFile(zipOf(entries), 'exports.zip')
}

const inside = async (path: string): Promise<string[]> =>
  (await exportsOf([path], [])).map(found => found.path.slice(path.length + 1))

async function contentOf(path: string): Promise<string> {
  let text = ''
  for await (const { bytes } of bytesOf(await placeOf(path))) text += bytes.toString()
  return text
}

/** What becomes of the first export in a file. */
async function refusalOf(path: string): Promise<unknown> {
  const [first] = await exportsOf([path], [])
  const { state, failure } = await previewFile(first!.path, options)
  return state === 'refused' ? [failure!.code, failure!.values.reason ?? null] : state
}

describe('an archive', () => {
  it('holds exports of their own, without what is hidden or no export', async () => {
    const path = archiveOf(
      { name: 'march/b.csv', content: visits },
      { name: 'a.tsv', content: visits.replaceAll(',', '\t'), stored: true },
      { name: '__MACOSX/._a.tsv', content: 'x' },
      { name: '.hidden.csv', content: 'x' },
      { name: 'read me.pdf', content: 'x' },
      { name: 'march/', content: '' },
    )
    expect(await inside(path)).toEqual(['a.tsv', 'march/b.csv'])
    expect(await contentOf(`${path}/march/b.csv`)).toBe(visits)
    const preview = await previewFile(`${path}/a.tsv`, options)
    expect(preview).toMatchObject({ state: 'ready', delimiter: '\t', encoding: 'utf-8' })
    expect(preview.name).toMatch(/^\d+-exports\.zip\/a\.tsv$/)
  })

  it('of a single file needs no known name', async () => {
    const path = archiveOf({ name: 'export', content: visits })
    expect(await refusalOf(path)).toBe('ready')
  })

  it('packed anew holds the same export, which is told by its hash', async () => {
    const one = archiveOf({ name: 'a.csv', content: visits })
    const other = archiveOf({ name: 'a.csv', content: visits, stored: true }, { name: 'b.csv', content: 'x' })
    expect((await fileHash(`${one}/a.csv`)).hash).toBe((await fileHash(`${other}/a.csv`)).hash)
    expect(await totalBytesOf(`${other}/a.csv`)).toBe(Buffer.byteLength(visits))
  })

  it('that does not hold what was asked for says so', async () => {
    const path = archiveOf({ name: 'a.csv', content: visits })
    await expect(exportsOf([`${path}/b.csv`], [])).rejects.toMatchObject({ code: 'file-missing' })
    expect(await refusalOf(archiveOf({ name: 'a.pdf', content: 'x' }, { name: 'b.pdf', content: 'x' }))).toEqual([
      'archive-without-exports',
      null,
    ])
  })

  it('of two thousand exports is read in little time', async () => {
    const path = archiveOf(...Array.from({ length: 2000 }, (_, i) => ({ name: `${i}.csv`, content: visits })))
    const started = processorMs()
    const paths = await exportsOf([path], [])
    for (const found of paths.slice(0, 100)) expect(await contentOf(found.path)).toBe(visits)
    expect(processorMs() - started).toBeLessThan(3000)
    expect(paths).toHaveLength(2000)
  })
})

describe('an archive that is a trap is refused while it is read', () => {
  const zeros = (size: number) => Buffer.alloc(size, 'a')
  const claiming = (claims: number): ZipEntry => ({ name: 'a.csv', content: zeros(3e6), claims })
  it.each([
    ['a bomb', archiveOf({ name: 'a.csv', content: zeros(20e6) }), 'ratio'],
    ['a bomb that says it is small', archiveOf(claiming(100)), 'size'],
    ['one that says it is larger than it is', archiveOf({ name: 'a.csv', content: visits, claims: 900 }), 'size'],
    ['one that would fill the disk', archiveOf(claiming(2 ** 31), { name: 'b.csv', content: 'x' }), 'unpacked'],
    ['a name that leads outside', archiveOf({ name: '../../a.csv', content: visits }), 'name'],
    ['a Windows name that leads outside', archiveOf({ name: '..\\a.csv', content: visits }), 'name'],
    ['an absolute name', archiveOf({ name: '/etc/a.csv', content: visits }), 'name'],
    ['an archive in it', archiveOf({ name: 'a.zip', content: zipOf([{ name: 'a.csv', content: visits }]) }), 'nested'],
    [
      'an archive in it named as an export',
      archiveOf({ name: 'a.csv', content: zipOf([{ name: 'x', content: 'x' }]) }),
      'nested',
    ],
    ['a packed file in it', archiveOf({ name: 'a.csv.gz', content: gzipSync(visits) }), 'nested'],
    ['files that overlap', archiveOf({ name: 'a.csv', content: visits }, { name: 'b.csv', content: visits, at: 0 }), 'overlap'],
    ['a name twice', archiveOf({ name: 'a.csv', content: visits }, { name: 'a.csv', content: visits }), 'overlap'],
    ['another content than was packed', archiveOf({ name: 'a.csv', content: visits, checksum: 1 }), 'checksum'],
    ['a password', archiveOf({ name: 'a.csv', content: visits, flags: 1 }), 'encrypted'],
    ['no end', temporaryFile(zipOf([{ name: 'a.csv', content: visits }]).subarray(0, 90), 'exports.zip'), 'damaged'],
  ])('%s', async (_, path, reason) => {
    expect(await refusalOf(path)).toEqual(['archive-unsafe', reason])
  })

  it('too many files', async () => {
    const path = archiveOf(...Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.csv`, content: '' })))
    expect(await refusalOf(path)).toEqual(['archive-unsafe', 'entries'])
  })

  it('damage in the middle of an entry', async () => {
    const long = Array.from({ length: 50_000 }, (_, i) => `North,${Math.sqrt(i)},2024-03-04 10:00`).join('\n')
    const bytes = zipOf([{ name: 'a.csv', content: `branch,agent,arrived\n${long}` }])
    bytes.fill(0x55, 200_000, 200_100)
    expect((await refusalOf(temporaryFile(bytes, 'exports.zip'))) as string[]).toContain('archive-unsafe')
  })

  it('one bad entry does not keep the others out', async () => {
    const path = archiveOf({ name: 'a.csv', content: visits, claims: 1 }, { name: 'b.csv', content: visits })
    const states = []
    for (const found of await exportsOf([path], [])) states.push((await previewFile(found.path, options)).state)
    expect(states).toEqual(['refused', 'ready'])
  })
})

describe('a gzip file', () => {
  it.each([
    ['a bomb', gzipSync(Buffer.alloc(20e6, 'a')), ['archive-unsafe', 'ratio']],
    ['gzip in gzip', gzipSync(gzipSync(visits)), ['archive-unsafe', 'nested']],
    ['half of one', gzipSync(visits.repeat(3000)).subarray(0, 200), ['archive-unsafe', 'damaged']],
  ])('that is %s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(temporaryFile(bytes, 'a.csv.gz'))).toEqual(refusal)
  })

  it('of rows that are much alike is no bomb', async () => {
    expect(await refusalOf(temporaryFile(gzipSync(visits + 'North,A,2024-03-04 10:00\n'.repeat(200_000)), 'a.csv.gz'))).toBe(
      'ready',
    )
  })
})

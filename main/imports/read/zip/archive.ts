import { stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { Failure } from '../../../failure.ts'
import { HARMLESS, MOST_ENTRIES, MOST_PACKED, MOST_RATIO, MOST_UNPACKED, unpack, type Unpacked, unsafe } from './unpack.ts'

const LOCAL_HEADER = 30

export interface ArchiveEntry {
  readonly name: string
  /** Size as packed and, so the archive says, unpacked. */
  readonly packedBytes: number
  readonly bytes: number
}

interface Listed extends ArchiveEntry {
  readonly entry: Entry
}

/**
 * A ZIP archive: what is in it, and the content of one entry at a time. Nothing is written to the disk.
 *
 * @example const archive = await Archive.open('exports.zip'); for await (const { bytes } of archive.read('march.csv')) …
 */
export class Archive {
  readonly entries: readonly ArchiveEntry[]
  private readonly path: string
  private readonly zip: ZipFile
  private readonly byName: ReadonlyMap<string, Listed>

  private constructor(path: string, zip: ZipFile, entries: readonly Listed[]) {
    this.path = path
    this.zip = zip
    this.entries = entries
    this.byName = new Map(entries.map(entry => [entry.name, entry]))
  }

  /**
   * @param path what the archive is called in refusals
   * @param content where it is: the file of that path, or bytes that were unpacked before
   * @throws Failure archive-unsafe, file-missing, file-unreadable
   */
  static async open(path: string, content: string | Buffer = path): Promise<Archive> {
    const zip = await opened(path, content)
    try {
      if (zip.fileSize > MOST_PACKED) throw unsafe(path, 'packed')
      if (zip.entryCount > MOST_ENTRIES) throw unsafe(path, 'entries')
      return new Archive(path, zip, await knownEntries(zip, path, content))
    } catch (error) {
      zip.close()
      throw error instanceof Failure ? error : unsafe(path, 'damaged')
    }
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /**
   * The content of an entry, piece by piece: exactly what the archive said it would be, or a refusal.
   *
   * @throws Failure archive-unsafe; errors of the disk
   */
  async *read(name: string): AsyncGenerator<Unpacked> {
    const listed = this.byName.get(name)
    if (!listed) throw unsafe(this.path, 'damaged') // a part that another one names
    const path = `${this.path}/${name}`
    assertReadable(listed, path)
    let size = 0
    let checksum = 0
    try {
      for await (const piece of this.unpacked(listed, path)) {
        size += piece.bytes.length
        if (size > listed.bytes) throw unsafe(path, 'size')
        checksum = crc32(piece.bytes, checksum)
        yield piece
      }
    } catch (error) {
      throw isOfZlib(error) ? unsafe(path, 'damaged') : error
    }
    if (size !== listed.bytes) throw unsafe(path, 'size')
    if (checksum !== listed.entry.crc32) throw unsafe(path, 'checksum')
  }

  close(): void {
    this.zip.close()
  }

  private async *unpacked({ entry, packedBytes }: Listed, path: string): AsyncGenerator<Unpacked> {
    if (packedBytes === 0) return
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false })
    if (entry.compressionMethod === 8) return yield* unpack(packed, 'deflate', path)
    let done = 0
    for await (const bytes of packed as AsyncIterable<Buffer>) yield { bytes, done: (done += bytes.length) }
  }
}

async function opened(path: string, content: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const
  try {
    return typeof content === 'string' ? await openPromise(content, options) : await fromBufferPromise(content, options)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? unsafe(path, 'damaged') : error
  }
}

/** The directory of the archive read last: its entries are read one after the other, each by opening it again. */
let last: { readonly key: string; readonly entries: readonly Listed[] } | null = null

async function knownEntries(zip: ZipFile, path: string, content: string | Buffer): Promise<readonly Listed[]> {
  if (typeof content !== 'string') return entriesOf(zip, path)
  const { mtimeMs, size } = await stat(content)
  const key = `${mtimeMs} ${size} ${content}`
  if (last?.key !== key) last = { key, entries: await entriesOf(zip, path) }
  return last.entries
}

/** Files of an archive as its directory lists them. An entry that lies inside another, or outside the archive, makes it a trap. */
async function entriesOf(zip: ZipFile, path: string): Promise<Listed[]> {
  const listed: Listed[] = []
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    if (/^\/|^[a-z]:|\0/i.test(name) || name.split('/').includes('..')) throw unsafe(path, 'name')
    if (!name.endsWith('/')) listed.push({ name, packedBytes: entry.compressedSize, bytes: entry.uncompressedSize, entry })
  }
  if (listed.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_UNPACKED) throw unsafe(path, 'unpacked')
  if (new Set(listed.map(({ name }) => name)).size < listed.length || overlaps(listed)) throw unsafe(path, 'overlap')
  return listed
}

function overlaps(listed: readonly Listed[]): boolean {
  const ranges = listed
    .map(({ entry }) => ({
      from: entry.relativeOffsetOfLocalHeader,
      size: LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.from - b.from)
  return ranges.some(({ from, size }, i) => i + 1 < ranges.length && from + size > ranges[i + 1]!.from)
}

function assertReadable({ entry, bytes, packedBytes }: Listed, path: string): void {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw unsafe(path, 'encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw unsafe(path, 'damaged')
  if (bytes > HARMLESS && bytes > packedBytes * MOST_RATIO) throw unsafe(path, 'ratio')
}

function isOfZlib(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return typeof code === 'string' && code.startsWith('Z_')
}

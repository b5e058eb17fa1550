import { createReadStream, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../failure.ts'
import { exportName } from './export-name.ts'
import { piecesOf } from './file-bytes.ts'
import { unreadable } from './unreadable.ts'
import { Archive } from './zip/archive.ts'
import { type Unpacked, unpack, unsafe } from './zip/unpack.ts'

/** Names of files that hold exports; packed ones stand for themselves. */
export const EXPORT_NAME = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm)(\.gz)?$|\.zip$/i
export const WORKBOOK_NAME = /\.xls[xm]$/i
const WORKBOOK_PARTS = ['xl/workbook.xml', '[Content_Types].xml']

/**
 * Where an export is. Its path may lead on inside a file: "exports.zip/march.csv" to an entry, "book.xlsx/Visits" to a sheet,
 * "visits.json/data.items" to a list, "exports.zip/book.xlsx/Visits" to a sheet of an entry.
 */
export interface Place {
  readonly path: string
  /** The file on the disk. */
  readonly file: string
  /** Entry of the archive that the file is; null where it is none. */
  readonly entry: string | null
  /** Sheet or list inside; null where the path names none. */
  readonly part: string | null
  /** What its content is, by the first bytes; an archive holds exports rather than being one. */
  readonly kind: 'workbook' | 'archive' | 'plain'
  /** Packed once more, by gzip. */
  readonly isGzip: boolean
}

/**
 * @throws Failure file-missing, file-unreadable, archive-unsafe
 */
export async function placeOf(path: string): Promise<Place> {
  const { file, inner } = fileOf(path)
  const head = headOfFile(file, path)
  const base = { path, file, entry: null, part: inner, isGzip: false }
  if (isZip(head)) return inZip(base)
  if (!isGzip(head)) return { ...base, kind: 'plain' }
  const unpacked = await firstBytes(bytesOfGzip(file, path))
  if (isGzip(unpacked)) throw unsafe(path, 'nested')
  return { ...base, kind: isZip(unpacked) ? 'workbook' : 'plain', isGzip: true }
}

async function inZip(base: Omit<Place, 'kind'>): Promise<Place> {
  const archive = await Archive.open(base.file)
  try {
    if (WORKBOOK_PARTS.some(name => archive.has(name))) return { ...base, kind: 'workbook' }
    if (base.part === null) return { ...base, kind: 'archive' }
    return await atEntry(archive, base, base.part)
  } finally {
    archive.close()
  }
}

/** The longest beginning of what follows the archive that is an entry; the rest leads on inside it. */
async function atEntry(archive: Archive, base: Omit<Place, 'kind'>, inner: string): Promise<Place> {
  for (let end = inner.length; end > 0; end = inner.lastIndexOf('/', end - 1)) {
    const entry = inner.slice(0, end)
    if (!archive.has(entry)) continue
    const head = await firstBytes(archive.read(entry))
    if (isGzip(head) || (isZip(head) && !WORKBOOK_NAME.test(entry))) throw unsafe(`${base.file}/${entry}`, 'nested')
    return { ...base, entry, part: inner.slice(end + 1) || null, kind: isZip(head) ? 'workbook' : 'plain' }
  }
  throw new Failure('file-missing', { path: base.path })
}

/** The file on the disk that a path leads to, and what of the path leads on inside it. @throws Failure file-missing, file-unreadable */
export function fileOf(path: string): { file: string; inner: string | null } {
  for (let file = path; ; file = dirname(file)) {
    const found = statOf(file)
    if (found instanceof Error) {
      if (found.code !== 'ENOENT' && found.code !== 'ENOTDIR' && found.code !== 'ENAMETOOLONG') throw unreadable(found, path)
      if (dirname(file) === file) throw new Failure('file-missing', { path })
      continue
    }
    if (!found.isFile() && !found.isDirectory())
      throw new Failure('file-unreadable', { name: exportName(path), path, detail: 'it is a device, not a file' })
    if (found.isDirectory() && file !== path) throw new Failure('file-missing', { path })
    return { file, inner: file === path ? null : path.slice(file.length + 1).replaceAll('\\', '/') }
  }
}

function statOf(file: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(file)
  } catch (error) {
    return error as NodeJS.ErrnoException // the file system throws no other
  }
}

/** Enough bytes to tell what a file is. */
function headOfFile(file: string, path: string): Buffer {
  try {
    const [piece] = piecesOf(file, 4)
    return piece?.bytes ?? Buffer.alloc(0)
  } catch (error) {
    throw unreadable(error, path)
  }
}

async function* bytesOfGzip(file: string, path: string): AsyncGenerator<Unpacked> {
  try {
    yield* unpack(createReadStream(file), 'gzip', path)
  } catch (error) {
    throw unreadable(error, path)
  }
}

async function firstBytes(pieces: AsyncIterable<Unpacked>): Promise<Buffer> {
  for await (const { bytes } of pieces) return bytes
  return Buffer.alloc(0)
}

function isZip(head: Buffer): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

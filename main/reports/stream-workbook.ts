import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import type { WorkbookCell } from '#contract/workbook.ts'
import { writeFailure } from '../disk-failure.ts'
import { sheetParts, workbookParts } from './sheet-xml.ts'

/** A file of the archive as its directory names it. */
interface Entry {
  readonly name: string
  readonly offset: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

/**
 * Writes a workbook of one sheet (XLSX) row by row: no more than some thousand rows are in memory, however many there are. It is there
 * in whole or not at all.
 *
 * @param parts rows below the head, some at a time
 * @throws Failure disk-full, disk-refused, cannot-write; whatever `parts` throws
 */
export async function streamWorkbook(
  path: string,
  { name, head, parts }: { name: string; head: readonly string[]; parts: AsyncIterable<readonly (readonly WorkbookCell[])[]> },
): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    const file = await open(part, 'w').catch((error: unknown) => Promise.reject(writeFailure(error, path)))
    try {
      await writeArchive(file, [...workbookParts(name), { name: 'xl/worksheets/sheet1.xml', chunks: sheetParts(head, parts) }])
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path).catch((error: unknown) => Promise.reject(writeFailure(error, path)))
  } catch (error) {
    await rm(part, { force: true })
    throw isSystem(error) ? writeFailure(error, path) : error
  }
}

function isSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

interface Source {
  readonly name: string
  readonly chunks: Iterable<string> | AsyncIterable<string>
}

/** A zip archive (APPNOTE 6.3): each file deflated, its sizes behind it, the directory last. */
async function writeArchive(file: FileHandle, sources: readonly Source[]): Promise<void> {
  let offset = 0
  const write = async (bytes: Uint8Array) => {
    await file.writeFile(bytes) // goes on where the last one ended
    offset += bytes.length
  }
  const entries: Entry[] = []
  for (const { name, chunks } of sources) {
    const begins = offset
    await write(header(LOCAL, { name, offset: begins, crc: 0, size: 0, packed: 0 }))
    const dataBegins = offset
    let [crc, size] = [0, 0]
    async function* counted() {
      for await (const chunk of chunks) {
        const bytes = Buffer.from(chunk)
        crc = crc32(bytes, crc)
        size += bytes.length
        yield bytes
      }
    }
    await pipeline(Readable.from(counted()), createDeflateRaw({ level: constants.Z_BEST_SPEED }), async packed => {
      for await (const bytes of packed) await write(bytes as Buffer) // a stream of bytes
    })
    const entry = { name, offset: begins, crc, size, packed: offset - dataBegins }
    await write(numbers([4, DESCRIPTOR], [4, crc], [4, entry.packed], [4, size]))
    entries.push(entry)
  }
  const directory = offset
  for (const entry of entries) await write(header(CENTRAL, entry))
  const count = entries.length
  await write(numbers([4, END], [4, 0], [2, count], [2, count], [4, offset - directory], [4, directory], [2, 0]))
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const DESCRIPTOR = 0x08074b50
const END = 0x06054b50
const VERSION = 20
/** Sizes stand behind the data; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980: the same rows make the same file. */
const DAY = 0x0021

function header(kind: typeof LOCAL | typeof CENTRAL, { name, offset, crc, size, packed }: Entry): Buffer {
  const text = Buffer.from(name)
  const made: Field[] = kind === CENTRAL ? [[2, VERSION]] : []
  const placed: Field[] =
    kind === CENTRAL
      ? [
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ]
      : []
  const told: Field[] = [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, packed],
    [4, size],
  ]
  return Buffer.concat([numbers([4, kind], ...made, ...told, [2, text.length], [2, 0], ...placed), text])
}

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [bytes: 2 | 4, value: number]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { Failure } from '../../../failure.ts'
import { exportName } from '../export-name.ts'
import { bytesOf } from '../file-bytes.ts'
import type { Place } from '../place-of.ts'
import type { ReadBatch } from '../records-of.ts'
import { unreadable } from '../unreadable.ts'
import { Archive } from '../zip/archive.ts'
import { MOST_PACKED, unsafe } from '../zip/unpack.ts'
import { cellFormat, type CellFormat } from './cell-format.ts'
import { type Merge, MergeFinder } from './merges.ts'
import { SharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'
import { attribute, type XmlHandler, XmlScanner } from './xml-scanner.ts'

const MAIN = 'xl/workbook.xml'
const SHEETS_KIND = /\/worksheet$/
const STRINGS_KIND = /\/sharedStrings$/
const STYLES_KIND = /\/styles$/

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its entry in the workbook's archive. */
  readonly entry: string
}

interface Part {
  readonly id: string
  readonly kind: string
  readonly entry: string
}

export interface SheetReading {
  readonly tableWidth: number
  readonly readsHidden: boolean
}

/** The workbook opened last: its sheets are read one after the other, and share its texts. */
let last: { readonly key: string; readonly book: WeakRef<Workbook> } | null = null

/** A workbook in the Office Open XML format: an archive of XML parts. Links to other files and macros are never followed. */
export class Workbook {
  readonly sheets: readonly Sheet[]
  private readonly path: string
  /** Where its archive is: a file, or its bytes where it was packed in another. */
  private readonly content: string | Buffer
  private readonly parts: readonly Part[]
  readonly is1904: boolean
  private readonly mergesOf = new Map<Sheet, readonly Merge[]>()
  private known: { readonly strings: readonly string[]; readonly formats: readonly CellFormat[] } | null = null

  private constructor(found: { path: string; content: string | Buffer; parts: readonly Part[]; outline: Outline }) {
    this.path = found.path
    this.content = found.content
    this.parts = found.parts
    this.is1904 = found.outline.is1904
    const byId = new Map(found.parts.filter(({ kind }) => SHEETS_KIND.test(kind)).map(({ id, entry }) => [id, entry]))
    this.sheets = found.outline.sheets.flatMap(({ id, name, isHidden }) => {
      const entry = byId.get(id)
      return entry === undefined ? [] : [{ name, isHidden, entry }]
    })
  }

  /**
   * @throws Failure file-binary where it is no workbook of sheets, archive-unsafe, file-unreadable
   */
  static async open(place: Place): Promise<Workbook> {
    const { mtimeMs, size } = await stat(place.file)
    const key = [place.file, place.entry, mtimeMs, size].join('\n')
    const known = last?.key === key ? last.book.deref() : undefined
    if (known) return known
    const book = await Workbook.opened(place)
    last = { key, book: new WeakRef(book) }
    return book
  }

  private static async opened(place: Place): Promise<Workbook> {
    const path = place.part === null ? place.path : place.path.slice(0, -place.part.length - 1)
    const content = place.entry === null && !place.isGzip ? place.file : await wholeOf(place)
    return withArchive(path, content, async archive => {
      if (!archive.has(MAIN)) throw new Failure('file-binary', { name: exportName(path), path, reason: 'other' })
      const outline = new Outline()
      await readXml(archive, MAIN, { handler: outline, path })
      return new Workbook({ path, content, parts: await partsOf(archive, path), outline })
    })
  }

  /** The rows of a sheet from the first, some thousand at a time. */
  async *records(sheet: Sheet, { tableWidth, readsHidden }: SheetReading): AsyncGenerator<ReadBatch> {
    const archive = await Archive.open(this.path, this.content)
    try {
      const { strings, formats } = (this.known ??= await this.readKnown(archive))
      const context = { path: this.path, strings, formats, is1904: this.is1904, readsHidden }
      const scanner = new SheetScanner(context, tableWidth)
      for await (const { text, done, last } of xmlOf(archive, sheet.entry)) {
        const batch = scanner.push(text, last)
        if (batch.count > 0) yield { batch, done }
        if (scanner.isDone) return
      }
    } catch (error) {
      throw unreadable(error, this.path)
    } finally {
      archive.close()
    }
  }

  /** Cells of a sheet that are merged downwards. */
  async merges(sheet: Sheet): Promise<readonly Merge[]> {
    let merges = this.mergesOf.get(sheet)
    if (merges) return merges
    merges = await withArchive(this.path, this.content, async archive => {
      const finder = new MergeFinder()
      for await (const { text } of xmlOf(archive, sheet.entry)) finder.push(text)
      return finder.merges()
    })
    this.mergesOf.set(sheet, merges)
    return merges
  }

  async isEmpty(sheet: Sheet): Promise<boolean> {
    for await (const { batch } of this.records(sheet, { tableWidth: 0, readsHidden: true })) if (batch.count > 0) return false
    return true
  }

  private async readKnown(archive: Archive) {
    const strings = new SharedStrings(this.path)
    const styles = new Styles()
    for (const [kind, handler] of [
      [STRINGS_KIND, strings],
      [STYLES_KIND, styles],
    ] as const) {
      const part = this.parts.find(other => kind.test(other.kind))
      if (part && archive.has(part.entry)) await readXml(archive, part.entry, { handler, path: this.path })
    }
    return { strings: strings.strings, formats: styles.formats }
  }
}

async function wholeOf(place: Place): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const { bytes } of bytesOf(place)) {
    size += bytes.length
    if (size > MOST_PACKED) throw unsafe(place.path, 'packed')
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

async function withArchive<T>(path: string, content: string | Buffer, use: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await Archive.open(path, content)
  try {
    return await use(archive)
  } catch (error) {
    throw unreadable(error, path)
  } finally {
    archive.close()
  }
}

/** Parts that belong to the workbook; what lies outside the file is no part. */
async function partsOf(archive: Archive, path: string): Promise<Part[]> {
  const entry = 'xl/_rels/workbook.xml.rels'
  const parts: Part[] = []
  if (!archive.has(entry)) return parts
  const open = (name: string, attributes: string) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
    const target = attribute(attributes, 'Target') ?? ''
    const resolved = posix.resolve('/xl', target).slice(1)
    parts.push({ id: attribute(attributes, 'Id') ?? '', kind: attribute(attributes, 'Type') ?? '', entry: resolved })
  }
  await readXml(archive, entry, { handler: { open, text: () => undefined, close: () => undefined }, path })
  return parts
}

async function readXml(archive: Archive, entry: string, { handler, path }: { handler: XmlHandler; path: string }): Promise<void> {
  const scanner = new XmlScanner(handler, path)
  for await (const { text, last } of xmlOf(archive, entry)) scanner.push(text, last)
}

/** The text of an XML entry; UTF-8 unless its byte order mark says UTF-16. */
async function* xmlOf(archive: Archive, entry: string): AsyncGenerator<{ text: string; done: number; last: boolean }> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let read = 0
  for await (const { bytes, done } of archive.read(entry)) {
    decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8')
    read = done
    yield { text: decoder.decode(bytes, { stream: true }), done, last: false }
  }
  yield { text: decoder?.decode() ?? '', done: read, last: true }
}

/** The sheets of a workbook in their order, and its date system. */
class Outline implements XmlHandler {
  is1904 = false
  readonly sheets: { readonly id: string; readonly name: string; readonly isHidden: boolean }[] = []

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.is1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') return
    this.sheets.push({
      id: attribute(attributes, 'id') ?? '',
      name: attribute(attributes, 'name') ?? '',
      isHidden: ['hidden', 'veryHidden'].includes(attribute(attributes, 'state') ?? ''),
    })
  }

  text(): void {}
  close(): void {}
}

/** The number formats of the cell styles, by style number. */
class Styles implements XmlHandler {
  readonly formats: CellFormat[] = []
  private readonly codes = new Map<number, string>()
  private isInCells = false

  open(name: string, attributes: string): void {
    if (name === 'numFmt') this.codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
    else if (name === 'cellXfs') this.isInCells = true
    else if (name === 'xf' && this.isInCells) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      this.formats.push(cellFormat(id, this.codes.get(id) ?? null))
    }
  }

  text(): void {}
  close(name: string): void {
    if (name === 'cellXfs') this.isInCells = false
  }
}

import { closeSync, openSync, writeSync } from 'node:fs'
import { putVarint, RecordBytes, varintSize } from './record-bytes.ts'

/** Bytes of a page, and of those written at once. */
const PAGE = 8192
const PAGES_AT_ONCE = 32
const FILE_HEAD = 100
const LEAF = { type: 0x0d, head: 8 } as const
const INTERIOR = { type: 0x05, head: 12 } as const
/** A record that is longer goes on in pages of its own; then at least so much stays. */
const MOST_LOCAL = PAGE - 35
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23
const NEXT_PAGE = 4
/** Children of an interior page: each takes a place, a page and an id. */
const MOST_CHILDREN = Math.floor((PAGE - INTERIOR.head) / (2 + NEXT_PAGE + 8))

/** A page and the last row below it. */
interface Child {
  readonly page: number
  readonly last: number
}

/**
 * Writes an SQLite file of one table from records as stored, in the order of their ids ("Database File Format", 1.3 to 1.6).
 * SQLite copies such a table into one of the same definition without looking into the records.
 */
export class TableFile {
  private readonly file: number
  private readonly written = Buffer.alloc(PAGES_AT_ONCE * PAGE)
  private readonly leaf = Buffer.alloc(PAGE)
  private readonly leaves: Child[] = []
  /** Pages before those that wait to be written; the first is written last. */
  private pagesBefore = 1
  private waiting = 0
  private cells = 0
  /** Where the cells of the leaf begin: they fill it from its end. */
  private cellsFrom = PAGE
  private last = 0
  rows = 0

  /** @param path of a file that is not there yet */
  constructor(path: string) {
    this.file = openSync(path, 'wx', 0o600)
  }

  /** @param id larger than those before */
  add(id: number, record: RecordBytes): void {
    const payload = record.size
    const local = payload <= MOST_LOCAL ? payload : localOf(payload)
    const size = varintSize(payload) + varintSize(id) + local + (local < payload ? NEXT_PAGE : 0)
    if (LEAF.head + 2 * (this.cells + 1) + size > this.cellsFrom) this.endLeaf()
    const { leaf } = this
    let at = (this.cellsFrom -= size)
    const place = LEAF.head + 2 * this.cells++
    leaf[place] = at >> 8
    leaf[place + 1] = at
    at += putVarint(leaf, at, payload)
    at += putVarint(leaf, at, id)
    if (local < payload) this.addLong(record, at, local)
    else {
      const { bytes } = record
      for (let i = 0; i < payload; i++) leaf[at++] = bytes[i]!
    }
    this.last = id
    this.rows++
  }

  /** Completes the file. @param name of the table @param definition as SQLite keeps it */
  end(name: string, definition: string): void {
    this.endLeaf()
    let level = this.leaves
    while (level.length > 1) level = this.level(level)
    this.write()
    const first = firstPage({ name, definition, root: level[0]!.page, pages: this.pagesBefore })
    writeSync(this.file, first, 0, PAGE, 0)
    closeSync(this.file)
  }

  /** Gives the file up as it is. */
  abandon(): void {
    closeSync(this.file)
  }

  private endLeaf(): void {
    const { leaf, cells, cellsFrom } = this
    putPageHead(leaf, 0, { type: LEAF.type, cells, cellsFrom })
    this.leaves.push({ page: this.append(leaf), last: this.last })
    leaf.fill(0)
    this.cells = 0
    this.cellsFrom = PAGE
  }

  private addLong(record: RecordBytes, at: number, local: number): void {
    const all = Buffer.from(record.bytes.buffer, record.bytes.byteOffset, record.size)
    all.copy(this.leaf, at, 0, local)
    this.leaf.writeUInt32BE(this.nextPage(), at + local)
    const room = PAGE - NEXT_PAGE
    for (let from = local; from < all.length; from += room) {
      const page = Buffer.alloc(PAGE)
      if (from + room < all.length) page.writeUInt32BE(this.nextPage() + 1)
      all.copy(page, NEXT_PAGE, from, from + room)
      this.append(page)
    }
  }

  /** Pages that say where those of the level below are, as full as one another. */
  private level(below: readonly Child[]): Child[] {
    const pages = Math.ceil(below.length / MOST_CHILDREN)
    return Array.from({ length: pages }, (_, i) => {
      const [from, to] = [i, i + 1].map(part => Math.floor((part * below.length) / pages))
      return { page: this.append(interiorPage(below.slice(from, to))), last: below[to! - 1]!.last }
    })
  }

  private nextPage(): number {
    return this.pagesBefore + this.waiting + 1
  }

  /** @returns the page's number */
  private append(page: Buffer): number {
    const number = this.nextPage()
    this.written.set(page, this.waiting++ * PAGE)
    if (this.waiting === PAGES_AT_ONCE) this.write()
    return number
  }

  private write(): void {
    const bytes = this.waiting * PAGE
    for (let done = 0; done < bytes; )
      done += writeSync(this.file, this.written, done, bytes - done, this.pagesBefore * PAGE + done)
    this.pagesBefore += this.waiting
    this.waiting = 0
  }
}

/** The last child stands in the page's head. */
function interiorPage(children: readonly Child[]): Buffer {
  const page = Buffer.alloc(PAGE)
  let cellsFrom = PAGE
  for (const [i, { page: child, last }] of children.slice(0, -1).entries()) {
    cellsFrom -= NEXT_PAGE + varintSize(last)
    page.writeUInt16BE(cellsFrom, INTERIOR.head + 2 * i)
    page.writeUInt32BE(child, cellsFrom)
    putVarint(page, cellsFrom + NEXT_PAGE, last)
  }
  putPageHead(page, 0, { type: INTERIOR.type, cells: children.length - 1, cellsFrom })
  page.writeUInt32BE(children.at(-1)!.page, 8)
  return page
}

/** How much of a long record stays with its row. */
function localOf(payload: number): number {
  const local = LEAST_LOCAL + ((payload - LEAST_LOCAL) % (PAGE - NEXT_PAGE))
  return local <= MOST_LOCAL ? local : LEAST_LOCAL
}

function putPageHead(
  page: Buffer,
  at: number,
  { type, cells, cellsFrom }: { type: number; cells: number; cellsFrom: number },
): void {
  page[at] = type
  page.writeUInt16BE(cells, at + 3)
  page.writeUInt16BE(cellsFrom, at + 5)
}

/** The file's head, and the table of its one table. */
function firstPage({ name, definition, root, pages }: { name: string; definition: string; root: number; pages: number }): Buffer {
  const record = new RecordBytes()
  record.begin(5)
  for (const text of ['table', name, name]) record.text(text)
  record.whole(root)
  record.text(definition)
  const payload = record.size
  const from = PAGE - varintSize(payload) - 1 - payload
  const page = Buffer.alloc(PAGE)
  page.write('SQLite format 3\0', 'latin1')
  page.writeUInt16BE(PAGE, 16)
  page.set([1, 1, 0, 64, 32, 32], 18)
  for (const [at, value] of [
    [24, 1],
    [28, pages],
    [40, 1],
    [44, 4],
    [56, 1],
    [92, 1],
    [96, 3_045_000],
  ] as const)
    page.writeUInt32BE(value, at)
  putPageHead(page, FILE_HEAD, { type: LEAF.type, cells: 1, cellsFrom: from })
  page.writeUInt16BE(from, FILE_HEAD + LEAF.head)
  const size = putVarint(page, from, payload)
  page[from + size] = 1
  page.set(record.bytes.subarray(0, payload), from + size + 1)
  return page
}

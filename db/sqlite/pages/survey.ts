import type { Watching } from '../back-up.ts'
import { StoreError } from '../store-error.ts'
import { ByteCursor } from './byte-cursor.ts'
import { cellOf, isInner, type Page, pageOf, TYPE } from './page.ts'
import type { PageFile } from './page-file.ts'
import { kindOf, recordHead } from './record.ts'

/** How often whoever waits is told of it, in pages. */
const TOLD_EVERY = 2000
const NUMBER = 4

/** What each page of a file is by itself. */
export interface Survey {
  /** Type of a tree's page; 0 = of none. */
  readonly types: Uint8Array
  /** The inner page that leads to each; 0 = none. */
  readonly parents: Uint32Array
  /** Leaves whose first row may be one of the list of tables. */
  readonly schemaLike: readonly number[]
  /** Pages that may list free ones. */
  readonly trunks: readonly number[]
}

/** Looks at every page of a file once. @throws StoreError cancelled */
export function survey(file: PageFile, watching: Watching): Survey {
  const found = {
    types: new Uint8Array(file.pages + 1),
    parents: new Uint32Array(file.pages + 1),
    schemaLike: [] as number[],
    trunks: [] as number[],
  }
  const bytes = file.newPage()
  const cursor = new ByteCursor(bytes)
  for (let number = 1; number <= file.pages; number++) {
    if (number % TOLD_EVERY === 0) {
      watching.onProgress({ done: number, total: file.pages })
      if (watching.isCancelled()) throw new StoreError('cancelled')
    }
    if (!file.read(number, bytes)) continue
    const page = pageOf(bytes, number)
    if (page === null) {
      if (listedFree(bytes, file.pages) !== null) found.trunks.push(number)
      continue
    }
    found.types[number] = page.type
    if (isInner(page.type)) for (const child of childrenOf(page, cursor)) if (child <= file.pages) found.parents[child] ||= number
    if (page.type === TYPE.leafOfTable && isSchemaLike(page, cursor)) found.schemaLike.push(number)
  }
  return found
}

function childrenOf(page: Page, cursor: ByteCursor): number[] {
  const cells = Array.from({ length: page.cells }, (_, i) => cellOf(page, i, cursor)?.child ?? 0)
  return [...cells, page.lastChild]
}

function isSchemaLike(page: Page, cursor: ByteCursor): boolean {
  const cell = page.cells === 0 ? null : cellOf(page, 0, cursor)
  if (cell === null) return false
  const head = recordHead(cursor.go(page.bytes, cell.from, cell.from + cell.local), cell.bytes, 5)
  return head !== null && ['text', 'text', 'text', 'whole'].every((kind, i) => kindOf(head.types[i] ?? 0) === kind)
}

/** The pages that a page of the list of free pages names ("Database File Format", 1.5); null where it is none. */
export function listedFree(bytes: Buffer, pages: number): number[] | null {
  const [next, count] = [bytes.readUInt32BE(0), bytes.readUInt32BE(NUMBER)]
  if (next > pages || count === 0 || count > bytes.length / NUMBER - 2) return null
  const listed = Array.from({ length: count }, (_, i) => bytes.readUInt32BE((2 + i) * NUMBER))
  const isList = listed.every(page => page >= 2 && page <= pages) && new Set(listed).size === count
  return isList ? listed : null
}

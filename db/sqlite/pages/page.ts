import type { ByteCursor } from './byte-cursor.ts'

/** Of trees of tables (rows by number) and of trees of keys (indexes, and tables in the order of their key). */
export const TYPE = { innerOfKeys: 2, innerOfTable: 5, leafOfKeys: 10, leafOfTable: 13 } as const
const types: ReadonlySet<number> = new Set(Object.values(TYPE))

/** The first page begins with the file's head. */
const FILE_HEAD = 100
const LEAF_HEAD = 8
const INNER_HEAD = 12
const CHILD = 4

/** A page of a tree ("Database File Format", 1.6). */
export interface Page {
  readonly number: number
  readonly bytes: Buffer
  readonly type: number
  readonly cells: number
  /** Where the places of its cells stand. */
  readonly places: number
  /** Last child of an inner page; 0 = it is a leaf. */
  readonly lastChild: number
}

/** One entry of a page. */
export interface Cell {
  /** 0 on a leaf. */
  readonly child: number
  /** Of a table's tree; not-a-number else. */
  readonly rowId: number
  /** Bytes of the whole record; 0 where there is none. */
  readonly bytes: number
  /** Where it begins on the page, and how many bytes of it lie there. */
  readonly from: number
  readonly local: number
  /** The page on which a long record goes on; 0 = it does not. */
  readonly overflow: number
}

export const isInner = (type: number): boolean => type === TYPE.innerOfTable || type === TYPE.innerOfKeys
export const isOfKeys = (type: number): boolean => type === TYPE.innerOfKeys || type === TYPE.leafOfKeys

/** @returns null where the bytes are no page of a tree */
export function pageOf(bytes: Buffer, number: number): Page | null {
  const at = number === 1 ? FILE_HEAD : 0
  const type = bytes[at]!
  if (!types.has(type)) return null
  const cells = bytes.readUInt16BE(at + 3)
  const places = at + (isInner(type) ? INNER_HEAD : LEAF_HEAD)
  if (places + 2 * cells > bytes.length) return null
  return { number, bytes, type, cells, places, lastChild: isInner(type) ? bytes.readUInt32BE(at + LEAF_HEAD) : 0 }
}

/** An entry of a page, by its place in order; null where it does not lie within the page. */
export function cellOf({ bytes: page, type, cells, places }: Page, i: number, cursor: ByteCursor): Cell | null {
  const start = page.readUInt16BE(places + 2 * i)
  if (start < places + 2 * cells || start > page.length - CHILD) return null
  const child = isInner(type) ? page.readUInt32BE(start) : 0
  cursor.go(page, isInner(type) ? start + CHILD : start, page.length)
  if (type === TYPE.innerOfTable) {
    const rowId = cursor.varint()
    return Number.isNaN(rowId) ? null : { child, rowId, bytes: 0, from: cursor.at, local: 0, overflow: 0 }
  }
  const bytes = cursor.varint()
  const rowId = type === TYPE.leafOfTable ? cursor.varint() : Number.NaN
  if (!(bytes > 0) || (type === TYPE.leafOfTable && Number.isNaN(rowId))) return null
  const from = cursor.at
  const local = localOf(bytes, page.length, type)
  const end = from + local
  if (local === bytes) return end <= page.length ? { child, rowId, bytes, from, local, overflow: 0 } : null
  return end + CHILD <= page.length ? { child, rowId, bytes, from, local, overflow: page.readUInt32BE(end) } : null
}

/** How much of a record lies on its page. */
function localOf(bytes: number, pageSize: number, type: number): number {
  const most = type === TYPE.leafOfTable ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (bytes <= most) return bytes
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const local = least + ((bytes - least) % (pageSize - CHILD))
  return local <= most ? local : least
}

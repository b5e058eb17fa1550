import type { PageFile } from './page-file.ts'
import { listedFree, type Survey } from './survey.ts'

const MAGIC = 'SQLite format 3\0'
/** In the file's head: the first page of the list, and how many pages are free. */
const [FIRST, COUNT] = [32, 36]

/** Pages that belong to nothing any more: what they hold was deleted or is kept elsewhere. */
export interface FreePages {
  /** 1 for each that is. */
  readonly free: Uint8Array
  /** Whether these are all: as many as the head of the file says. */
  readonly areAll: boolean
}

/** Where the list of free pages cannot be followed to its end, whatever looks like a part of it counts. */
export function freePages(file: PageFile, { trunks }: Survey): FreePages {
  const free = new Uint8Array(file.pages + 1)
  const page = file.newPage()
  if (follow(file, page, free)) return { free, areAll: true }
  for (const trunk of trunks) {
    if (!file.read(trunk, page)) continue
    free[trunk] = 1
    for (const listed of listedFree(page, file.pages) ?? []) free[listed] = 1
  }
  return { free, areAll: false }
}

/** @returns whether as many were found as the head says */
function follow(file: PageFile, page: Buffer, free: Uint8Array): boolean {
  if (!file.read(1, page) || page.toString('latin1', 0, MAGIC.length) !== MAGIC) return false
  const count = page.readUInt32BE(COUNT)
  let found = 0
  for (let trunk = page.readUInt32BE(FIRST); trunk !== 0; ) {
    if (trunk > file.pages || free[trunk] === 1 || !file.read(trunk, page)) return false
    const listed = page.readUInt32BE(4) === 0 ? [] : listedFree(page, file.pages)
    if (listed === null) return false
    for (const each of [trunk, ...listed]) free[each] = 1
    found += 1 + listed.length
    trunk = page.readUInt32BE(0)
  }
  return found === count
}

import type { Cell, Page } from './page.ts'
import type { PageFile } from './page-file.ts'

const NEXT = 4
/** No row of ours is longer; a number that says so is hostile or damaged. */
const LONGEST = 2 ** 26

/** Puts long records together. A page is part of one record only, so that whatever a damaged file says, each is read once at most. */
export class LongRecords {
  private readonly file: PageFile
  private readonly taken: Uint8Array
  private readonly page: Buffer
  private readonly nothing: Buffer

  constructor(file: PageFile) {
    this.file = file
    this.taken = new Uint8Array(file.pages + 1)
    this.page = file.newPage()
    this.nothing = file.newPage()
  }

  /** All bytes of a record that is not all on its page; null where some are lost. */
  whole({ bytes: page }: Page, { bytes, from, local, overflow }: Cell): Buffer | null {
    const room = this.file.pageSize - NEXT
    if (bytes > Math.min(LONGEST, this.file.pages * room)) return null
    const parts = [Buffer.from(page.subarray(from, from + local))]
    let next = overflow
    for (let left = bytes - local; left > 0; left -= room) {
      if (next < 2 || next > this.file.pages || this.taken[next] === 1 || !this.file.read(next, this.page)) return null
      if (this.page.equals(this.nothing)) return null
      this.taken[next] = 1
      parts.push(Buffer.from(this.page.subarray(NEXT, NEXT + Math.min(left, room))))
      next = this.page.readUInt32BE(0)
    }
    return next === 0 ? Buffer.concat(parts) : null
  }
}

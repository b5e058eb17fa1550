import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { isPageSize, type LogFrames, logFrames } from './log-frames.ts'
import { pageOf } from './page.ts'

const MAGIC = 'SQLite format 3\0'
/** Of our files: of new ones, and as SQLite has it else. */
const OURS = [8192, 4096]
/** So many pages tell which size it is where the head does not. */
const LOOKED_AT = 200

/** A data file as pages, those of whole transactions in the log beside it in the place of its own. It is only read, and SQLite has no part in it. */
export class PageFile {
  readonly pageSize: number
  /** They are numbered from 1. */
  readonly pages: number
  private readonly file: number
  private readonly log: number | null
  private readonly frames: LogFrames | null

  constructor(path: string) {
    this.file = openSync(path, 'r')
    this.log = openIfThere(`${realpathSync(path)}-wal`) // SQLite keeps it beside the file itself, not beside a link to it
    this.frames = this.log === null ? null : logFrames(this.log)
    const { size } = fstatSync(this.file)
    this.pageSize = this.frames?.pageSize ?? pageSizeOf(this.file, size)
    const whole = Math.floor(size / this.pageSize)
    // Each page that the log adds has a frame of its own, whatever the log says.
    this.pages = this.frames === null ? whole : Math.max(whole, Math.min(this.frames.pages, whole + this.frames.places.size))
  }

  /** Reads a page into bytes of the size of one. @returns false where there is none */
  read(number: number, into: Buffer): boolean {
    if (number < 1 || number > this.pages) return false
    const place = this.frames?.places.get(number)
    const [from, at] = place === undefined ? [this.file, (number - 1) * this.pageSize] : [this.log!, place]
    return readSync(from, into, 0, this.pageSize, at) === this.pageSize
  }

  newPage(): Buffer {
    return Buffer.alloc(this.pageSize)
  }

  close(): void {
    closeSync(this.file)
    if (this.log !== null) closeSync(this.log)
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch {
    return null
  }
}

/** As the head says; else that by which most pages are such of trees. */
function pageSizeOf(file: number, size: number): number {
  const head = Buffer.alloc(18)
  readSync(file, head, 0, head.length, 0)
  const said = head.readUInt16BE(16)
  if (head.toString('latin1', 0, 16) === MAGIC && isPageSize(said)) return said
  const shares = OURS.map(bytes => shareOfTrees(file, Math.floor(size / bytes), bytes))
  return OURS[shares.indexOf(Math.max(...shares))]!
}

function shareOfTrees(file: number, pages: number, bytes: number): number {
  const page = Buffer.alloc(bytes)
  const step = Math.max(1, Math.floor(pages / LOOKED_AT)) | 1 // odd: half of all places of the other size are never looked at by an even one
  let found = 0
  let looked = 0
  for (let number = 2; number <= pages; number += step, looked++) {
    readSync(file, page, 0, bytes, (number - 1) * bytes)
    const tree = pageOf(page, number)
    if (tree !== null && tree.cells > 0) found++
  }
  return looked === 0 ? 0 : found / looked
}

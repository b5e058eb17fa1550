import { fstatSync, readSync } from 'node:fs'

/** Sizes of the head of a log and of each frame, and what a log begins with ("Database File Format", 4.1). */
const LOG_HEAD = 32
const FRAME_HEAD = 24
const MAGIC = 0x377f0682
const VERSION = 3_007_000

/** Pages of whole transactions in a log. */
export interface LogFrames {
  readonly pageSize: number
  /** How many pages the data file has with them. */
  readonly pages: number
  /** Where the newest of each lies in the log. */
  readonly places: ReadonlyMap<number, number>
}

/** What a log holds, as far as its checksums follow on one another and a transaction is complete; null where it holds none. */
export function logFrames(log: number): LogFrames | null {
  const head = Buffer.alloc(LOG_HEAD)
  if (readSync(log, head, 0, LOG_HEAD, 0) < LOG_HEAD) return null
  const magic = head.readUInt32BE(0)
  const pageSize = head.readUInt32BE(8)
  if ((magic & ~1) >>> 0 !== MAGIC || head.readUInt32BE(4) !== VERSION || !isPageSize(pageSize)) return null
  const sum = new Checksum(magic % 2 === 1)
  sum.add(head.subarray(0, 24))
  if (!sum.isAt(head, 24)) return null
  const salt = head.subarray(16, 24)
  const frame = Buffer.alloc(FRAME_HEAD + pageSize)
  const { size } = fstatSync(log)
  const places = new Map<number, number>()
  let waiting: [page: number, place: number][] = []
  let pages = 0
  for (let at = LOG_HEAD; at + frame.length <= size; at += frame.length) {
    if (readSync(log, frame, 0, frame.length, at) < frame.length || !frame.subarray(8, 16).equals(salt)) break
    sum.add(frame.subarray(0, 8))
    sum.add(frame.subarray(FRAME_HEAD))
    if (!sum.isAt(frame, 16)) break
    waiting.push([frame.readUInt32BE(0), at + FRAME_HEAD])
    const committed = frame.readUInt32BE(4)
    if (committed === 0) continue
    for (const [page, place] of waiting) places.set(page, place)
    waiting = []
    pages = committed
  }
  return pages === 0 ? null : { pageSize, pages, places }
}

export function isPageSize(bytes: number): boolean {
  return bytes >= 512 && bytes <= 65_536 && Number.isInteger(Math.log2(bytes))
}

/** Each sum goes on from the one before. */
class Checksum {
  private readonly isBig: boolean
  private first = 0
  private second = 0

  constructor(isBig: boolean) {
    this.isBig = isBig
  }

  add(bytes: Buffer): void {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at < bytes.length; at += 8) {
      this.first = (this.first + words.getUint32(at, !this.isBig) + this.second) | 0
      this.second = (this.second + words.getUint32(at + 4, !this.isBig) + this.first) | 0
    }
  }

  isAt(bytes: Buffer, at: number): boolean {
    return bytes.readInt32BE(at) === this.first && bytes.readInt32BE(at + 4) === this.second
  }
}

/** One page in a write-ahead log (https://www.sqlite.org/fileformat2.html#walformat). */
export interface Frame {
  /** Where it begins and ends, in bytes. */
  readonly from: number
  readonly to: number
  /** Number of the page, from 1. */
  readonly page: number
  /** It ends a transaction. */
  readonly commits: boolean
}

const LOG_HEAD = 32
export const FRAME_HEAD = 24

/** The frames of a log since it was begun last: those that bear its salt. */
export function framesOf(log: Buffer): Frame[] {
  const pageBytes = log.readUInt32BE(8)
  const salt = log.subarray(16, 24)
  const frames: Frame[] = []
  for (let from = LOG_HEAD; from + FRAME_HEAD + pageBytes <= log.length; from += FRAME_HEAD + pageBytes) {
    if (!log.subarray(from + 8, from + 16).equals(salt)) break
    const [page, size] = [log.readUInt32BE(from), log.readUInt32BE(from + 4)]
    frames.push({ from, to: from + FRAME_HEAD + pageBytes, page, commits: size > 0 })
  }
  return frames
}

/** Neighbouring wait buckets differ by this factor, so a quantile read from them is off by at most one per cent. */
export const waitBucketRatio = 1.02
/** Lower bound of bucket 1 in seconds; bucket 0 is no wait at all. stats/log-histogram.ts reads the same buckets. */
export const shortestWait = 0.01

export interface BucketCount {
  served: number
  gaveUp: number
}
/** Counts by bucket. */
export type BucketCounts = Map<number, BucketCount>

/** Waits of one service, channel, kind of customer and kind of wait. */
export interface WaitGroup {
  readonly serviceId: number
  readonly channelId: number
  readonly customerTypeId: number
  readonly waitKind: number
  readonly buckets: BucketCounts
}

/** Kinds of wait are fewer: one number says kind of wait and kind of customer. */
const WAIT_KINDS = 4
const LOG_RATIO = Math.log(waitBucketRatio)

export function waitBucketOf(seconds: number): number {
  if (seconds <= 0) return 0
  return seconds < shortestWait ? 1 : 1 + Math.floor(Math.log(seconds / shortestWait) / LOG_RATIO)
}

/**
 * The histograms of one location's day as stored: of each group service, channel, kinds and number of buckets, then bucket,
 * served and gave up of one bucket after the other; each number in groups of seven bits (LEB128). A row per bucket took as
 * much room and time as the interactions themselves.
 */
export function encodeWaits(groups: Iterable<WaitGroup>): Buffer {
  const bytes: number[] = []
  for (const { serviceId, channelId, customerTypeId, waitKind, buckets } of groups) {
    for (const number of [serviceId, channelId, waitKind + WAIT_KINDS * customerTypeId, buckets.size]) addNumber(bytes, number)
    for (const bucket of [...buckets.keys()].sort((a, b) => a - b)) {
      const { served, gaveUp } = buckets.get(bucket)!
      addNumber(bytes, bucket)
      addNumber(bytes, served)
      addNumber(bytes, gaveUp)
    }
  }
  return Buffer.from(bytes)
}

/** Adds the stored counts of the groups that are wanted to others. */
export function addWaits(into: BucketCounts, stored: Uint8Array, isWanted: (group: Omit<WaitGroup, 'buckets'>) => boolean): void {
  const numbers = new NumberReader(stored)
  while (numbers.hasMore()) {
    const [serviceId, channelId, kinds] = [numbers.next(), numbers.next(), numbers.next()]
    const group = { serviceId, channelId, waitKind: kinds % WAIT_KINDS, customerTypeId: Math.floor(kinds / WAIT_KINDS) }
    const counts = isWanted(group) ? into : null
    for (let left = numbers.next(); left > 0; left--) {
      const bucket = numbers.next()
      const served = numbers.next()
      const gaveUp = numbers.next()
      if (counts) addCount(counts, bucket, { served, gaveUp })
    }
  }
}

function addCount(counts: BucketCounts, bucket: number, { served, gaveUp }: BucketCount): void {
  const known = counts.get(bucket)
  if (!known) counts.set(bucket, { served, gaveUp })
  else {
    known.served += served
    known.gaveUp += gaveUp
  }
}

function addNumber(bytes: number[], number: number): void {
  let rest = number
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  bytes.push(rest)
}

class NumberReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  hasMore(): boolean {
    return this.at < this.bytes.length
  }

  next(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++]!
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
}

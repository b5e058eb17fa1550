import type { Mix } from './packed-sums.ts'
import type { BucketCount, BucketCounts } from './wait-buckets.ts'

/** Waits of one service, channel, kind of customer and kind of wait. */
export interface WaitGroup {
  readonly serviceId: number
  readonly channelId: number
  readonly customerTypeId: number
  readonly waitKind: number
}

/** Kinds of wait, and buckets, are fewer: one number says all of a wait, in the order in which waits are stored. */
const KINDS = 4
const BUCKETS = 2 ** 12

/**
 * The waits of one location's day. Stored as one histogram per group: service, channel, kinds and number of buckets, then bucket,
 * served and gave up of one bucket after the other; each number in groups of seven bits (LEB128). A row per bucket took as much
 * room and time as the interactions themselves.
 */
export class DayWaits {
  private codes = new Float64Array(64)
  private size = 0

  get isEmpty(): boolean {
    return this.size === 0
  }

  /** @param mix its number; groups of mixes with lower numbers are stored first */
  add(mix: number, waitKind: number, bucket: number, gaveUp: boolean): void {
    if (this.size === this.codes.length) this.grow()
    this.codes[this.size++] = ((mix * KINDS + waitKind) * BUCKETS + bucket) * 2 + Number(gaveUp)
  }

  clear(): void {
    this.size = 0
  }

  /** @param mixes by number */
  encode(mixes: readonly Mix[]): Buffer {
    const codes = this.codes.subarray(0, this.size).sort()
    const out = new NumberWriter()
    for (let from = 0; from < codes.length; ) {
      const group = Math.floor(codes[from]! / CODES_OF_GROUP)
      const end = endOf(codes, from, (group + 1) * CODES_OF_GROUP)
      const { serviceId, channelId, customerTypeId } = mixes[Math.floor(group / KINDS)]!
      for (const number of [serviceId, channelId, (group % KINDS) + KINDS * customerTypeId, bucketsIn(codes, from, end)])
        out.add(number)
      while (from < end) from = addBucket(out, codes, from)
    }
    return out.bytes()
  }

  private grow(): void {
    const wider = new Float64Array(2 * this.codes.length)
    wider.set(this.codes)
    this.codes = wider
  }
}

const CODES_OF_GROUP = 2 * BUCKETS

/** Where the codes below a limit end. */
function endOf(codes: Float64Array, from: number, limit: number): number {
  let at = from
  while (at < codes.length && codes[at]! < limit) at++
  return at
}

/** Those who gave up have odd codes, behind those who were served in the same bucket. */
const bucketLimit = (code: number) => code - (code % 2) + 2

function bucketsIn(codes: Float64Array, from: number, end: number): number {
  let buckets = 0
  let limit = 0
  for (let at = from; at < end; at++)
    if (codes[at]! >= limit) {
      buckets++
      limit = bucketLimit(codes[at]!)
    }
  return buckets
}

/** Adds the counts of the bucket that begins at a place; where the next one does. */
function addBucket(out: NumberWriter, codes: Float64Array, from: number): number {
  const limit = bucketLimit(codes[from]!)
  const served = endOf(codes, from, limit - 1)
  const end = endOf(codes, served, limit)
  out.add((limit / 2 - 1) % BUCKETS)
  out.add(served - from)
  out.add(end - served)
  return end
}

/** Adds the stored counts of the groups that are wanted to others. */
export function addWaits(into: BucketCounts, stored: Uint8Array, isWanted: (group: WaitGroup) => boolean): void {
  const numbers = new NumberReader(stored)
  while (numbers.hasMore()) {
    const [serviceId, channelId, kinds] = [numbers.next(), numbers.next(), numbers.next()]
    const group = { serviceId, channelId, waitKind: kinds % KINDS, customerTypeId: Math.floor(kinds / KINDS) }
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

class NumberWriter {
  private block = Buffer.alloc(256)
  private size = 0

  add(number: number): void {
    if (this.size + LONGEST > this.block.length) this.block = Buffer.concat([this.block], 2 * this.block.length)
    let rest = number
    for (; rest > 127; rest = Math.floor(rest / 128)) this.block[this.size++] = (rest % 128) | 128
    this.block[this.size++] = rest
  }

  bytes(): Buffer {
    return this.block.subarray(0, this.size)
  }
}

/** Bytes of the largest number. */
const LONGEST = 8

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

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

const LOG_RATIO = Math.log(waitBucketRatio)

export function waitBucketOf(seconds: number): number {
  if (seconds <= 0) return 0
  return seconds < shortestWait ? 1 : 1 + Math.floor(Math.log(seconds / shortestWait) / LOG_RATIO)
}

/**
 * Counts as stored: bucket, served and gave up of one bucket after the other, in order of the buckets, each number in
 * groups of seven bits (LEB128). A row per bucket took as much room and time as the interactions themselves.
 */
export function encodeBuckets(counts: BucketCounts): Buffer {
  const bytes: number[] = []
  for (const bucket of [...counts.keys()].sort((a, b) => a - b)) {
    const { served, gaveUp } = counts.get(bucket)!
    addNumber(bytes, bucket)
    addNumber(bytes, served)
    addNumber(bytes, gaveUp)
  }
  return Buffer.from(bytes)
}

/** Adds stored counts to others. */
export function addBuckets(into: BucketCounts, stored: Uint8Array): void {
  let at = 0
  const next = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = stored[at++]!
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < stored.length) {
    const bucket = next()
    const served = next()
    const gaveUp = next()
    const known = into.get(bucket)
    if (known) {
      known.served += served
      known.gaveUp += gaveUp
    } else into.set(bucket, { served, gaveUp })
  }
}

function addNumber(bytes: number[], number: number): void {
  let rest = number
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  bytes.push(rest)
}

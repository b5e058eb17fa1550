import { wilsonInterval } from './wilson-interval.ts'

export type ShareDifference = { difference: number; lower: number; upper: number }

/**
 * Difference of two shares (first less second, -1..1) with the hybrid score interval built from their Wilson limits.
 * Newcombe, Statistics in Medicine 17:873 (1998), method 10. Null when one of them has nothing to share.
 *
 * @example shareDifference({ x: 56, n: 70 }, { x: 48, n: 80 }) // 0.2, 0.0524 to 0.3339
 */
export function shareDifference(
  first: { x: number; n: number },
  second: { x: number; n: number },
  confidence = 0.95,
): ShareDifference | null {
  const a = wilsonInterval(first.x, first.n, confidence)
  const b = wilsonInterval(second.x, second.n, confidence)
  if (a === null || b === null) return null
  const difference = a.share - b.share
  const lower = difference - Math.hypot(a.share - a.lower, b.upper - b.share)
  const upper = difference + Math.hypot(a.upper - a.share, b.share - b.lower)
  return { difference, lower: Math.max(-1, lower), upper: Math.min(1, upper) }
}

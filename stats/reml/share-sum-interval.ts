import type { Bounds } from './profile-share.ts'

export type Part = { share: number; interval: Bounds }

/**
 * Interval of a sum of shares from the intervals of its parts, which may be lopsided: each side's distances are added in
 * squares (MOVER; Zou and Donner, Statistics in Medicine 27:1693, 2008). Parts are taken as independent.
 *
 * @example shareSumInterval([{ share: 0.2, interval: { lower: 0.1, upper: 0.5 } }]) // { lower: 0.1, upper: 0.5 }
 */
export function shareSumInterval(parts: readonly Part[]): Bounds {
  const sum = parts.reduce((total, { share }) => total + share, 0)
  const below = Math.hypot(...parts.map(({ share, interval }) => share - interval.lower))
  const above = Math.hypot(...parts.map(({ share, interval }) => interval.upper - share))
  return { lower: Math.max(0, sum - below), upper: Math.min(1, sum + above) }
}

import type { Scale } from '#contract/vocabulary.ts'

/** Smallest effects worth having: of a rating scale's length, NPS points, relative change of a duration, of a share. */
const OF_SCALE = 0.05
const NPS_POINTS = 10
const OF_DURATION = 0.15
const OF_SHARE = 0.25
const SHARE_BOUNDS = [0.002, 0.05] as const

/** Smallest effect worth having on the model's scale; `before` is the level before the event. */
export function worthwhile({ kind, minimum, maximum }: Scale, before: number): number {
  switch (kind) {
    case 'nps':
      return NPS_POINTS
    case 'log-seconds':
      return Math.log1p(OF_DURATION)
    case 'share':
      return Math.min(SHARE_BOUNDS[1], Math.max(SHARE_BOUNDS[0], OF_SHARE * before))
    case 'rating':
    case 'unit':
    case 'seconds':
    case 'count':
      return OF_SCALE * ((maximum ?? 1) - (minimum ?? 0))
  }
}

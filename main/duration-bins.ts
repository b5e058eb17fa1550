import type { WaitFigures } from '#contract/charts.ts'

/** Most bins of a drawing. */
const BINS = 24
/** Widths of bins that read well, in seconds. */
const WIDTHS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400, 172_800, 604_800]

/** Durations of which only this is needed to draw them. */
interface Countable {
  readonly countBelow: (seconds: number) => number
  /** 98th percentile, for the width of the drawing. */
  readonly far: number
}

/** Equal bins to just beyond the 98th percentile; the last one holds all that took longer. */
export function durationBins({ countBelow, far }: Countable, n: number): WaitFigures['bins'] {
  const width = WIDTHS.find(candidate => candidate * (BINS - 1) > far) ?? Math.ceil(far / (BINS - 2))
  const edges = Array.from({ length: Math.floor(far / width) + 2 }, (_, i) => i * width)
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? null
    return { from, to, n: (to === null ? n : countBelow(to)) - countBelow(from) }
  })
}

import { binomialQuantile } from './distributions/binomial-quantile.ts'
import { quantile } from './quantile.ts'

/** Values in a row on one side of the centre, by position. */
export type Run = { points: number[]; direction: 'up' | 'down' }

export type RunChart = {
  /** Median, or the centre given; null for no value. */
  centre: number | null
  /** Values that do not lie on the centre. */
  useful: number
  longestRun: number
  /** The longest run that chance makes; a longer one is a signal. */
  longestRunLimit: number
  crossings: number
  /** The fewest crossings that chance makes; fewer are a signal. */
  crossingsLimit: number
  /** All runs in order, and those that are too long. */
  runs: Run[]
  longRuns: Run[]
  fewCrossings: boolean
}

/**
 * Run chart by the Anhøj rules: a shift is a run about the median longer than round(log2 n) + 3, or fewer crossings of the median
 * than the 5 % quantile of a binomial(n - 1, 1/2); values on the median neither count nor end a run.
 * Anhøj and Olesen, PLoS ONE 9:e113825 (2014); limits as in Anhøj, PLoS ONE 10:e0121349 (2015).
 *
 * @param values oldest first, null where a period has none
 * @param centre of an earlier period, instead of the median of the values
 * @example runChart([1, 2, 1, 3, 5, 6, 7, 5, 6, 7]).crossings // 1
 */
export function runChart(values: readonly (number | null)[], centre = medianOf(values)): RunChart {
  const runs = centre === null ? [] : runsAbout(values, centre)
  const useful = runs.reduce((sum, { points }) => sum + points.length, 0)
  const longestRunLimit = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3
  const crossings = Math.max(0, runs.length - 1)
  const crossingsLimit = useful === 0 ? 0 : binomialQuantile(0.05, useful - 1, 0.5)
  return {
    centre,
    useful,
    longestRun: Math.max(0, ...runs.map(run => run.points.length)),
    longestRunLimit,
    crossings,
    crossingsLimit,
    runs,
    longRuns: runs.filter(run => run.points.length > longestRunLimit),
    fewCrossings: crossings < crossingsLimit,
  }
}

function medianOf(values: readonly (number | null)[]): number | null {
  return quantile(
    values.filter(value => value !== null).sort((a, b) => a - b),
    0.5,
  )
}

function runsAbout(values: readonly (number | null)[], centre: number): Run[] {
  const runs: Run[] = []
  for (const [i, value] of values.entries()) {
    if (value === null || value === centre) continue
    const direction = value > centre ? 'up' : 'down'
    const last = runs.at(-1)
    if (last?.direction === direction) last.points.push(i)
    else runs.push({ points: [i], direction })
  }
  return runs
}

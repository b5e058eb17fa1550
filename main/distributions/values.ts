import type { QuantileFigure, ShownDistribution } from '#contract/distributions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Interval } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { boxSummary } from '#stats/box-summary.ts'
import { countBelow } from '#stats/count-below.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { quantile } from '#stats/quantile.ts'
import { quantileInterval } from '#stats/quantile-interval.ts'
import { spread } from '#stats/spread.ts'
import { type Sufficient, sufficientOf } from '#stats/sufficient.ts'
import { durationBins } from '../duration-bins.ts'
import { orTooFew, readingOfEnough } from '../fewest-answers.ts'
import { askedGroups, grainsOf, groupKey, interactionsByGroup, namedGroups } from '../groups.ts'
import { metricCells, usualWaitKind } from '../metric-cells.ts'
import { aboutOf } from '../selection.ts'
import { distributionReading, distributionsReading } from './distribution-reading.ts'
import { sortedDurations } from './durations.ts'

type Figures = Omit<
  ShownDistribution,
  'state' | 'locationId' | 'locationName' | 'providerId' | 'name' | 'interactions' | 'missing' | 'reading'
>

/**
 * How durations are spread, by region, location or person: quantiles with order-statistic intervals, means, box, measures of
 * unevenness and bins to draw. Intervals take customers as independent: what they met in this period.
 */
export async function distributionValues(
  db: Db,
  input: Input<'distributions.values'>,
  { exactUpTo }: { exactUpTo?: number } = {},
): Promise<Output<'distributions.values'>> {
  const { metric, ...asked } = input
  const { chosen, by } = await askedGroups(db, asked)
  const waitKind = metric === 'wait' ? await usualWaitKind(db, chosen) : undefined
  const grains = grainsOf(by)
  const logs = await metricCells(db, { metric, chosen, by: grains, waitKind })
  const raw = await metricCells(db, { metric, chosen, by: grains, waitKind, scale: 'raw' })
  const { method, groups: sorted } = await sortedDurations(db, { metric, chosen, by, waitKind, exactUpTo })
  const { groups, missingProvider } = await interactionsByGroup(db, chosen, by)
  const { whose, inOrder } = await namedGroups(db)
  const [logOf, rawOf] = [logs, raw].map(({ cells }) => new Map(cells.map(cell => [groupKey(cell), cell])))
  const rows = inOrder(groups).map(group => {
    const key = groupKey(group)
    const own = sorted.get(key) ?? new Float64Array(0)
    const figures = figuresOf(own, {
      log: logOf!.get(key) ?? nothing,
      raw: method === 'exact' ? sufficientOf(own) : (rawOf!.get(key) ?? nothing),
    })
    const { interactions } = group
    const row = { ...whose(group), interactions, missing: interactions - figures.n, ...figures }
    return { state: 'shown' as const, ...row, reading: distributionReading(metric, row) }
  })
  const about = await aboutOf(db, chosen)
  const { n, missing } = raw
  const reading = readingOfEnough(rows, chosen, told => distributionsReading(metric, told, n))
  return { about, metric, by, method, n, missing, missingProvider, rows: orTooFew(rows, chosen), reading }
}

const nothing: Sufficient = { n: 0, mean: 0, ss: 0 }

function figuresOf(sorted: Float64Array, { log, raw }: { log: Sufficient; raw: Sufficient }): Figures {
  const [median, p90] = [quantileFigure(sorted, 0.5), quantileFigure(sorted, 0.9)]
  const { mean, sd, se, lower, upper } = meanInterval(raw)
  const { gini, iqr, mad, range } = spread(sorted)
  return {
    n: raw.n,
    zeros: raw.n - log.n,
    enough: [median, p90].every(found => found !== null && found.lower !== null && found.upper !== null),
    median,
    p90,
    mean: { value: mean, lower: lower === null ? null : Math.max(0, lower), upper, sd, standardError: se },
    geometricMean: geometricMeanOf(log),
    box: boxSummary(sorted),
    spread: { cv: sd === null || !mean ? null : sd / mean, gini, iqr, mad, range },
    bins: raw.n === 0 ? [] : binsOf(sorted),
  }
}

function quantileFigure(sorted: Float64Array, p: number): QuantileFigure | null {
  const found = quantileInterval(sorted, p)
  if (found === null) return null
  const { estimate, lower, upper, lowerRank, upperRank, coverage } = found
  return { value: estimate, lower, upper, lowerRank, upperRank, coverage }
}

function geometricMeanOf(log: Sufficient): Interval {
  const { mean, lower, upper } = meanInterval(log)
  const back = (value: number | null) => (value === null ? null : Math.exp(value))
  return { value: back(mean), lower: back(lower), upper: back(upper) }
}

function binsOf(sorted: Float64Array): ShownDistribution['bins'] {
  return durationBins({ countBelow: seconds => countBelow(sorted, seconds), far: quantile(sorted, 0.98)! }, sorted.length)
}

import type { Overview } from '#contract/overview.ts'
import type { Split } from '#contract/variability.ts'
import type { Location } from '#db/queries/places.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import type { Better } from '../metric-facts.ts'
import type { JudgedChart } from '../moments/chart-of-weeks.ts'
import { hasEnough } from '../fewest-answers.ts'
import { type ChartSource, locationCharts } from '../moments/control-chart.ts'
import type { Chosen } from '../selection.ts'

type SignalRow = Overview['signals'][number]
type SignalCell = SignalRow['cells'][number]
type Standing = SignalRow['standing']

/** Weeks of the small line. */
const SPARK_WEEKS = 26
const Z95 = normalQuantile(0.975)

interface Places {
  readonly names: ReadonlyMap<number, Location>
  readonly interactions: ReadonlyMap<number, number>
  /** Says with how few values it is too early to say anything. */
  readonly chosen: Chosen
}

/** The charts of all locations on one metric, and of waits those of the promise where one holds. */
export interface JudgedMetric {
  readonly source: ChartSource
  readonly charts: ReadonlyMap<number, JudgedChart>
  readonly promised: ReadonlyMap<number, JudgedChart> | null
}

export function judgedMetric(source: ChartSource, promised: ChartSource | null): JudgedMetric {
  return { source, charts: locationCharts(source), promised: promised && locationCharts(promised) }
}

/** One row per location with interactions, in order of name: the verdict on each metric and its standing as a place. */
export function signalRows(
  judged: readonly JudgedMetric[],
  { names, interactions, chosen }: Places,
  standings: ReadonlyMap<string, Standing>,
): SignalRow[] {
  const columns = judged.map(each => ({ ...each, figures: figuresByLocation(each.source) }))
  return [...names.values()]
    .filter(({ id }) => interactions.has(id))
    .map(({ id, publicId, name }) => ({
      locationId: publicId,
      name,
      interactions: interactions.get(id)!,
      cells: columns.map(({ charts, promised, figures }) => {
        const cell = cellOf(charts.get(id)!, figures.get(id) ?? null)
        if (!hasEnough(chosen, cell)) return { ...cell, ...nothing }
        return { ...cell, assurance: (promised?.get(id) ?? charts.get(id))!.chart.target?.assurance ?? null }
      }),
      standing: standings.get(publicId) ?? 'too-few',
    }))
}

/** Where each location's interval of estimates lies against the region's mean, by public id. */
export function standingsOf({ locations, mean }: Split, better: Better): Map<string, Standing> {
  return new Map(
    locations.map(({ locationId, estimate, standardError }) => {
      const distance = estimate - mean!
      if (Math.abs(distance) <= Z95 * standardError) return [locationId, 'not-distinguishable']
      return [locationId, distance > 0 === (better === 'higher') ? 'better' : 'worse']
    }),
  )
}

function figuresByLocation({ weekly }: ChartSource): Map<number, number | null> {
  const positions = Map.groupBy(weekly.parts.keys(), position => weekly.parts[position]!.location)
  return new Map(Array.from(positions, ([location, of]) => [location, weekly.figureOf(of).value]))
}

/** What is told of too few values. */
const nothing: Pick<SignalCell, 'value' | 'verdict' | 'rule' | 'week' | 'assurance' | 'spark'> = {
  value: null,
  verdict: 'too-early',
  rule: null,
  week: null,
  assurance: null,
  spark: [],
}

function cellOf({ chart, signal }: JudgedChart, value: number | null): Omit<SignalCell, 'assurance'> {
  const { metric, unit, scale, n, verdict, points } = chart
  return {
    metric,
    unit,
    scale,
    value,
    n,
    verdict,
    rule: signal?.rule ?? null,
    week: signal === null ? null : points[signal.trigger]!.week,
    spark: points.slice(-SPARK_WEEKS).map(point => point.value),
  }
}

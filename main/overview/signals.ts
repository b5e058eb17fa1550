import type { Overview } from '#contract/overview.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { Location } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { dateOf } from '../days.ts'
import { hasEnough } from '../fewest-answers.ts'
import { type ChartSource, judgedLocations } from '../moments/control-chart.ts'
import type { JudgedSeries } from '../moments/judged-series.ts'
import { placeModel } from '../place-model.ts'
import type { Chosen } from '../selection.ts'
import { estimatesEnough } from '../variability/split.ts'

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

/** The series of all locations on one metric, and of waits those of the promise where one holds. */
export interface JudgedMetric {
  readonly source: ChartSource
  readonly series: ReadonlyMap<number, JudgedSeries>
  readonly promised: ReadonlyMap<number, JudgedSeries> | null
}

export function judgedMetric(source: ChartSource, promised: ChartSource | null): JudgedMetric {
  return { source, series: judgedLocations(source), promised: promised && judgedLocations(promised) }
}

/** One row per location with interactions, in order of name: the verdict on each metric and its standing as a place. */
export function signalRows(
  judged: readonly JudgedMetric[],
  { names, interactions, chosen }: Places,
  standings: ReadonlyMap<number, Standing>,
): SignalRow[] {
  const columns = judged.map(each => ({ ...each, figures: figuresByLocation(each.source) }))
  return [...names.values()]
    .filter(({ id }) => interactions.has(id))
    .map(({ id, publicId, name }) => ({
      locationId: publicId,
      name,
      interactions: interactions.get(id)!,
      cells: columns.map(({ series, promised, figures }) => {
        const cell = cellOf(series.get(id)!, figures.get(id) ?? null)
        if (!hasEnough(chosen, cell)) return { ...cell, ...nothing }
        return { ...cell, assurance: (promised?.get(id) ?? series.get(id))!.assurance() }
      }),
      standing: standings.get(id) ?? 'too-few',
    }))
}

/** Where each location's interval of estimates of a metric lies against the region's mean, by internal id. */
export async function standingsOf(
  db: Db,
  metric: Metric,
  { chosen, interactions }: { readonly chosen: Chosen; readonly interactions: number },
): Promise<Map<number, Standing>> {
  const model = await placeModel(db, { metric, chosen, interactions })
  const { values, fit } = model
  return new Map(
    estimatesEnough(model, chosen).map(([location, { estimate, standardError }]) => {
      const distance = estimate - fit!.mu
      if (Math.abs(distance) <= Z95 * standardError) return [location, 'not-distinguishable']
      return [location, distance > 0 === (values.better === 'higher') ? 'better' : 'worse']
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

function cellOf({ series, judgement }: JudgedSeries, value: number | null): Omit<SignalCell, 'assurance'> {
  const { metric, unit, scale, weeks, n } = series()
  const { verdict, signal } = judgement()
  return {
    metric,
    unit,
    scale,
    value,
    n: n ?? weeks.reduce((sum, week) => sum + week.n, 0),
    verdict,
    rule: signal?.rule ?? null,
    week: signal === null ? null : dateOf(weeks[signal.trigger]!.monday),
    spark: weeks.slice(-SPARK_WEEKS).map(week => week.value),
  }
}

import type { Attention, AttentionLists } from '#contract/overview.ts'
import { cellSums } from '#db/queries/cells.ts'
import type { Location } from '#db/queries/places.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import type { Db } from '#db/schema.ts'
import { dayOf } from '../days.ts'
import type { JudgedChart } from '../moments/chart-of-weeks.ts'
import type { Chosen } from '../selection.ts'
import type { JudgedMetric } from './signals.ts'

/** Entries of each list. */
const MOST = 5
/** Sigmas of a limit: what a point counts for where the limits have no width. */
const LIMIT = 3

/** Visits of a location in the week that begins on a day. */
export type Visits = (location: number, monday: number) => number

export async function visitsByWeek(db: Db, chosen: Chosen): Promise<Visits> {
  const sums = await cellSums(db, { chosen, by: ['location', 'week'], columns: ['n'] })
  const found = new Map(sums.map(({ location, week, n }) => [`${location}/${mondayOfWeek(week)}`, n]))
  return (location, monday) => found.get(`${location}/${monday}`) ?? 0
}

/** Recent changes for the worse and for the better, ordered by the customers they touched times how far they lie from what is usual. */
export function attentionOf(
  judged: readonly JudgedMetric[],
  { names, visits }: { names: ReadonlyMap<number, Location>; visits: Visits },
): AttentionLists {
  const told = judged.flatMap(({ series }) => [...series].filter(([, { judgement }]) => judgement().verdict !== 'too-early'))
  const found = told
    .filter(([, { judgement }]) => judgement().verdict !== 'steady')
    .flatMap(([id, { chart }]) => noticeOf(chart(), { place: names.get(id)!, visitsIn: monday => visits(id, monday) }) ?? [])
    .toSorted((a, b) => b.weight - a.weight || a.name.localeCompare(b.name))
  const [worse, better] = (['worse', 'better'] as const).map(verdict => found.filter(each => each.verdict === verdict))
  const byChance = told.reduce((sum, [, { falseAlarm }]) => sum + (falseAlarm()?.inLast8 ?? 0), 0)
  return {
    needsYou: worse!.slice(0, MOST),
    thanks: better!.slice(0, MOST),
    furtherWorse: Math.max(0, worse!.length - MOST),
    furtherBetter: Math.max(0, better!.length - MOST),
    series: told.length,
    byChance,
    reading: {
      id: told.length === 0 ? 'attention.none' : found.length === 0 ? 'attention.quiet' : 'attention.found',
      values: { worse: worse!.length, better: better!.length, series: told.length, byChance: Math.round(byChance) },
    },
  }
}

/** What a chart has to say to its manager; null without a recent change for the worse or the better. */
export function noticeOf(
  { chart, signal }: JudgedChart,
  { place, visitsIn }: { place: Pick<Location, 'publicId' | 'name'>; visitsIn: (monday: number) => number },
): Attention | null {
  const { verdict, metric, unit, points, centre } = chart
  if (signal === null || centre === null || (verdict !== 'better' && verdict !== 'worse')) return null
  const of = signal.points.map(position => points[position]!).filter(point => point.value !== null)
  const n = of.reduce((sum, point) => sum + point.n, 0)
  const customers = of.reduce((sum, point) => sum + visitsIn(dayOf(point.week)), 0)
  const strength = of.reduce((sum, point) => sum + distanceOf(point, centre), 0) / of.length
  return {
    locationId: place.publicId,
    name: place.name,
    metric,
    verdict,
    rule: signal.rule,
    since: points[signal.first]!.week,
    until: points[signal.trigger]!.week,
    weeks: of.map(({ week }) => week),
    unit,
    value: of.reduce((sum, point) => sum + point.n * point.value!, 0) / n,
    usual: centre,
    customers,
    strength,
    weight: customers * strength,
    reading: chart.reading,
  }
}

/** Of a point from what is usual, in sigmas: thirds of the way to the further limit, for one may be cut at the end of the scale. */
function distanceOf(
  { value, lower, upper }: { value: number | null; lower: number | null; upper: number | null },
  centre: number,
): number {
  if (lower === null || upper === null || upper <= lower) return LIMIT
  return (Math.abs(value! - centre) * LIMIT) / Math.max(upper - centre, centre - lower)
}

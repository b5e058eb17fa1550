import type { LocationCharts, LocationPanel } from '#contract/locations.ts'
import type { Input } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import type { JudgedChart } from '../moments/chart-of-weeks.ts'
import { planOf } from '../moments/chart-kinds.ts'
import { chartGround, chartSource, judgedLocations } from '../moments/control-chart.ts'
import { promiseOf, promisedSourceOrFail } from '../moments/promised-source.ts'
import { noticeOf, visitsByWeek } from '../overview/attention.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { Failure } from '../failure.ts'
import { hasEnough } from '../fewest-answers.ts'
import { chartsReading, targetsReading } from './charts-reading.ts'

/** Panels of a page. */
const PANELS = 60

/** A panel with all that it is sorted by and read from. */
export interface JudgedPanel extends LocationPanel {
  readonly chart: JudgedChart['chart']
}

/**
 * The control charts of all locations of a selection on one scale, a page of them.
 *
 * @throws Failure bad-input (a promise about something else than waits), no-promise
 */
export async function locationCharts(
  db: Db,
  { metric, promiseSeconds, sort = 'need', page = 0, ...selection }: Input<'locations.charts'>,
): Promise<LocationCharts> {
  if (promiseSeconds !== undefined && metric !== 'wait')
    throw new Failure('bad-input', { detail: `“promiseSeconds” is about waits, not “${metric}”` })
  const chosen = await resolveSelection(db, selection)
  const ground = await chartGround(db, chosen)
  const plain = await chartSource(db, metric, { ground, plan: planOf(metric, {}, promiseSeconds !== undefined) })
  const source = promiseSeconds === undefined ? plain : promisedSourceOrFail(plain, promiseSeconds)
  const visits = await visitsByWeek(db, chosen)
  const panels = Array.from(judgedLocations(source), ([id, series]): JudgedPanel => {
    const [place, judged] = [ground.names.get(id)!, series.chart()]
    const notice = noticeOf(judged, { place, visitsIn: monday => visits(id, monday) })
    return { locationId: place.publicId, name: place.name, chart: judged.chart, weight: notice?.weight ?? null }
  })
  const sorted = panels.filter(({ chart }) => hasEnough(chosen, chart)).toSorted(orders[sort])
  const pages = Math.max(1, Math.ceil(sorted.length / PANELS))
  const shownPage = Math.min(page, pages - 1)
  const { unit, scale, better, statistic } = source.weekly
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    better,
    statistic,
    promise: promiseOf(source, [...source.weekly.parts.keys()], [...source.interactions.keys()]),
    locations: sorted.length,
    page: shownPage,
    pages,
    axis: axisOf(sorted),
    panels: sorted.slice(shownPage * PANELS, (shownPage + 1) * PANELS),
    n: sorted.reduce((sum, { chart }) => sum + chart.n, 0),
    missing: sorted.reduce((sum, { chart }) => sum + chart.missing, 0),
    targetReading: targetsReading(sorted),
    reading: chartsReading(sorted, { metric, isPromise: promiseSeconds !== undefined }),
  }
}

const inWords = new Intl.Collator('en', { numeric: true })

function byName(a: JudgedPanel, b: JudgedPanel): number {
  return inWords.compare(a.name, b.name)
}

const orders = { need: (a: JudgedPanel, b: JudgedPanel) => needOf(b) - needOf(a) || byName(a, b), name: byName, level: byLevel }

/** The worst usual level first; without one last. */
function byLevel(a: JudgedPanel, b: JudgedPanel): number {
  const [levelA, levelB] = [a.chart.centre, b.chart.centre]
  if (levelA === null || levelB === null) return Number(levelA === null) - Number(levelB === null) || byName(a, b)
  return (a.chart.better === 'higher' ? levelA - levelB : levelB - levelA) || byName(a, b)
}

/** Worse by weight, then targets missed, then the others, better ones last but for those that it is too early to judge. */
function needOf({ chart, weight }: JudgedPanel): number {
  const steps = 1e12
  switch (chart.verdict) {
    case 'worse':
      return 3 * steps + (weight ?? 0)
    case 'steady':
      return chart.target?.assurance === 'misses' ? 2 * steps : steps
    case 'better':
      return -(weight ?? 0)
    case 'too-early':
      return -steps
  }
}

function axisOf(panels: readonly JudgedPanel[]): LocationCharts['axis'] {
  let [low, high, from, to] = [Infinity, -Infinity, '9999-12-31', '']
  for (const { chart } of panels) {
    for (const { week, value, partial } of chart.points) {
      if (week < from) from = week
      if (week > to) to = week
      if (value !== null && !partial) [low, high] = [Math.min(low, value), Math.max(high, value)]
    }
    for (const { value } of chart.target?.steps ?? []) [low, high] = [Math.min(low, value), Math.max(high, value)]
  }
  return low <= high ? { low, high, from, to } : null
}

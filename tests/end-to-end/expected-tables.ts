import type { ControlChart, MomentGrid, WaitFigures } from '#contract/charts.ts'
import type { Funnel } from '#contract/funnel.ts'
import type { LocationCharts, LocationsList } from '#contract/locations.ts'
import type { LoadCurve } from '#contract/moments.ts'
import type { ProvidersList } from '#contract/providers.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { Interval, Unit } from '#contract/vocabulary.ts'
import { formatDate, formatDuration, formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { type MessageId, say } from '#words/say.ts'

/** By the name of a column: its text, and where the screen keeps one the number behind it. */
export type ExpectedRow = Readonly<Record<string, readonly [text: string, number?: number | null]>>
/** By the text of the first cell. */
export type ExpectedTable = ReadonlyMap<string, ExpectedRow>

/** What the tables of the screens have to say, worked out from the answers of the operations. */
export const expectedTable = { weeks, levels, locations, funnel, panels, people, hours, load, waits }

const metricName = (metric: string) => say(`metric.${metric}.name` as MessageId)
const between = (lower: string, upper: string) => say('chart.limits.between', { lower, upper })

function withInterval(value: number | null, { lower, upper }: Pick<Interval, 'lower' | 'upper'>, unit: Unit): string {
  if (value === null || lower === null || upper === null) return formatFigure(value, unit)
  return `${formatFigure(value, unit)} (${between(formatFigure(lower, unit), formatFigure(upper, unit))})`
}

function weeks({ points, unit }: Pick<ControlChart, 'points' | 'unit'>): ExpectedTable {
  return new Map(
    points.map(({ week, value, n, lower, upper }) => [
      formatDate(week),
      {
        [say('chart.value')]: [formatFigure(value, unit), value],
        [say('chart.n')]: [formatNumber(n), n],
        [say('chart.limits')]: [
          lower === null ? say('shell.nothing') : between(formatFigure(lower, unit), formatFigure(upper, unit)),
        ],
      },
    ]),
  )
}

function levels({ levels: found }: SplitSummary): ExpectedTable {
  return new Map(
    found.map(({ level, share, variance, groups }) => [
      say(`level.${level}`),
      {
        [say('split.share')]: [formatShare(share), share],
        [say('split.variance')]: [formatNumber(variance, 4), variance],
        [say('split.groups')]: [formatNumber(groups), groups],
      },
    ]),
  )
}

function locations({ rows, unit, metric }: LocationsList): ExpectedTable {
  return new Map(
    rows.map(row => [
      row.name,
      {
        [say('locations.estimate')]: [withInterval(row.estimate, row, unit), row.estimate],
        [say('locations.n')]: [`${formatNumber(row.n)} (${formatNumber(row.missing)})`, row.n],
        ...(metric === 'wait'
          ? {
              [say('locations.median')]: [formatFigure(row.median, 'seconds'), row.median],
              [say('locations.p90')]: [formatFigure(row.p90, 'seconds'), row.p90],
            }
          : { [say('locations.raw')]: [formatFigure(row.raw, unit), row.raw] }),
      },
    ]),
  )
}

function funnel({ units, unit, metric, promise }: Funnel): ExpectedTable {
  const figure = (value: number) => formatFigure(value, unit)
  return new Map(
    units.map(row => [
      row.name,
      {
        [say('chart.n')]: [formatNumber(row.n), row.n],
        [promise ? say('funnel.late') : metricName(metric)]: [figure(row.value), row.value],
        [say('funnel.limits-95')]: [between(figure(row.lower95), figure(row.upper95))],
        [say('funnel.limits-998')]: [between(figure(row.lower998), figure(row.upper998))],
      },
    ]),
  )
}

function panels({ panels: found, unit }: LocationCharts): ExpectedTable {
  return new Map(
    found.map(({ name, chart }) => [
      name,
      {
        [say('locations.panels.level')]: [formatFigure(chart.centre, unit), chart.centre],
        [say('chart.n')]: [formatNumber(chart.n), chart.n],
        [say('locations.missing')]: [formatNumber(chart.missing)],
      },
    ]),
  )
}

/** People who may be shown: all others are no row. */
function people({ rows, unit }: ProvidersList): ExpectedTable {
  return new Map(
    rows.flatMap(row =>
      row.state === 'shown'
        ? [
            [
              row.name,
              {
                [say('providers.column.location')]: [row.locationName],
                [say('providers.column.estimate')]: [withInterval(row.estimate, row, unit)],
                [say('providers.column.raw')]: [formatFigure(row.raw, unit)],
                [say('providers.column.n')]: [formatNumber(row.n)],
                [say('providers.column.missing')]: [formatNumber(row.missing)],
              },
            ] as const,
          ]
        : [],
    ),
  )
}

function hours({ cells, unit, metric }: MomentGrid): ExpectedTable {
  return new Map(
    cells.map(cell => {
      const value = cell.enough ? cell.value : null
      const hour = say('moments.grid.hour', { hour: String(cell.hour).padStart(2, '0') })
      return [
        `${say(`weekday.${cell.weekday}` as MessageId)} ${hour}`,
        {
          [metricName(metric)]: [withInterval(value, cell, unit), value],
          [say('chart.n')]: [formatNumber(cell.n), cell.n],
        },
      ]
    }),
  )
}

function load({ bins }: LoadCurve): ExpectedTable {
  return new Map(
    bins.map(({ from, to, n, gaveUp, median, p90 }) => [
      say('moments.load.between', { from: formatNumber(from, 1), to: formatNumber(to, 1) }),
      {
        [say('moments.load.median')]: [durationWords(median), median.value],
        [say('moments.load.p90')]: [durationWords(p90), p90.value],
        [say('chart.n')]: [formatNumber(n + gaveUp), n + gaveUp],
      },
    ]),
  )
}

function durationWords({ value, lower, upper }: Interval): string {
  if (value === null) return say('shell.nothing')
  if (lower === null || upper === null) return formatDuration(value)
  const [middle, low, high] = [value, lower, upper].map(each => formatDuration(each))
  return say('moments.grid.interval', { value: middle, lower: low, upper: high })
}

function waits({ bins, n }: WaitFigures): ExpectedTable {
  return new Map(
    bins.map(bin => [
      `${formatDuration(bin.from)} ${say('chart.wait.to')} ${bin.to === null ? say('chart.open-end') : formatDuration(bin.to)}`,
      {
        [say('location.waits.here')]: [formatNumber(bin.n), bin.n],
        [say('location.waits.here-share')]: [formatShare(n === 0 ? 0 : bin.n / n), n === 0 ? 0 : bin.n / n],
      },
    ]),
  )
}

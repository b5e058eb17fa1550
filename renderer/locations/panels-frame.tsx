import type { LocationCharts, LocationPanel } from '#contract/locations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import type { Question } from '../keys/figure-items.ts'
import { Button } from '../parts/button.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, periodWords, scaleWords, sentence, seriesName } from '../parts/describe.ts'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { seriesRows } from '../parts/series-rows.ts'
import { Name } from '../parts/name.tsx'
import { Select } from '../parts/select.tsx'
import { AssuranceMark, VerdictMark } from '../parts/verdict-mark.tsx'
import { change, usePlace } from '../place.ts'
import { SmallMultiplesPlot, smallMultiplesHeight } from '../plots/small-multiples-plot.tsx'

const sorts = ['need', 'name', 'level'] as const

/** All locations as small control charts on one scale, the neediest first, at most 60 on a page. */
export function PanelsFrame({ metric }: { readonly metric: Metric }) {
  const { selection, params } = usePlace()
  const sort = sorts.find(each => each === params.get('sort')) ?? 'need'
  const page = Math.max(0, Math.floor(Number(params.get('page') ?? 1)) - 1) || 0
  // Waits are shown as shares within the promise where one holds; the list of targets says whether.
  const targets = useAnswer('targets.list', { metric: 'wait' }, { enabled: metric === 'wait' })
  const isPromised = targets.data?.targets.some(({ state, withinSeconds }) => state === 'holds' && withinSeconds !== null)
  const promise = metric === 'wait' && isPromised ? ({ promiseSeconds: 'target' } as const) : {}
  const isKnown = metric !== 'wait' || !targets.isPending
  const charts = useAnswer('locations.charts', { ...selection, metric, sort, page, ...promise }, { enabled: isKnown })
  const question: Question = { name: 'locations.charts', input: { ...selection, metric, sort, page, ...promise } }
  return (
    <Answered query={charts} follows>
      {value => <Panels charts={value} sort={sort} question={question} />}
    </Answered>
  )
}

interface PanelsProps {
  readonly charts: LocationCharts
  readonly sort: string
  readonly question: Question
}

function Panels({ charts, sort, question }: PanelsProps) {
  const { link } = usePlace()
  const scale = scaleWords(charts.scale)
  const { metric, promise, panels, about, n, missing } = charts
  const addressOf = useRowsAddress()
  const behind = seriesRows({ metric, promise }, 'selection')
  return (
    <ChartFrame
      title={[charts.targetReading, charts.reading]
        .filter(reading => reading !== null)
        .map(sentence)
        .join(' ')}
      subtitle={say('locations.panels.subtitle', {
        series: seriesName({ metric, promise }),
        targets: panels.some(({ chart }) => chart.target !== null) ? 'yes' : 'no',
        unit: scale ? say('locations.unit', { unit: say('scale.named', { scale }) }) : '',
        period: periodWords(charts.about),
      })}
      foot={footWords(charts)}
      aside={
        <Select
          label={say('locations.sort')}
          options={sorts.map(id => ({ id, name: say(`locations.sort.${id}`) }))}
          value={sort}
          onChange={chosen => change({ sort: chosen, page: undefined }, 'replace')}
        />
      }
      below={<Pages page={charts.page} pages={charts.pages} />}
      height={width => smallMultiplesHeight(panels.length, width)}
      facts={{ metric, about, n, missing, question }}
      behind={behind}
      table={<PanelsTable charts={charts} />}
    >
      {width => (
        <SmallMultiplesPlot
          charts={charts}
          width={width}
          pageOf={id => link(['locations', id], { show: metric })}
          rowsOf={id => addressOf({ ...behind, locationId: id })}
        />
      )}
    </ChartFrame>
  )
}

function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  if (pages === 1) return null
  const turn = (to: number) => change({ page: String(to + 1) })
  return (
    <div className="pages">
      <Button disabled={page === 0} onClick={() => turn(page - 1)}>
        {say('locations.page.before')}
      </Button>
      <span>{say('locations.page', { page: page + 1, pages })}</span>
      <Button disabled={page + 1 >= pages} onClick={() => turn(page + 1)}>
        {say('locations.page.next')}
      </Button>
    </div>
  )
}

function PanelsTable({ charts }: { readonly charts: LocationCharts }) {
  return (
    <DataTable
      compact
      caption={say('locations.panels.caption')}
      columns={columnsOf(charts)}
      rows={charts.panels}
      rowId={panel => panel.locationId}
    />
  )
}

function columnsOf({ unit }: LocationCharts): readonly TableColumn<LocationPanel>[] {
  const figure = (value: number | null | undefined) => formatFigure(value ?? null, unit)
  const lastOf = ({ chart }: LocationPanel) => chart.points.findLast(point => !point.partial && point.value !== null)
  return [
    { id: 'name', header: say('locations.location'), cell: panel => <Name>{panel.name}</Name>, sort: panel => panel.name },
    { id: 'verdict', header: say('locations.verdict'), cell: panel => <VerdictMark verdict={panel.chart.verdict} /> },
    {
      id: 'level',
      header: say('locations.panels.level'),
      cell: panel => figure(panel.chart.centre),
      sort: panel => panel.chart.centre,
      align: 'end',
    },
    {
      id: 'range',
      header: say('locations.panels.range'),
      cell: panel => {
        const last = lastOf(panel)
        return last?.lower == null
          ? say('shell.nothing')
          : say('chart.limits.between', { lower: figure(last.lower), upper: figure(last.upper) })
      },
      align: 'end',
    },
    {
      id: 'last',
      header: say('locations.panels.last'),
      cell: panel => figure(lastOf(panel)?.value),
      sort: panel => lastOf(panel)?.value ?? null,
      align: 'end',
    },
    {
      id: 'target',
      header: say('locations.panels.target'),
      cell: ({ chart }) =>
        chart.target?.assurance ? <AssuranceMark assurance={chart.target.assurance} /> : say('shell.nothing'),
    },
    { id: 'n', header: say('chart.n'), cell: ({ chart }) => formatNumber(chart.n), sort: ({ chart }) => chart.n, align: 'end' },
    { id: 'missing', header: say('locations.missing'), cell: ({ chart }) => formatNumber(chart.missing), align: 'end' },
    { id: 'finding', header: say('locations.panels.finding'), cell: ({ chart }) => sentence(chart.reading) },
  ]
}

import type { LocationsList } from '#contract/locations.ts'
import { metrics, type Metric } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { ChooseButtons } from '../data/choose-buttons.tsx'
import { answerOf, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { footWords, metricName, periodWords, scaleWords, sentence } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Later } from '../parts/later.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Select } from '../parts/select.tsx'
import { change, usePlace } from '../place.ts'
import { CaterpillarPlot, caterpillarHeight, caterpillarRows } from '../plots/caterpillar-plot.tsx'
import { FunnelFrame } from './funnel-frame.tsx'
import { LocationsTable } from './locations-table.tsx'
import { PanelsFrame } from './panels-frame.tsx'
import { TickedTable } from './ticked-table.tsx'

/** Metrics that stand alone; service time is shown only beside quality. */
const offered = metrics.filter(metric => metric !== 'service')

/**
 * How all locations are drawn: as ranges of their estimates, against what chance allows for their number of values, or week by week as
 * small charts; waits also by how many are late.
 */
const views = ['ranges', 'funnel', 'panels', 'late'] as const
type View = (typeof views)[number]
/** Minutes; until another is typed. */
const USUAL_PROMISE = 10

/** All locations on one figure: estimates with intervals, and the table with ranks as ranges. */
export function LocationsScreen() {
  const { selection, params, link } = usePlace()
  const metric = offered.find(each => each === params.get('metric')) ?? 'csat'
  const possible = metric === 'wait' ? views : views.filter(each => each !== 'late')
  const view = possible.find(each => each === params.get('view')) ?? 'ranges'
  const list = useAnswer('locations.list', { ...selection, metric })
  const told = answerOf(list)
  return (
    <div className="screen">
      <ScreenHead
        title={say('locations.title')}
        subtitle={told && say('locations.rests-on', { locations: told.rows.length, period: periodWords(told.about) })}
      >
        <MetricPick metric={metric} onChange={chosen => change({ metric: chosen })} />
        <Select
          label={say('locations.view')}
          options={possible.map(each => ({ id: each, name: say(`locations.view.${each}`) }))}
          value={view}
          onChange={chosen => change({ view: chosen })}
        />
        {view === 'late' && <PromiseField />}
        <a className="button button-plain" href={link(['locations', 'compare'])}>
          {say('locations.compare.none')}
        </a>
      </ScreenHead>
      <Answered query={list} follows={view !== 'ranges'}>
        {value => <Listed list={value} view={view} />}
      </Answered>
    </div>
  )
}

function MetricPick({ metric, onChange }: { readonly metric: Metric; readonly onChange: (metric: string) => void }) {
  return (
    <Select
      label={say('locations.metric')}
      options={offered.map(each => ({ id: each, name: metricName(each) }))}
      value={metric}
      onChange={onChange}
    />
  )
}

const TABLE = 600

function Listed({ list, view }: { readonly list: LocationsList; readonly view: View }) {
  if (list.rows.length === 0)
    return (
      <EmptyState title={say('locations.empty.title')} text={say('locations.empty.about')}>
        <ChooseButtons primary />
      </EmptyState>
    )
  return (
    <>
      <Drawn list={list} view={view} />
      <Later height={TABLE}>
        <TickedTable list={list} />
      </Later>
    </>
  )
}

function Drawn({ list, view }: { readonly list: LocationsList; readonly view: View }) {
  switch (view) {
    case 'ranges':
      return <AsRanges list={list} />
    case 'panels':
      return <PanelsFrame metric={list.metric} />
    case 'funnel':
    case 'late':
      return <AsFunnel metric={list.metric} isLate={view === 'late'} />
  }
}

/** Minutes that a wait is late after. */
function PromiseField() {
  const { params } = usePlace()
  return (
    <NumberField
      inline
      label={say('locations.promise')}
      value={promiseOf(params)}
      onChange={minutes => minutes !== null && minutes >= 0 && change({ promise: String(minutes) }, 'replace')}
    />
  )
}

function promiseOf(params: URLSearchParams): number {
  const minutes = Number(params.get('promise') ?? USUAL_PROMISE)
  return minutes >= 0 ? minutes : USUAL_PROMISE
}

function AsFunnel({ metric, isLate }: { readonly metric: Metric; readonly isLate: boolean }) {
  const { selection, params } = usePlace()
  const late = isLate ? { promiseSeconds: promiseOf(params) * 60 } : {}
  const funnel = useAnswer('locations.funnel', { ...selection, metric, ...late })
  return <Answered query={funnel}>{value => <FunnelFrame funnel={value} />}</Answered>
}

function AsRanges({ list }: { readonly list: LocationsList }) {
  const { link, selection } = usePlace()
  const { metric, about, n, missing } = list
  const question: Question = { name: 'locations.list', input: { ...selection, metric } }
  const addressOf = useRowsAddress()
  const drawn = caterpillarRows(list).length
  const height = drawn === 0 ? 120 : caterpillarHeight(drawn)
  return (
    <ChartFrame
      title={sentence(list.reading)}
      subtitle={subtitleOf(list)}
      foot={footOf(list, drawn)}
      height={height}
      facts={{ metric, about, n, missing, question }}
      behind={{ metric }}
      table={<LocationsTable list={list} compact />}
    >
      {width => (
        <CaterpillarPlot
          list={list}
          width={width}
          pageOf={id => link(['locations', id])}
          rowsOf={id => addressOf({ metric, asIn: 'selection', locationId: id })}
        />
      )}
    </ChartFrame>
  )
}

function footOf(list: LocationsList, drawn: number): string {
  const known = list.rows.filter(row => row.estimate !== null).length
  return [
    `${footWords(list)}.`,
    say('locations.of-nobody', { count: list.missingProvider }),
    say('locations.none-listed', { count: list.rows.length - known }),
    ...(list.centre === null ? [] : [say('locations.centre.about')]),
    ...(drawn < known ? [say('chart.marks.drawn', { drawn, total: known })] : []),
  ].join(' ')
}

function subtitleOf(list: LocationsList): string {
  const scale = scaleWords(list.scale)
  return say('locations.caterpillar', {
    metric: metricName(list.metric),
    unit: scale ? say('locations.unit', { unit: say('scale.named', { scale }) }) : '',
    period: periodWords(list.about),
  })
}

import type { LocationsList } from '#contract/locations.ts'
import { metrics, type Metric } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { footWords, metricName, periodWords, scaleWords, sentence } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Select } from '../parts/select.tsx'
import { go, usePlace } from '../place.ts'
import { CaterpillarPlot, caterpillarHeight } from '../plots/caterpillar-plot.tsx'
import { LocationsTable } from './locations-table.tsx'
import { TickedTable } from './ticked-table.tsx'

/** Metrics that stand alone; service time is shown only beside quality. */
const offered = metrics.filter(metric => metric !== 'service')

/** All locations on one figure: estimates with intervals, and the table with ranks as ranges. */
export function LocationsScreen() {
  const { selection, params, here } = usePlace()
  const metric = offered.find(each => each === params.get('metric')) ?? 'csat'
  const list = useAnswer('locations.list', { ...selection, metric })
  return (
    <div className="screen">
      <ScreenHead
        title={say('locations.title')}
        subtitle={
          list.data && say('locations.rests-on', { locations: list.data.rows.length, period: periodWords(list.data.about) })
        }
      >
        <MetricPick metric={metric} onChange={chosen => go(here({ metric: chosen }))} />
      </ScreenHead>
      <Answered query={list}>{value => <Listed list={value} />}</Answered>
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

function Listed({ list }: { readonly list: LocationsList }) {
  const { link } = usePlace()
  if (list.rows.length === 0) return <EmptyState title={say('overview.empty.title')} text={say('overview.empty.text')} />
  const drawn = list.rows.filter(row => row.estimate !== null).length
  const height = drawn === 0 ? 120 : caterpillarHeight(drawn)
  return (
    <>
      <ChartFrame
        title={sentence(list.reading)}
        subtitle={subtitleOf(list)}
        foot={`${footWords(list)}. ${say('locations.none-listed', { count: list.rows.length - drawn })}`}
        height={height}
        table={<LocationsTable list={list} compact />}
      >
        {width => <CaterpillarPlot list={list} width={width} hrefOf={id => link(['locations', id])} />}
      </ChartFrame>
      <TickedTable list={list} />
    </>
  )
}

function subtitleOf(list: LocationsList): string {
  const scale = scaleWords(list.scale)
  return say('locations.caterpillar', {
    metric: metricName(list.metric),
    unit: scale ? say('locations.unit', { unit: say('scale.named', { scale }) }) : '',
    period: periodWords(list.about),
  })
}

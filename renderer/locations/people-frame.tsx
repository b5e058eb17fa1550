import { useState } from 'react'
import type { Distributions, ShownDistribution } from '#contract/distributions.ts'
import type { Scores, ShownScore } from '#contract/scores.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, sentence } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { Name } from '../parts/name.tsx'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { RatingsStripPlot, WaitsStripPlot } from '../plots/people-strip-plot.tsx'

const HEIGHT = 230
const shownBy = ['csat', 'wait'] as const
type ShownBy = (typeof shownBy)[number]

/** The people of a location side by side, in the order of their numbers: never a ranking. Who has too few values is counted only. */
export function PeopleFrame({ locationId, metrics }: { readonly locationId: string; readonly metrics: readonly string[] }) {
  const possible = shownBy.filter(each => metrics.includes(each))
  const [chosen, setChosen] = useState<ShownBy | null>(null)
  const metric = chosen ?? possible[0]
  if (metric === undefined) return null
  const pick = (
    <Select
      label={say('people.strip.metric')}
      options={possible.map(id => ({ id, name: metricName(id) }))}
      value={metric}
      onChange={id => setChosen(possible.find(each => each === id) ?? null)}
    />
  )
  return metric === 'csat' ? <Ratings locationId={locationId} pick={pick} /> : <Waits locationId={locationId} pick={pick} />
}

interface StripProps {
  readonly locationId: string
  readonly pick: React.ReactNode
}

function Ratings({ locationId, pick }: StripProps) {
  const { selection } = usePlace()
  const scores = useAnswer('metrics.scores', { ...withoutLocations(selection), metric: 'csat', by: 'provider', locationId })
  return (
    <Answered query={scores} loading={<Skeleton height={HEIGHT + 120} />}>
      {value => <RatingsFrame scores={value} pick={pick} />}
    </Answered>
  )
}

function RatingsFrame({ scores, pick }: { readonly scores: Scores; readonly pick: React.ReactNode }) {
  const people = scores.rows.filter((row): row is ShownScore => row.state === 'shown' && row.n > 0)
  return (
    <ChartFrame
      title={sentence(scores.reading)}
      subtitle={say('people.strip.subtitle.ratings', { period: periodWords(scores.about) })}
      foot={footOf(scores, scores.rows.length - people.length)}
      aside={pick}
      height={HEIGHT}
      table={
        <DataTable
          compact
          caption={sentence(scores.reading)}
          columns={ratingColumns(scores)}
          rows={people}
          rowId={person => person.providerId ?? person.name}
        />
      }
    >
      {width => <RatingsStripPlot people={people} scale={scores.scale} unit={scores.unit} width={width} height={HEIGHT} />}
    </ChartFrame>
  )
}

function ratingColumns({ unit }: Scores): readonly TableColumn<ShownScore>[] {
  return [
    { id: 'person', header: say('people.strip.person'), cell: person => <Name>{person.name}</Name> },
    {
      id: 'mean',
      header: say('people.strip.mean'),
      cell: ({ figure }) => <Figure value={figure.value} unit={unit} interval={figure} />,
      align: 'end',
    },
    { id: 'n', header: say('chart.n'), cell: ({ n }) => formatNumber(n), align: 'end' },
    { id: 'missing', header: say('locations.missing'), cell: ({ missing }) => formatNumber(missing), align: 'end' },
  ]
}

function Waits({ locationId, pick }: StripProps) {
  const { selection } = usePlace()
  const waits = useAnswer('distributions.values', { ...withoutLocations(selection), metric: 'wait', by: 'provider', locationId })
  return (
    <Answered query={waits} loading={<Skeleton height={HEIGHT + 120} />}>
      {value => <WaitsStrip waits={value} pick={pick} />}
    </Answered>
  )
}

function WaitsStrip({ waits, pick }: { readonly waits: Distributions; readonly pick: React.ReactNode }) {
  const people = waits.rows.filter((row): row is ShownDistribution => row.state === 'shown' && row.n > 0)
  return (
    <ChartFrame
      title={sentence(waits.reading)}
      subtitle={say('people.strip.subtitle.waits', { period: periodWords(waits.about) })}
      foot={footOf(waits, waits.rows.length - people.length)}
      aside={pick}
      height={HEIGHT}
      table={
        <DataTable
          compact
          caption={sentence(waits.reading)}
          columns={waitColumns}
          rows={people}
          rowId={person => person.providerId ?? person.name}
        />
      }
    >
      {width => <WaitsStripPlot people={people} width={width} height={HEIGHT} />}
    </ChartFrame>
  )
}

const seconds = (value: number | null | undefined) => formatFigure(value ?? null, 'seconds')

const waitColumns: readonly TableColumn<ShownDistribution>[] = [
  { id: 'person', header: say('people.strip.person'), cell: person => <Name>{person.name}</Name> },
  { id: 'median', header: say('people.strip.median'), cell: ({ median }) => seconds(median?.value), align: 'end' },
  {
    id: 'quarters',
    header: say('people.strip.quarters'),
    cell: ({ box }) => say('chart.limits.between', { lower: seconds(box?.q1), upper: seconds(box?.q3) }),
    align: 'end',
  },
  { id: 'n', header: say('chart.n'), cell: ({ n }) => formatNumber(n), align: 'end' },
  { id: 'missing', header: say('locations.missing'), cell: ({ missing }) => formatNumber(missing), align: 'end' },
]

function footOf(answer: { readonly n: number; readonly missing: number }, tooFew: number): string {
  return [
    `${footWords(answer)}.`,
    ...(tooFew > 0 ? [say('people.strip.too-few', { people: tooFew })] : []),
    say('people.strip.order'),
  ].join(' ')
}

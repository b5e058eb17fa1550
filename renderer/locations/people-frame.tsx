import { useState } from 'react'
import type { Distributions, ShownDistribution } from '#contract/distributions.ts'
import type { Scores, ShownScore } from '#contract/scores.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import type { Question } from '../keys/figure-items.ts'
import { Answered } from '../parts/answered.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, sentence } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { Name } from '../parts/name.tsx'
import { type RowsBehind, RowsCount, useRowsAddress } from '../parts/rows-link.tsx'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { MOST_PEOPLE, RatingsStripPlot, WaitsStripPlot } from '../plots/people-strip-plot.tsx'

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

type BehindOf = (person: PersonRow, value?: 'missing') => RowsBehind | undefined

/** From a person to the page of that person and to the rows. */
function useStripLinks(metric: ShownBy, locationId: string) {
  const { link } = usePlace()
  const addressOf = useRowsAddress()
  const behind: RowsBehind = { metric, zeros: 'with', locationId }
  const behindOf: BehindOf = ({ providerId }, value) =>
    providerId === undefined ? undefined : { ...behind, providerId, ...(value && { value }) }
  return {
    behind,
    behindOf,
    pageOf: (providerId: string) => link(['providers', providerId]),
    rowsOf: (providerId: string, answer: Pick<RowsBehind, 'atLeast' | 'below'> = {}) =>
      addressOf({ ...behind, providerId, ...answer }),
  }
}

interface StripProps {
  readonly locationId: string
  readonly pick: React.ReactNode
}

function Ratings({ locationId, pick }: StripProps) {
  const { selection } = usePlace()
  const asked = { ...withoutLocations(selection), metric: 'csat', by: 'provider', locationId } as const
  const scores = useAnswer('metrics.scores', asked)
  const links = useStripLinks('csat', locationId)
  return (
    <Answered query={scores} loading={<Skeleton height={HEIGHT + 120} />}>
      {value => (
        <Strip<ShownScore>
          answer={value}
          people={value.rows.filter((row): row is ShownScore => row.state === 'shown' && row.n > 0)}
          columns={ratingColumns(value, links.behindOf)}
          question={{ name: 'metrics.scores', input: asked }}
          behind={links.behind}
          subtitle={say('people.strip.subtitle.ratings', { period: periodWords(value.about) })}
          pick={pick}
        >
          {(people, width) => (
            <RatingsStripPlot
              people={people}
              scale={value.scale}
              unit={value.unit}
              width={width}
              height={HEIGHT}
              {...links}
              answersOf={(providerId, answer) => links.rowsOf(providerId, answer)}
            />
          )}
        </Strip>
      )}
    </Answered>
  )
}

function Waits({ locationId, pick }: StripProps) {
  const { selection } = usePlace()
  const asked = { ...withoutLocations(selection), metric: 'wait', by: 'provider', locationId } as const
  const waits = useAnswer('distributions.values', asked)
  const links = useStripLinks('wait', locationId)
  return (
    <Answered query={waits} loading={<Skeleton height={HEIGHT + 120} />}>
      {value => (
        <Strip<ShownDistribution>
          answer={value}
          people={value.rows.filter((row): row is ShownDistribution => row.state === 'shown' && row.n > 0)}
          columns={waitColumns(links.behindOf)}
          question={{ name: 'distributions.values', input: asked }}
          behind={links.behind}
          subtitle={say('people.strip.subtitle.waits', { period: periodWords(value.about) })}
          pick={pick}
        >
          {(people, width) => <WaitsStripPlot people={people} width={width} height={HEIGHT} {...links} />}
        </Strip>
      )}
    </Answered>
  )
}

interface PersonRow {
  readonly providerId?: string | undefined
  readonly name: string
}

interface StripOf<Row> {
  readonly answer: Pick<Scores | Distributions, 'about' | 'metric' | 'reading' | 'n' | 'missing'> & {
    readonly rows: readonly unknown[]
  }
  /** Those of the rows that are shown. */
  readonly people: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly subtitle: string
  readonly pick: React.ReactNode
  readonly question: Question
  readonly behind: RowsBehind
  readonly children: (people: readonly Row[], width: number) => React.ReactNode
}

function Strip<Row extends PersonRow>({ answer, people, columns, subtitle, pick, question, behind, children }: StripOf<Row>) {
  const { metric, about, n, missing } = answer
  const title = useFinding(answer.reading, { metric, locationId: behind.locationId })
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      foot={footOf(answer, { tooFew: answer.rows.length - people.length, more: people.length - MOST_PEOPLE })}
      aside={pick}
      height={people.length === 0 ? 24 : HEIGHT}
      facts={{ metric, about, n, missing, question }}
      behind={behind}
      table={
        <DataTable compact caption={title} columns={columns} rows={people} rowId={person => person.providerId ?? person.name} />
      }
    >
      {width =>
        people.length === 0 ? (
          <p className="muted">{say('people.strip.too-few', { people: answer.rows.length })}</p>
        ) : (
          children(people, width)
        )
      }
    </ChartFrame>
  )
}

/** Whether these people differ by more than chance; where that cannot be tested, what is known of them all. */
function useFinding(reading: Reading, of: { readonly metric: Metric; readonly locationId: string | undefined }): string {
  const { selection } = usePlace()
  const tests = useAnswer('variability.tests', { ...withoutLocations(selection), ...of, between: 'providers' })
  if (tests.isPending) return say('people.strip')
  const found = tests.data?.comparisons[0]
  return sentence(found?.state === 'tested' ? found.reading : reading)
}

function ratingColumns({ unit }: Scores, behindOf: BehindOf): readonly TableColumn<ShownScore>[] {
  return [
    { id: 'person', header: say('people.strip.person'), cell: person => <Name>{person.name}</Name> },
    {
      id: 'mean',
      header: say('people.strip.mean'),
      cell: ({ figure }) => <Figure value={figure.value} unit={unit} interval={figure} />,
      align: 'end',
    },
    ...countColumns<ShownScore>(behindOf),
  ]
}

/** Values and what is missing, each leading to its rows. */
function countColumns<Row extends PersonRow & { readonly n: number; readonly missing: number }>(
  behindOf: BehindOf,
): readonly TableColumn<Row>[] {
  return [
    {
      id: 'n',
      header: say('chart.n'),
      cell: row => <RowsCount behind={behindOf(row)} what={row.name} n={row.n} />,
      align: 'end',
    },
    {
      id: 'missing',
      header: say('locations.missing'),
      cell: row => <RowsCount behind={behindOf(row, 'missing')} what={row.name} n={row.missing} />,
      align: 'end',
    },
  ]
}

const seconds = (value: number | null | undefined) => formatFigure(value ?? null, 'seconds')

const waitColumns = (behindOf: BehindOf): readonly TableColumn<ShownDistribution>[] => [
  { id: 'person', header: say('people.strip.person'), cell: person => <Name>{person.name}</Name> },
  { id: 'median', header: say('people.strip.median'), cell: ({ median }) => seconds(median?.value), align: 'end' },
  {
    id: 'quarters',
    header: say('people.strip.quarters'),
    cell: ({ box }) => say('chart.limits.between', { lower: seconds(box?.q1), upper: seconds(box?.q3) }),
    align: 'end',
  },
  ...countColumns<ShownDistribution>(behindOf),
]

function footOf(
  answer: { readonly n: number; readonly missing: number },
  { tooFew, more }: { readonly tooFew: number; readonly more: number },
): string {
  return [
    `${footWords(answer)}.`,
    ...(tooFew > 0 ? [say('people.strip.too-few', { people: tooFew })] : []),
    ...(more > 0 ? [say('people.strip.more', { people: more })] : []),
    say('people.strip.order'),
  ].join(' ')
}

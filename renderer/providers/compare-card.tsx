import type { ComparedPeople } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, metricName, periodWords, sentence } from '../parts/describe.ts'
import { sideColumns } from '../parts/side-columns.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { differenceWords } from '../plots/difference-plot.tsx'

type Compared = ComparedPeople['metrics'][number]

/** Is this person really better than that colleague: a sentence for each figure, and the figures with their difference. */
export function CompareCard({ a, b }: { readonly a: string; readonly b: string }) {
  const { selection, here } = usePlace()
  const answer = useAnswer('providers.compare', { ...withoutLocations(selection), a, b })
  return (
    <Answered query={answer} loading={<Skeleton height={180} />}>
      {compared => (
        <Card
          title={say('providers.compare.title', { a: apart(compared.a.name), b: apart(compared.b.name) })}
          aside={<a href={here({ with: undefined })}>{say('providers.compare.end')}</a>}
        >
          {compared.metrics.length === 0 ? <p>{say('providers.compare.none')}</p> : <Both compared={compared} />}
        </Card>
      )}
    </Answered>
  )
}

function Both({ compared }: { readonly compared: ComparedPeople }) {
  return (
    <>
      <ul className="plain-list">
        {compared.metrics.map(({ metric, reading }) => (
          <li key={metric}>{sentence(reading)}</li>
        ))}
      </ul>
      <DataTable
        compact
        caption={say('providers.compare.table')}
        columns={columnsOf(compared)}
        rows={compared.metrics}
        rowId={({ metric }) => metric}
      />
      <p className="chart-subtitle">{say('providers.compare.about', { period: periodWords(compared.about) })}</p>
    </>
  )
}

function columnsOf({ a, b }: ComparedPeople): readonly TableColumn<Compared>[] {
  return [
    { id: 'metric', header: say('compare.metric'), cell: row => metricName(row.metric) },
    ...sideColumns<Compared>({ key: 'a', name: a.name, behind: { providerId: a.providerId } }),
    ...sideColumns<Compared>({ key: 'b', name: b.name, behind: { providerId: b.providerId } }),
    {
      id: 'difference',
      header: say('providers.compare.difference'),
      cell: row => differenceWords(row.difference, row.unit),
      align: 'end',
    },
  ]
}

import type { ProviderDetail } from '#contract/providers.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName, sentence } from '../parts/describe.ts'

type Steadiness = Extract<ProviderDetail, { state: 'shown' }>['consistency'][number]

/** How steady a person is apart from how good: from one customer to the next, and from week to week. */
export function SteadinessCard({ consistency }: { readonly consistency: readonly Steadiness[] }) {
  if (consistency.length === 0) return null
  return (
    <Card title={say('providers.steady')}>
      <p className="muted card-note">{say('providers.steady.about')}</p>
      <DataTable caption={say('providers.steady')} columns={columns} rows={consistency} rowId={row => row.metric} />
      <ul className="steady-readings">
        {consistency.map(({ metric, reading }) => (
          <li key={metric}>{sentence(reading)}</li>
        ))}
      </ul>
    </Card>
  )
}

const columns: readonly TableColumn<Steadiness>[] = [
  { id: 'metric', header: say('providers.detail.metric'), cell: row => metricName(row.metric) },
  { id: 'pattern', header: say('providers.steady.pattern'), cell: row => say(`providers.pattern.${row.pattern}`) },
  {
    id: 'weeks',
    header: say('providers.steady.weeks'),
    align: 'end',
    cell: ({ weeks }) => shareOf(weeks),
  },
  {
    id: 'colleagues',
    header: say('providers.steady.colleagues'),
    align: 'end',
    cell: ({ colleagues }) => shareOf(colleagues),
  },
  { id: 'count', header: say('providers.steady.count'), align: 'end', cell: ({ weeks }) => formatNumber(weeks?.weeks ?? 0) },
  { id: 'n', header: say('providers.detail.n'), align: 'end', cell: row => formatNumber(row.n) },
]

/** A dash where weeks cannot be told from customers. */
function shareOf(weeks: Steadiness['weeks']) {
  if (weeks === null || weeks.state === 'not-identifiable')
    return <span title={say('providers.steady.unknown')}>{say('shell.nothing')}</span>
  return formatShare(weeks.share)
}

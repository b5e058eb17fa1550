import type { Funnel, FunnelUnit } from '#contract/funnel.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'
import { type RowsBehind, RowsCount } from '../parts/rows-link.tsx'
import { Name } from '../parts/name.tsx'
import { type Place, usePlace } from '../place.ts'

const signals = ['beyond-998', 'beyond-95', 'none']

/** The rows behind a funnel; of a promise all of those served, with a recorded wait. */
export function funnelRows({ metric, promise }: Funnel): RowsBehind {
  return { metric, asIn: 'selection', ...(promise && { zeros: 'with' as const }) }
}

/** Every location of a funnel with the limits that apply to it. */
export function FunnelTable({ funnel }: { readonly funnel: Funnel }) {
  const { link } = usePlace()
  return (
    <DataTable
      compact
      caption={say('locations.table.caption', { metric: metricName(funnel.metric) })}
      columns={columnsOf(funnel, link)}
      rows={funnel.units}
      rowId={row => row.locationId}
      sortedBy={{ id: 'signal' }}
    />
  )
}

function columnsOf(funnel: Funnel, link: Place['link']): readonly TableColumn<FunnelUnit>[] {
  const figure = (value: number) => formatFigure(value, funnel.unit)
  return [
    {
      id: 'location',
      header: say('locations.location'),
      cell: row => (
        <a href={link(['locations', row.locationId])}>
          <Name>{row.name}</Name>
        </a>
      ),
      sort: row => row.name,
    },
    {
      id: 'n',
      header: say('chart.n'),
      cell: row => <RowsCount behind={{ ...funnelRows(funnel), locationId: row.locationId }} what={row.name} n={row.n} />,
      sort: row => row.n,
      align: 'end',
    },
    {
      id: 'value',
      header: funnel.promise ? say('funnel.late') : metricName(funnel.metric),
      cell: row => figure(row.value),
      sort: row => row.value,
      align: 'end',
    },
    {
      id: 'limits95',
      header: say('funnel.limits-95'),
      cell: row => say('chart.limits.between', { lower: figure(row.lower95), upper: figure(row.upper95) }),
      align: 'end',
    },
    {
      id: 'limits998',
      header: say('funnel.limits-998'),
      cell: row => say('chart.limits.between', { lower: figure(row.lower998), upper: figure(row.upper998) }),
      align: 'end',
    },
    {
      id: 'signal',
      header: say('funnel.signal'),
      cell: row => say(`funnel.signal.${row.signal}`),
      sort: row => signals.indexOf(row.signal),
    },
  ]
}

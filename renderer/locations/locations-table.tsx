import type { ReactNode } from 'react'
import type { LocationRow, LocationsList } from '#contract/locations.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { Name } from '../parts/name.tsx'
import { Spark } from '../parts/spark.tsx'
import { StandingMark, VerdictMark } from '../parts/verdict-mark.tsx'
import { usePlace } from '../place.ts'
import { rankWords } from './rank-words.ts'

interface LocationsTableProps {
  readonly list: LocationsList
  readonly compact?: boolean
  /** Before each name: the tick of those to compare. */
  readonly before?: (row: LocationRow) => ReactNode
  readonly chosen?: readonly string[]
}

/** Every location with its figures; ranks are ranges. */
export function LocationsTable({ list, compact = false, before, chosen = [] }: LocationsTableProps) {
  const { link } = usePlace()
  const name: TableColumn<LocationRow> = {
    id: 'location',
    header: say('locations.location'),
    cell: row => (
      <span className="ticked-name">
        {before?.(row)}
        <a href={link(['locations', row.locationId])}>
          <Name>{row.name}</Name>
        </a>
      </span>
    ),
    sort: row => row.name,
  }
  return (
    <DataTable
      caption={say('locations.table.caption', { metric: metricName(list.metric) })}
      columns={[name, ...figureColumns(list), ...standingColumns]}
      rows={list.rows}
      rowId={row => row.locationId}
      sortedBy={{ id: 'rank' }}
      compact={compact}
      rowClass={row => (chosen.includes(row.locationId) ? 'chosen' : undefined)}
      {...(!compact && { maxHeight: 640 })}
    />
  )
}

function figureColumns({ unit, metric }: LocationsList): readonly TableColumn<LocationRow>[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  return [
    {
      id: 'rank',
      header: say('locations.rank'),
      hint: say('locations.rank.hint'),
      cell: row => rankWords(row.rank),
      sort: row => row.rank?.rank ?? null,
    },
    {
      id: 'estimate',
      header: say('locations.estimate'),
      hint: say('locations.estimate.hint'),
      cell: row => <Figure value={row.estimate} unit={unit} interval={row} why={say('standing.too-few')} />,
      sort: row => row.estimate,
      align: 'end',
    },
    { id: 'raw', header: say('locations.raw'), cell: row => figure(row.raw), sort: row => row.raw, align: 'end' },
    ...extraColumns(metric),
    { id: 'n', header: say('locations.n'), cell: row => formatNumber(row.n), sort: row => row.n, align: 'end' },
    {
      id: 'missing',
      header: say('locations.missing'),
      cell: row => formatNumber(row.missing),
      sort: row => row.missing,
      align: 'end',
    },
  ]
}

function extraColumns(metric: LocationsList['metric']): readonly TableColumn<LocationRow>[] {
  if (metric === 'csat') {
    return [
      {
        id: 'satisfied',
        header: say('locations.satisfied'),
        cell: row => (row.satisfied ? formatShare(row.satisfied.share) : say('shell.nothing')),
        sort: row => row.satisfied?.share ?? null,
        align: 'end',
      },
    ]
  }
  if (metric !== 'wait') return []
  return [
    {
      id: 'median',
      header: say('locations.median'),
      cell: row => formatFigure(row.median, 'seconds'),
      sort: row => row.median,
      align: 'end',
    },
    {
      id: 'p90',
      header: say('locations.p90'),
      cell: row => formatFigure(row.p90, 'seconds'),
      sort: row => row.p90,
      align: 'end',
    },
  ]
}

const standings = ['better', 'not-distinguishable', 'worse', 'too-few']
const verdicts = ['better', 'steady', 'worse', 'too-early']

const standingColumns: readonly TableColumn<LocationRow>[] = [
  {
    id: 'standing',
    header: say('locations.standing'),
    cell: row => <StandingMark standing={row.standing} />,
    sort: row => standings.indexOf(row.standing),
  },
  {
    id: 'verdict',
    header: say('locations.verdict'),
    cell: row => <VerdictMark verdict={row.verdict} />,
    sort: row => verdicts.indexOf(row.verdict),
  },
  { id: 'spark', header: say('locations.spark'), cell: row => <Spark values={row.spark} /> },
]

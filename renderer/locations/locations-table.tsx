import type { LocationRow, LocationsList } from '#contract/locations.ts'
import type { Metric, Unit } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { RowsCount } from '../parts/rows-link.tsx'
import { Name } from '../parts/name.tsx'
import { Spark } from '../parts/spark.tsx'
import { StandingMark, VerdictMark } from '../parts/verdict-mark.tsx'
import { usePlace, type Place } from '../place.ts'
import { neededWords } from './needed-words.ts'
import { shortRankWords } from './rank-words.ts'

/** Those chosen for comparison, and what ticking one does. */
export interface Ticks {
  readonly ticked: readonly string[]
  readonly onTick: (locationId: string) => void
}

interface LocationsTableProps {
  readonly list: LocationsList
  readonly compact?: boolean
  readonly ticks?: Ticks
}

/** Every location with its figures; ranks are ranges. */
export function LocationsTable({ list, compact = false, ticks }: LocationsTableProps) {
  const { link } = usePlace()
  return (
    <DataTable
      caption={say('locations.table.caption', { metric: metricName(list.metric) })}
      columns={[nameColumn(link, ticks), ...figureColumns(list), ...standingColumns]}
      rows={list.rows}
      rowId={row => row.locationId}
      sortedBy={{ id: 'rank' }}
      compact={compact}
      rowClass={row => (ticks?.ticked.includes(row.locationId) ? 'chosen' : undefined)}
      {...(!compact && { maxHeight: 640 })}
    />
  )
}

function nameColumn(link: Place['link'], ticks: Ticks | undefined): TableColumn<LocationRow> {
  return {
    id: 'location',
    header: say('locations.location'),
    cell: row => (
      <span className="ticked-name">
        {ticks && <Tick row={row} ticks={ticks} />}
        <a href={link(['locations', row.locationId])}>
          <Name>{row.name}</Name>
        </a>
      </span>
    ),
    sort: row => row.name,
  }
}

function Tick({ row, ticks }: { readonly row: LocationRow; readonly ticks: Ticks }) {
  return (
    <input
      type="checkbox"
      aria-label={say('locations.tick', { name: row.name })}
      checked={ticks.ticked.includes(row.locationId)}
      onChange={() => ticks.onTick(row.locationId)}
    />
  )
}

function figureColumns({ unit, metric }: LocationsList): readonly TableColumn<LocationRow>[] {
  const behind = { metric, asIn: 'selection' } as const
  return [
    {
      id: 'rank',
      header: say('locations.rank'),
      hint: say('locations.rank.hint'),
      cell: row => <span className="number">{shortRankWords(row.rank)}</span>,
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
    ...ownColumns(metric, unit),
    {
      id: 'n',
      header: say('locations.n'),
      hint: say('locations.n.hint'),
      cell: row => (
        <>
          <RowsCount behind={{ ...behind, locationId: row.locationId }} what={row.name} n={row.n} />{' '}
          <span className="interval">
            (<RowsCount behind={{ ...behind, locationId: row.locationId, value: 'missing' }} what={row.name} n={row.missing} />)
          </span>
        </>
      ),
      sort: row => row.n,
      align: 'end',
    },
    {
      id: 'needed',
      header: say('locations.needed'),
      hint: say('locations.needed.hint'),
      cell: row => neededWords(row.needed),
      sort: row => row.needed?.values ?? null,
      align: 'end',
    },
  ]
}

/** What was recorded: of waits the median and P90, of all others the plain figure. */
function ownColumns(metric: Metric, unit: Unit): readonly TableColumn<LocationRow>[] {
  const column = (
    id: string,
    header: string,
    value: (row: LocationRow) => number | null,
    of: Unit,
  ): TableColumn<LocationRow> => ({
    id,
    header,
    cell: row => formatFigure(value(row), of),
    sort: value,
    align: 'end',
  })
  if (metric === 'wait') {
    return [
      column('median', say('locations.median'), row => row.median, 'seconds'),
      column('p90', say('locations.p90'), row => row.p90, 'seconds'),
    ]
  }
  const recorded = column('raw', say('locations.raw'), row => row.raw, unit)
  return metric === 'csat'
    ? [recorded, column('satisfied', say('locations.satisfied'), row => row.satisfied?.share ?? null, 'share')]
    : [recorded]
}

const standings = ['better', 'not-distinguishable', 'worse', 'too-few']
const verdicts = ['better', 'steady', 'worse', 'too-early']

const standingColumns: readonly TableColumn<LocationRow>[] = [
  {
    id: 'standing',
    header: say('locations.standing'),
    cell: row => <StandingMark standing={row.standing} short />,
    sort: row => standings.indexOf(row.standing),
  },
  {
    id: 'verdict',
    header: say('locations.verdict'),
    cell: row => (
      <span className="signal-cell">
        <Spark values={row.spark} width={56} />
        <VerdictMark verdict={row.verdict} />
      </span>
    ),
    sort: row => verdicts.indexOf(row.verdict),
  },
]

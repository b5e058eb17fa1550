import type { Metric, Unit } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import type { TableColumn } from './data-table.tsx'
import { apart, metricName } from './describe.ts'
import { Figure } from './figure.tsx'
import { RowsCount, type RowsBehind } from './rows-link.tsx'

interface SideFigure {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly n: number
}

/** Figures of both sides of a comparison. */
interface Sides {
  readonly metric: Metric
  readonly unit: Unit
  readonly a: SideFigure
  readonly b: SideFigure
}

interface Side {
  readonly key: 'a' | 'b'
  readonly name: string
  /** The rows that all figures of this side come from. */
  readonly behind: RowsBehind
}

/** One side's figure with its interval, and its n that leads to the rows. */
export function sideColumns<Row extends Sides>({ key, name, behind }: Side): readonly TableColumn<Row>[] {
  return [
    {
      id: key,
      header: apart(name),
      cell: row => <Figure value={row[key].value} unit={row.unit} interval={row[key]} />,
      align: 'end',
    },
    {
      id: `n-${key}`,
      header: say('chart.n'),
      hint: say('compare.n', { name }),
      cell: row => (
        <RowsCount
          behind={{ metric: row.metric, asIn: 'selection', ...behind }}
          what={`${name}, ${metricName(row.metric)}`}
          n={row[key].n}
        />
      ),
      align: 'end',
    },
  ]
}

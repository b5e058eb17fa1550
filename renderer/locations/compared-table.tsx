import type { Comparison } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, metricName, metricWithUnit } from '../parts/describe.ts'
import { sideRows } from './compare-facts.ts'
import { Figure } from '../parts/figure.tsx'
import { RowsCount } from '../parts/rows-link.tsx'
import { differenceWords } from '../plots/difference-plot.tsx'

type Compared = Comparison['metrics'][number]

/** Both figures with n, both differences with intervals, and the verdict in words. */
export function ComparedTable({ comparison }: { readonly comparison: Comparison }) {
  return (
    <DataTable
      compact
      caption={say('compare.table.caption')}
      columns={[...columnsOf(comparison), verdictOf(comparison)]}
      rows={comparison.metrics}
      rowId={row => row.metric}
    />
  )
}

function columnsOf({ a, b }: Comparison): readonly TableColumn<Compared>[] {
  const side = (key: 'a' | 'b', name: string): readonly TableColumn<Compared>[] => [
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
          behind={{ metric: row.metric, asIn: 'selection', ...sideRows({ a, b }, key) }}
          what={`${name}, ${metricName(row.metric)}`}
          n={row[key].n}
        />
      ),
      align: 'end',
    },
  ]
  return [
    { id: 'metric', header: say('compare.metric'), cell: metricWithUnit },
    ...side('a', a.name),
    ...side('b', b.name),
    {
      id: 'observed',
      header: say('compare.observed'),
      hint: say('compare.observed.hint'),
      cell: row => differenceWords(row.observed, row.unit),
      align: 'end',
    },
    {
      id: 'fair',
      header: say('compare.fair'),
      hint: say('compare.fair.hint'),
      cell: row => (row.fair ? differenceWords(row.fair, row.unit) : say('shell.nothing')),
      align: 'end',
    },
  ]
}

function verdictOf({ a, b }: Comparison): TableColumn<Compared> {
  return { id: 'verdict', header: say('compare.verdict'), cell: row => verdictWords(row.verdict, a.name, b.name) }
}

function verdictWords(verdict: Compared['verdict'], a: string, b: string): string {
  switch (verdict) {
    case 'a-better':
      return say('compare.a-better', { name: apart(a) })
    case 'b-better':
      return say('compare.a-better', { name: apart(b) })
    case 'not-distinguishable':
    case 'too-few':
      return say(`compare.${verdict}`)
  }
}

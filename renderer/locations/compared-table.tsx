import type { Comparison } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, metricWithUnit } from '../parts/describe.ts'
import { sideRows } from './compare-facts.ts'
import { sideColumns } from '../parts/side-columns.tsx'
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
  return [
    { id: 'metric', header: say('compare.metric'), cell: metricWithUnit },
    ...sideColumns<Compared>({ key: 'a', name: a.name, behind: sideRows({ a, b }, 'a') }),
    ...sideColumns<Compared>({ key: 'b', name: b.name, behind: sideRows({ a, b }, 'b') }),
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

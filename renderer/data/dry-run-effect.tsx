import type { Headlines, ImportResult } from '#contract/imports.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'

interface Line {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** The headline numbers as they are, and as they would be. */
export function DryRunEffect({ dryRun: { before, after } }: { readonly dryRun: NonNullable<ImportResult['dryRun']> }) {
  const [old, next] = [linesOf(before), linesOf(after)]
  const lines = next.map(([name, value], i): Line => ({ name, before: old[i]![1], after: value }))
  return (
    <Card title={say('import.effect')}>
      <DataTable compact caption={say('import.effect')} columns={columns} rows={lines} rowId={line => line.name} />
    </Card>
  )
}

const columns: readonly TableColumn<Line>[] = [
  { id: 'name', header: say('import.effect.figure'), cell: line => line.name },
  { id: 'before', header: say('import.effect.before'), cell: line => line.before, align: 'end' },
  { id: 'after', header: say('import.effect.after'), cell: line => line.after, align: 'end' },
]

function linesOf({ interactions, locations, providers, metrics }: Headlines): [string, string][] {
  return [
    [say('import.effect.interactions'), formatNumber(interactions)],
    [say('import.effect.locations'), formatNumber(locations)],
    [say('import.effect.providers'), formatNumber(providers)],
    ...metrics.map(({ metric, value, unit }): [string, string] => [metricName(metric), formatFigure(value, unit)]),
  ]
}

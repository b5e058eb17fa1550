import type { Comparison } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricWithUnit } from '../parts/describe.ts'
import { coverageWords, explainedWords, sameMixWords } from '../parts/mix-words.ts'
import { differenceWords } from '../plots/difference-plot.tsx'

type Compared = Comparison['metrics'][number]

/** The difference met, the same at one mix, and how much of it is mix. */
export function MixTable({ metrics }: { readonly metrics: readonly Compared[] }) {
  return <DataTable compact caption={say('compare.mix.caption')} columns={columns} rows={metrics} rowId={row => row.metric} />
}

const columns: readonly TableColumn<Compared>[] = [
  { id: 'metric', header: say('compare.metric'), cell: metricWithUnit },
  {
    id: 'observed',
    header: say('compare.observed'),
    hint: say('compare.observed.hint'),
    cell: row => differenceWords(row.observed, row.unit),
    align: 'end',
  },
  { id: 'mix', header: say('compare.mix'), hint: say('compare.mix.hint'), cell: sameMixWords, align: 'end' },
  { id: 'explained', header: say('compare.explained'), hint: say('compare.explained.hint'), cell: explainedWords, align: 'end' },
  { id: 'coverage', header: say('compare.coverage'), hint: say('compare.coverage.hint'), cell: coverageWords, align: 'end' },
]

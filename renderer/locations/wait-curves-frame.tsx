import type { Comparison } from '#contract/locations.ts'
import { formatDuration, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, periodWords, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount, RowsLink, useRowsAddress } from '../parts/rows-link.tsx'
import { sideRows, useCompareFacts } from './compare-facts.ts'
import { WaitCurvesPlot } from '../plots/wait-curves-plot.tsx'

const HEIGHT = 200

type Step = Comparison['curves']['a'][number]
/** The rows of one side, of a step those who were served by then. */
type BehindOf = (side: 'a' | 'b', upTo?: number) => RowsBehind

/** How soon customers are seen at both locations. */
export function WaitCurvesFrame({ comparison }: { readonly comparison: Comparison }) {
  const { a, b, waits, curves, about } = comparison
  const title = sentence(curves.reading)
  const factsOf = useCompareFacts(comparison)
  const counts = {
    n: waits.a.n + waits.b.n + waits.a.gaveUp + waits.b.gaveUp,
    missing: waits.a.missing + waits.b.missing,
  }
  const addressOf = useRowsAddress()
  const behindOf: BehindOf = (side, upTo) => ({ metric: 'wait', zeros: 'with', ...sideRows(comparison, side), upTo })
  const rowsOf = (side: 'a' | 'b', name: string) => (
    <RowsLink className="button button-quiet" behind={behindOf(side)} what={name}>
      {say('compare.waits.rows', { name: apart(name) })}
    </RowsLink>
  )
  return (
    <ChartFrame
      title={title}
      subtitle={say('compare.waits.subtitle', { period: periodWords(about) })}
      foot={say('compare.waits.foot', {
        a: apart(a.name),
        b: apart(b.name),
        nA: waits.a.n,
        nB: waits.b.n,
        gaveUpA: waits.a.gaveUp,
        gaveUpB: waits.b.gaveUp,
      })}
      height={HEIGHT}
      grows
      facts={factsOf('waits', counts, 'wait')}
      acts={
        <>
          {rowsOf('a', a.name)}
          {rowsOf('b', b.name)}
        </>
      }
      table={<CurvesTable caption={title} a={curves.a} b={curves.b} names={[a.name, b.name]} behindOf={behindOf} />}
    >
      {(width, height) => (
        <WaitCurvesPlot
          curves={[
            { name: a.name, curve: curves.a, rowsOf: step => addressOf(behindOf('a', step.upTo)) },
            { name: b.name, curve: curves.b, rowsOf: step => addressOf(behindOf('b', step.upTo)) },
          ]}
          width={width}
          height={height}
        />
      )}
    </ChartFrame>
  )
}

interface StepRow {
  readonly seconds: number
  readonly a: Step | undefined
  readonly b: Step | undefined
}

interface CurvesTableProps {
  readonly caption: string
  readonly a: readonly Step[]
  readonly b: readonly Step[]
  readonly names: readonly [string, string]
  readonly behindOf: BehindOf
}

function CurvesTable({ caption, a, b, names, behindOf }: CurvesTableProps) {
  const steps = [...new Set([...a, ...b].map(step => step.seconds))].sort((x, y) => x - y)
  const at = (curve: readonly Step[], seconds: number) => curve.find(step => step.seconds === seconds)
  const rows = steps.map(seconds => ({ seconds, a: at(a, seconds), b: at(b, seconds) }))
  const columns: readonly TableColumn<StepRow>[] = [
    { id: 'within', header: say('chart.within'), cell: row => formatDuration(row.seconds), sort: row => row.seconds },
    ...sideColumns('a', apart(names[0]), behindOf),
    ...sideColumns('b', apart(names[1]), behindOf),
  ]
  return <DataTable compact caption={caption} columns={columns} rows={rows} rowId={row => String(row.seconds)} />
}

function sideColumns(key: 'a' | 'b', name: string, behindOf: BehindOf): readonly TableColumn<StepRow>[] {
  const share = (value: number | null | undefined) => (value == null ? say('shell.nothing') : formatShare(value))
  return [
    { id: key, header: name, cell: row => share(row[key]?.served), sort: row => row[key]?.served ?? null, align: 'end' },
    { id: `${key}-lower`, header: say('compare.within.lower', { name }), cell: row => share(row[key]?.lower), align: 'end' },
    { id: `${key}-upper`, header: say('compare.within.upper', { name }), cell: row => share(row[key]?.upper), align: 'end' },
    {
      id: `${key}-n`,
      header: say('compare.within.n', { name }),
      cell: row =>
        row[key] ? <RowsCount behind={behindOf(key, row[key].upTo)} what={name} n={row[key].n} /> : say('shell.nothing'),
      sort: row => row[key]?.n ?? null,
      align: 'end',
    },
  ]
}

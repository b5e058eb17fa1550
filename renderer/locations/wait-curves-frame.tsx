import type { WaitFigures } from '#contract/charts.ts'
import type { Comparison } from '#contract/locations.ts'
import { formatDuration, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, periodWords } from '../parts/describe.ts'
import { WaitCurvesPlot } from '../plots/wait-curves-plot.tsx'

const HEIGHT = 200

/** How soon customers are seen at both locations. */
export function WaitCurvesFrame({ comparison }: { readonly comparison: Comparison }) {
  const { a, b, waits, about } = comparison
  const title = say('compare.waits.title.plain', { a: apart(a.name), b: apart(b.name) })
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
      table={<CurvesTable caption={title} a={waits.a} b={waits.b} names={[a.name, b.name]} />}
    >
      {width => (
        <WaitCurvesPlot
          curves={[
            { name: a.name, waits: waits.a },
            { name: b.name, waits: waits.b },
          ]}
          width={width}
          height={HEIGHT}
        />
      )}
    </ChartFrame>
  )
}

interface StepRow {
  readonly seconds: number
  readonly a: number | undefined
  readonly b: number | undefined
}

interface CurvesTableProps {
  readonly caption: string
  readonly a: WaitFigures
  readonly b: WaitFigures
  readonly names: readonly [string, string]
}

function CurvesTable({ caption, a, b, names }: CurvesTableProps) {
  const steps = [...new Set([...a.curve, ...b.curve].map(step => step.seconds))].sort((x, y) => x - y)
  const servedAt = (waits: WaitFigures, seconds: number) => waits.curve.find(step => step.seconds === seconds)?.served
  const rows = steps.map(seconds => ({ seconds, a: servedAt(a, seconds), b: servedAt(b, seconds) }))
  const share = (value: number | undefined) => (value === undefined ? say('shell.nothing') : formatShare(value))
  const columns: readonly TableColumn<StepRow>[] = [
    { id: 'within', header: say('chart.within'), cell: row => formatDuration(row.seconds), sort: row => row.seconds },
    { id: 'a', header: apart(names[0]), cell: row => share(row.a), align: 'end' },
    { id: 'b', header: apart(names[1]), cell: row => share(row.b), align: 'end' },
  ]
  return <DataTable compact caption={caption} columns={columns} rows={rows} rowId={row => String(row.seconds)} />
}

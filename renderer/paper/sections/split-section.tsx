import type { Overview } from '#contract/overview.ts'
import type { SplitSummary } from '#contract/variability.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { SplitBarPlot } from '../../plots/split-bar-plot.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { shortSentence } from '../parts/short-name.ts'

type Level = SplitSummary['levels'][number]

interface SplitSectionProps {
  readonly overview: Pick<Overview, 'splits' | 'beside'>
  readonly width: number
  /** It begins where there is room, instead of on a page of its own. */
  readonly flows?: boolean
}

/** Labels, bar, whiskers. */
const BAR_HEIGHT = 62
/** The same close together, so that two findings share a page. */
const CLOSE_HEIGHT = 54

/** Where differences come from, in a sentence, a bar and figures; under the bar that of the period before. */
export function SplitSection({ overview, width, flows = false }: SplitSectionProps) {
  return (
    <section className={flows ? undefined : 'paper-page'}>
      <h2 className="paper-heading">{say('paper.split.title')}</h2>
      {overview.splits.map((split, i) => (
        <SplitBlock
          key={split.metric}
          split={split}
          beside={overview.beside && { ...overview.beside, split: overview.beside.splits[i] }}
          width={width}
          height={flows ? CLOSE_HEIGHT : BAR_HEIGHT}
        />
      ))}
    </section>
  )
}

interface SplitBlockProps {
  readonly split: SplitSummary
  readonly beside: (NonNullable<Overview['beside']> & { readonly split: SplitSummary | undefined }) | null
  readonly width: number
  /** Of a bar. */
  readonly height: number
}

function SplitBlock({ split, beside, width, height }: SplitBlockProps) {
  const isDrawn = split.state === 'estimated'
  return (
    <PaperFigure figure={`split.${split.metric}`}>
      <h3 dir="auto">{shortSentence(split.reading)}</h3>
      {isDrawn && <SplitBarPlot splits={[split]} width={width} height={height} ink="paper" bare still />}
      {isDrawn && beside && <Beside beside={beside} width={width} height={height} />}
      {isDrawn && <SplitLevels split={split} />}
      <SplitFoot split={split} />
    </PaperFigure>
  )
}

/** What a split rests on, and how its bar is to be read where there is one. */
export function SplitFoot({ split }: { readonly split: Pick<SplitSummary, 'n' | 'missing' | 'zeros' | 'scale' | 'state'> }) {
  if (split.n === 0) return null
  return (
    <p className="paper-note">
      {say('paper.split.foot', {
        n: split.n,
        missing: split.missing,
        zeros: split.zeros,
        scale: split.scale.kind === 'log-seconds' ? 'ratios' : 'plain',
        drawn: split.state === 'estimated' ? 'yes' : 'no',
      })}
    </p>
  )
}

/** The figures of each level. */
export function SplitLevels({ split }: { readonly split: Pick<SplitSummary, 'levels'> }) {
  return <PaperTable columns={columns} rows={split.levels} keyOf={({ level }) => level} room={Infinity} dense />
}

/** The bar of another period, with its days and its sentence. */
function Beside({
  beside,
  width,
  height,
}: Pick<SplitBlockProps, 'width' | 'height'> & { readonly beside: NonNullable<SplitBlockProps['beside']> }) {
  const { kind, from, to, split } = beside
  const dates = { fromDate: from, toDate: to }
  if (split?.state !== 'estimated') return <p className="paper-note">{say('split.beside.none', dates)}</p>
  return (
    <>
      <p className="paper-beside">{say(`split.beside.${kind}`, dates)}</p>
      <SplitBarPlot splits={[split]} width={width} height={height} ink="paper" bare still />
      <p className="paper-note" dir="auto">
        {shortSentence(split.reading)}
      </p>
    </>
  )
}

const columns: readonly PaperColumn<Level>[] = [
  { head: say('split.level'), kind: 'name', cell: level => sayAny(`level.${level.level}`) },
  { head: say('split.share'), cell: level => formatShare(level.share) },
  { head: say('split.groups'), cell: level => formatNumber(level.groups) },
  { head: say('split.variance'), cell: level => formatNumber(level.variance, 4) },
  { head: say('split.se'), cell: level => (level.standardError === null ? '–' : formatNumber(level.standardError, 4)) },
  { head: say('split.p'), cell: level => chanceWords(level.p) },
]

function chanceWords(p: number | null): string {
  if (p === null) return '–'
  return p < 0.001 ? '< 0.001' : formatNumber(p, 3)
}

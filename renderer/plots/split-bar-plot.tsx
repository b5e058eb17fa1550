import type { SplitSummary } from '#contract/variability.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { formatShare } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { FieldMark } from './field-mark.tsx'
import { textWidth } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { Part, Swatch, type PartTexture } from './part-textures.tsx'
import type { PlotProps } from './plot-props.ts'

interface SplitBarPlotProps extends PlotProps {
  readonly splits: readonly SplitSummary[]
  /** Without the metric's name above its bar, where a title has it. */
  readonly bare?: boolean
  /** Where what a part is of can be seen; without it parts are plain, as on paper. */
  readonly hrefOf?: (level: SplitLevel['level'], metric: Metric) => string | undefined
}

type SplitLevel = SplitSummary['levels'][number]

const BAR = 26
/** The sample of a texture before its label. */
const SWATCH = 14
/** Height of one row: its name, its labels, its bar. */
export const splitRowHeight = 84

/** Where differences come from: one bar per metric from 0 to 100 %, a texture per level, labels on it, whiskers for how sure the borders are. */
export function SplitBarPlot({ splits, width, height, ink: inkName, bare = false, still = false, hrefOf }: SplitBarPlotProps) {
  const ink = useInk(inkName)
  const rows = splits.filter(split => split.state === 'estimated')
  const row = height / Math.max(1, rows.length)
  const area = { x: 1, y: row - BAR - 12, width: width - 2, height: BAR }
  return (
    <MarkField label={say('split.level')} along="x" still={still || hrefOf === undefined}>
      {rows.map(split => (
        <svg key={split.metric} className="split-bar" width={width} height={row}>
          {split.levels.map((level, i) => (
            <FieldMark key={level.level} words={levelWords(level)} page={hrefOf?.(level.level, split.metric)}>
              <Part
                texture={textureOf(level.level)}
                x={area.x + startOf(split, i) * area.width}
                y={area.y}
                width={level.share * area.width}
                height={BAR}
                ink={ink}
              />
            </FieldMark>
          ))}
          <Labels split={split} ink={ink} bare={bare} area={area} />
        </svg>
      ))}
    </MarkField>
  )
}

/** Where a part begins, 0..1. */
function startOf({ levels }: SplitSummary, i: number): number {
  return levels.slice(0, i).reduce((sum, level) => sum + level.share, 0)
}

function levelWords(level: SplitLevel): readonly string[] {
  const { shareInterval, state } = level
  return [
    labelOf(level),
    ...(shareInterval === null
      ? []
      : [say('split.interval.between', { lowerShare: shareInterval.lower, upperShare: shareInterval.upper })]),
    ...(state === 'estimated' ? [] : [say(`split.${state}`)]),
  ]
}

function textureOf(level: SplitLevel['level']): PartTexture {
  switch (level) {
    case 'location':
      return 'solid'
    case 'provider':
      return 'hatched'
    case 'month':
    case 'week':
    case 'day':
    case 'moment':
      return 'striped'
    case 'interaction':
      return 'dotted'
  }
}

interface LabelsProps {
  readonly split: SplitSummary
  readonly ink: Ink
  readonly bare: boolean
  readonly area: BarArea
}

/** Where the bar stands, in pixels. */
interface BarArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function Labels({ split, ink, bare, area }: LabelsProps) {
  const starts = split.levels.map((_, i) => startOf(split, i))
  const places = labelPlaces(split, starts, area.width, ink.fontSize)
  return (
    <g>
      {!bare && (
        <text x={area.x} y={14} fontSize={ink.fontSize + 1} fontWeight={550} fill={ink.text}>
          {say(`metric.${split.metric}.name` as MessageId)}
        </text>
      )}
      {split.levels.map((level, i) => (
        <g key={level.level}>
          <Swatch texture={textureOf(level.level)} x={area.x + (places[i] ?? 0) + 0.5} y={area.y - 15.5} size={9} ink={ink} />
          <text x={area.x + (places[i] ?? 0) + SWATCH} y={area.y - 7} fontSize={ink.fontSize} fill={ink.text}>
            {labelOf(level)}
          </text>
        </g>
      ))}
      {split.levels.slice(0, -1).map((level, i) => (
        <Whisker key={level.level} level={level} start={starts[i] ?? 0} area={area} ink={ink} />
      ))}
    </g>
  )
}

function labelOf(level: SplitLevel): string {
  return `${say(`level.${level.level}`)} ${formatShare(level.share)}`
}

/** Left edges of the labels: at the start of each part where there is room, else pushed along so that none overlap. */
function labelPlaces(split: SplitSummary, starts: readonly number[], width: number, fontSize: number): readonly number[] {
  const widths = split.levels.map(level => textWidth(labelOf(level), fontSize) + 14 + SWATCH)
  const places: number[] = []
  starts.forEach((start, i) => places.push(Math.max(start * width, (places[i - 1] ?? 0) + (i > 0 ? (widths[i - 1] ?? 0) : 0))))
  for (let i = places.length - 1, right = width + 14; i >= 0; i--) {
    places[i] = Math.max(0, Math.min(places[i] ?? 0, right - (widths[i] ?? 0)))
    right = places[i] ?? 0
  }
  return places
}

interface WhiskerProps {
  readonly level: SplitLevel
  /** The border at the part's near end, 0..1. */
  readonly start: number
  readonly area: BarArea
  readonly ink: Ink
}

/** 95 % interval of a part's length, drawn below its far border. */
function Whisker({ level, start, area, ink }: WhiskerProps) {
  if (level.shareInterval === null) return null
  const { lower, upper } = level.shareInterval
  const [from, to] = [lower, upper].map(share => area.x + Math.min(1, start + share) * area.width) as [number, number]
  const y = area.y + area.height + 6
  return (
    <path
      className="whisker"
      d={`M${from} ${y - 3}v6M${from} ${y}H${to}M${to} ${y - 3}v6`}
      stroke={ink.text}
      fill="none"
      strokeWidth={1}
    />
  )
}

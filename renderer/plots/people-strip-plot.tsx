import type { ShownDistribution } from '#contract/distributions.ts'
import type { ShownScore } from '#contract/scores.ts'
import type { Scale, Unit } from '#contract/vocabulary.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { type AxisScale, figureAxis, scaleBounds } from './axis-scale.ts'
import { FieldMark } from './field-mark.tsx'
import { fitText } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { NoValues } from './no-values.tsx'
import type { PlotLinks } from './plot-links.ts'
import type { PlotProps } from './plot-props.ts'

/** People that one strip has room for. */
export const MOST_PEOPLE = 60
const LEFT = 44
const TOP = 10
const FOOT = 34
const LARGEST = 9

interface RatingsStripProps extends PlotProps, StripLinks {
  readonly people: readonly ShownScore[]
  readonly scale: Scale
  readonly unit: Unit
}

/** Where marks lead: a person's page and rows, and the rows of one answer of a person. */
export interface StripLinks extends PlotLinks {
  readonly answersOf?:
    | ((providerId: string, answer: { readonly atLeast: number; readonly below: number | undefined }) => string)
    | undefined
}

/** What each person's customers answered: a circle per step of the scale, the larger the more answers, the mean with its interval beside. */
export function RatingsStripPlot({
  people,
  scale,
  unit,
  width,
  height,
  ink: inkName,
  still,
  answersOf,
  ...links
}: RatingsStripProps) {
  const ink = useInk(inkName)
  const [minimum, maximum] = [scale.minimum ?? 0, scale.maximum ?? 1]
  const largest = Math.max(1, ...people.flatMap(({ rating }) => rating?.histogram ?? []))
  const y = figureAxis(unit, [minimum, maximum], { count: 4, ...scaleBounds(scale) })
  return (
    <Strip
      people={people}
      y={y}
      size={{ width, height }}
      ink={ink}
      still={still}
      links={links}
      wordsOf={person => scoreWords(person, unit)}
      middle={meanOf(ink)}
      parts={(person, { x, up }) =>
        answersIn(person, { minimum, maximum }).map(({ value, below, count }) => (
          <FieldMark
            key={value}
            kind="answers"
            words={[person.name, say('people.strip.answers', { n: count, value: formatFigure(value, unit) })]}
            rows={person.providerId && answersOf?.(person.providerId, { atLeast: value, below })}
          >
            <circle
              className="answers"
              cx={x - 4}
              cy={up(value)}
              r={LARGEST * Math.sqrt(count / largest)}
              fill={ink.parts[2]}
              fillOpacity={0.55}
            />
          </FieldMark>
        ))
      }
    />
  )
}

/** How long each person's customers waited: box by quartiles, whiskers, the median as a line. */
export function WaitsStripPlot({
  people,
  width,
  height,
  ink: inkName,
  still,
  ...links
}: PlotProps & PlotLinks & { readonly people: readonly ShownDistribution[] }) {
  const ink = useInk(inkName)
  const y = figureAxis(
    'seconds',
    people.flatMap(({ box }) => (box ? [box.upperWhisker] : [])),
    { fromZero: true, count: 4 },
  )
  return (
    <Strip
      people={people}
      y={y}
      size={{ width, height }}
      ink={ink}
      still={still}
      links={links}
      wordsOf={waitWords}
      middle={boxOf(ink)}
    />
  )
}

function meanOf(ink: Ink) {
  return ({ figure }: ShownScore, { x, up }: Spot) => <Middle x={x + 6} interval={figure} up={up} ink={ink} />
}

function boxOf(ink: Ink) {
  return ({ box }: ShownDistribution, { x, up }: Spot) =>
    box && (
      <g className="box" stroke={ink.text}>
        <line x1={x} x2={x} y1={up(box.lowerWhisker)} y2={up(box.upperWhisker)} />
        <rect x={x - 6} width={12} y={up(box.q3)} height={Math.max(0, up(box.q1) - up(box.q3))} fill={ink.band} />
        <line x1={x - 6} x2={x + 6} y1={up(box.median)} y2={up(box.median)} strokeWidth={2} />
      </g>
    )
}

interface Spot {
  readonly x: number
  readonly up: (value: number) => number
}

interface StripProps<Person> {
  readonly people: readonly Person[]
  readonly y: AxisScale
  readonly size: { readonly width: number; readonly height: number }
  readonly ink: Ink
  readonly still: boolean | undefined
  readonly links: PlotLinks
  readonly wordsOf: (person: Person) => string
  /** What stands for the person as a whole. */
  readonly middle: (person: Person, spot: Spot) => React.ReactNode
  /** Marks of their own beside it. */
  readonly parts?: (person: Person, spot: Spot) => React.ReactNode
}

function Strip<Person extends { readonly providerId?: string | undefined; readonly name: string; readonly n: number }>({
  people,
  y,
  size: { width, height },
  ink,
  still = false,
  links: { pageOf, rowsOf },
  wordsOf,
  middle,
  parts,
}: StripProps<Person>) {
  const shown = people.slice(0, MOST_PEOPLE)
  if (shown.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const step = (width - LEFT) / shown.length
  const [low, high] = y.domain
  const up = (value: number) => TOP + (height - TOP - FOOT) * (1 - (value - low) / Math.max(1e-9, high - low))
  return (
    <MarkField label={say('people.strip')} along="x" still={still || rowsOf === undefined}>
      <svg width={width} height={height} fontSize={ink.fontSize}>
        {y.ticks.map(tick => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={up(tick)} y2={up(tick)} stroke={ink.grid} />
            <text x={LEFT - 8} y={up(tick) + 4} textAnchor="end" fill={ink.muted}>
              {y.label(tick)}
            </text>
          </g>
        ))}
        {shown.map((person, i) => {
          const x = LEFT + (i + 0.5) * step
          return (
            <g key={person.providerId ?? i} className="person">
              <FieldMark
                words={wordsOf(person).split('\n')}
                n={person.n}
                page={person.providerId && pageOf?.(person.providerId)}
                rows={person.providerId && rowsOf?.(person.providerId)}
              >
                <rect className="hit" x={x - step / 2} width={step} height={height} fill="none" />
                {middle(person, { x, up })}
              </FieldMark>
              <text className="name" x={x} y={height - FOOT + 16} textAnchor="middle" pointerEvents="none" fill={ink.text}>
                {step < 30 ? '' : fitText(person.name, step - 4, ink.fontSize)}
              </text>
              <text x={x} y={height - FOOT + 30} textAnchor="middle" pointerEvents="none" fill={ink.muted}>
                {step < 22 ? '' : formatNumber(person.n)}
              </text>
              {parts?.(person, { x, up })}
            </g>
          )
        })}
      </svg>
    </MarkField>
  )
}

interface Answers {
  readonly value: number
  /** Where the next step of the scale begins; the last has none. */
  readonly below: number | undefined
  readonly count: number
}

/** Steps of the scale that anybody chose. */
function answersIn(
  { rating }: ShownScore,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): Answers[] {
  const steps = rating?.histogram ?? []
  const valueAt = (step: number) => minimum + (step * (maximum - minimum)) / Math.max(1, steps.length - 1)
  return steps.flatMap((count, step) =>
    count === 0 ? [] : [{ value: valueAt(step), below: step + 1 < steps.length ? valueAt(step + 1) : undefined, count }],
  )
}

interface MiddleProps {
  readonly x: number
  readonly interval: { readonly value: number | null; readonly lower: number | null; readonly upper: number | null }
  readonly up: Spot['up']
  readonly ink: Ink
}

/** An estimate as a filled dot on its interval. */
function Middle({ x, interval: { value, lower, upper }, up, ink }: MiddleProps) {
  if (value === null) return null
  return (
    <g>
      {lower !== null && upper !== null && (
        <line x1={x} x2={x} y1={up(lower)} y2={up(upper)} stroke={ink.text} strokeWidth={1.5} />
      )}
      <circle className="mark" cx={x} cy={up(value)} r={3.5} fill={ink.text} />
    </g>
  )
}

function scoreWords({ name, n, figure: { value, lower, upper } }: ShownScore, unit: Unit): string {
  const figure = (each: number | null) => formatFigure(each, unit)
  return `${name}\n${say('chart.interval', { value: figure(value), lower: figure(lower), upper: figure(upper) })}\n${say('chart.n.long', { n })}`
}

function waitWords({ name, n, box }: ShownDistribution): string {
  const figure = (value: number | undefined) => formatFigure(value ?? null, 'seconds')
  return `${name}\n${say('chart.median', { value: figure(box?.median) })}\n${say('chart.n.long', { n })}`
}

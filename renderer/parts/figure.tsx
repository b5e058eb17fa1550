import type { Interval, Unit } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'

interface FigureProps {
  readonly value: number | null
  readonly unit: Unit
  readonly interval?: Pick<Interval, 'lower' | 'upper'>
  /** Why there is none, on hover. */
  readonly why?: string
}

/** A figure in its unit, its interval in grey behind it; an en dash where there is none. */
export function Figure({ value, unit, interval, why }: FigureProps) {
  if (value === null) return <span title={why ?? say('chart.no-values')}>{say('shell.nothing')}</span>
  const { lower = null, upper = null } = interval ?? {}
  return (
    <span className="number">
      {formatFigure(value, unit)}
      {lower !== null && upper !== null && (
        <span className="interval">
          {` (${say('chart.limits.between', { lower: formatFigure(lower, unit), upper: formatFigure(upper, unit) })})`}
        </span>
      )}
    </span>
  )
}

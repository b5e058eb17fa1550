import type { GridStep, MomentGrid } from '#contract/charts.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'

/** What the grid's colours stand for, or its bars where the system gives the colours: a sentence, and the values of each step. */
export function GridLegend({ grid }: { readonly grid: MomentGrid }) {
  if (grid.steps.length === 0) return null
  return (
    <div className="moment-legend">
      <p className="seen-in-colours">{say('moments.grid.legend', { metric: grid.metric, seen: 'colour' })}</p>
      <p className="seen-as-bars">{say('moments.grid.legend', { metric: grid.metric, seen: 'bar' })}</p>
      <ul>
        {grid.steps.map(step => (
          <li key={step.step}>
            <span className={`moment-swatch moment-${step.step}`} aria-hidden="true" />
            {stepWords(step, grid.unit)}
          </li>
        ))}
        <li>
          <span className="moment-swatch moment-thin" aria-hidden="true" />
          {say('moments.grid.thin')}
        </li>
      </ul>
    </div>
  )
}

function stepWords({ lower, upper }: GridStep, unit: MomentGrid['unit']): string {
  if (lower === null) return say('moments.grid.below', { value: formatFigure(upper, unit) })
  if (upper === null) return say('moments.grid.above', { value: formatFigure(lower, unit) })
  return say('moments.grid.between', { lower: formatFigure(lower, unit), upper: formatFigure(upper, unit) })
}

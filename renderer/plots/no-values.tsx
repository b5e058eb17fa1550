import { say } from '#words/say.ts'
import type { Ink } from './ink.ts'

/** The place of a chart that has nothing to draw. */
export function NoValues({ ink, width, height }: { readonly ink: Ink; readonly width: number; readonly height: number }) {
  return (
    <svg width={width} height={height} role="img" aria-label={say('chart.no-values')}>
      <text x={width / 2} y={height / 2} textAnchor="middle" fontSize={ink.fontSize} fill={ink.muted}>
        {say('chart.no-values')}
      </text>
    </svg>
  )
}

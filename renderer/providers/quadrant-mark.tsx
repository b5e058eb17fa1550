import type { ProviderRow } from '#contract/providers.ts'
import { say } from '#words/say.ts'

type Quadrant = Extract<ProviderRow, { state: 'shown' }>['quadrant']

const shapes = { 'steady-strong': '●', 'uneven-strong': '◐', 'steady-low': '○', 'needs-help': '◆' } as const

/** A corner of the consistency map as shape and words; the title says what it means. */
export function QuadrantMark({ quadrant }: { readonly quadrant: Quadrant }) {
  if (quadrant === null) return <span className="muted">{say('providers.quadrant.none')}</span>
  return (
    <span className="quadrant" title={say(`providers.quadrant.${quadrant}.about`)}>
      <span aria-hidden="true">{shapes[quadrant]}</span> {say(`providers.quadrant.${quadrant}`)}
    </span>
  )
}

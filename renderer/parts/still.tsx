import { memo, useMemo, type ReactNode } from 'react'
import { HeldPlace, heldPlace, usePlace, type Place } from '../place.ts'

interface StillProps {
  /** What stands there is about what was chosen before. */
  readonly still: boolean
  readonly children: ReactNode
}

/** A part that is not drawn again while it is about what was chosen before: its links then lead to what it shows. */
export function Still({ still, children }: StillProps) {
  return (
    <Shown still={still} place={usePlace()}>
      {children}
    </Shown>
  )
}

const Shown = memo(ShownAt, (_before, { still }) => still)

function ShownAt({ place, children }: StillProps & { readonly place: Place }) {
  const held = useMemo(() => heldPlace(place), [place])
  return <HeldPlace value={held}>{children}</HeldPlace>
}

import { memo, useDeferredValue, useMemo, type ReactNode } from 'react'
import { HeldPlace, heldPlace, usePlace, type Place } from '../place.ts'
import { Skeleton } from './skeleton.tsx'

interface Shown {
  readonly children: ReactNode
  readonly place: Place
}

interface LaterProps {
  /** In pixels, while it has not been drawn yet. */
  readonly height: number
  readonly children: ReactNode
}

/**
 * What stands below the window's lower edge on most screens: drawn once all above it is, so that nobody waits for what cannot be seen.
 * Until then it is what it was, is marked as busy, and its links lead to what it shows.
 */
export function Later({ height, children }: LaterProps) {
  const place = usePlace()
  const next = useMemo((): Shown => ({ children, place }), [children, place])
  const shown = useDeferredValue<Shown | null>(next, null)
  return (
    <div className="later" aria-busy={shown !== next}>
      {shown === null ? <Skeleton height={height} /> : <ShownAt {...shown} />}
    </div>
  )
}

const ShownAt = memo(function ShownAt({ children, place }: Shown) {
  const held = useMemo(() => heldPlace(place), [place])
  return <HeldPlace value={held}>{children}</HeldPlace>
})

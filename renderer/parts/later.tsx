import { Activity, memo, use, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { HeldPlace, heldPlace, usePlace, type Place } from '../place.ts'
import { Skeleton } from './skeleton.tsx'
import { Visit } from './visit.ts'

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
 * Until then it is what it was, is marked as busy, and its links lead to what it shows. On a screen that comes back it comes back last.
 */
export function Later({ height, children }: LaterProps) {
  const place = usePlace()
  const next = useMemo((): Shown => ({ children, place }), [children, place])
  const shown = useDeferredValue<Shown | null>(next, null)
  const isBack = useIsBack()
  return (
    <div className="later" aria-busy={shown !== next || !isBack} style={isBack ? undefined : { minHeight: height }}>
      {shown === null ? (
        <Skeleton height={height} />
      ) : (
        <Activity mode={isBack ? 'visible' : 'hidden'}>
          <ShownAt {...shown} />
        </Activity>
      )}
    </div>
  )
}

/** Whether the screen was drawn without this part since it came back. */
function useIsBack(): boolean {
  const visit = use(Visit)
  const [drawn, setDrawn] = useState(visit)
  useEffect(() => {
    if (drawn === visit) return
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setDrawn(visit)) // after that frame
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [drawn, visit])
  return drawn === visit
}

const ShownAt = memo(function ShownAt({ children, place }: Shown) {
  const held = useMemo(() => heldPlace(place), [place])
  return <HeldPlace value={held}>{children}</HeldPlace>
})

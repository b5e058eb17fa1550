import { Activity, Suspense, useEffect, useInsertionEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useChanges } from './host.ts'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { ScreenSkeleton } from './parts/skeleton.tsx'
import { Visit } from './parts/visit.ts'
import { HeldPlace, isAboutTheSame, usePlace, type Place } from './place.ts'
import { Screen } from './screens.tsx'

/** Screens that managers go to and fro between. What lies under one of them (a location, a person) is made anew. */
const kept = ['overview', 'locations', 'providers', 'moments', 'interactions']

/**
 * The screen that the address names. Those that managers go to and fro between stay made while another is shown, outside the document and
 * about what was chosen when they were left, so that coming back draws them anew only where something else is chosen by then. One that
 * comes back about another location, person or figure is made anew, as all are whose data have changed meanwhile.
 */
export function KeptScreens() {
  const place = usePlace()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const isKept = place.path.length === 1 && kept.includes(place.path[0]!)
  return (
    <>
      <div ref={setSlot} className="kept-slot" />
      {slot !== null &&
        kept.map(name => <KeptScreen key={name} slot={slot} place={isKept && place.path[0] === name ? place : null} />)}
      {!isKept && <Bounded path={place.path} />}
    </>
  )
}

interface KeptScreenProps {
  /** Where it stands while it is shown. */
  readonly slot: HTMLElement
  /** Null while another is shown. */
  readonly place: Place | null
}

function KeptScreen({ slot, place }: KeptScreenProps) {
  const [box] = useState(newBox)
  const isShown = place !== null
  const [last, setLast] = useState(place)
  const [wasShown, setWasShown] = useState(isShown)
  const [visit, setVisit] = useState(0)
  const [made, setMade] = useState(0)
  const changes = useChanges()
  const [seen, setSeen] = useState(changes)
  if (isShown && place !== last) setLast(place)
  if (isShown !== wasShown) {
    setWasShown(isShown)
    if (isShown) setVisit(visit + 1)
    if (isShown && last !== null && !isAboutTheSame(place, last)) setMade(made + 1)
  }
  if (changes !== seen) {
    setSeen(changes)
    // It shows what was so before: other data, or names that are to be seen no longer.
    if (!isShown) setLast(null)
  }
  const reached = useRef<Reached>(NOTHING)
  // Before parts of it measure their room, which is in the layout effects of the same commit.
  useInsertionEffect(() => {
    if (!isShown) return
    slot.append(box)
    return () => {
      reached.current = reachedIn(box)
      box.remove()
    }
  }, [isShown, slot, box])
  // Nothing tells what is taken out of the document that the pointer and the focus have left it, and its tips would come back with it.
  useEffect(() => (isShown ? () => tellLeft(reached.current) : undefined), [isShown])
  if (last === null) return null
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <Visit value={visit}>
        <HeldPlace value={last}>{createPortal(<Bounded key={made} path={last.path} visit={visit} />, box)}</HeldPlace>
      </Visit>
    </Activity>
  )
}

/** What the pointer was on, and what had the focus. */
interface Reached {
  readonly hovered: Element | null
  readonly focused: Element | null
}

const NOTHING: Reached = { hovered: null, focused: null }

function reachedIn(box: HTMLElement): Reached {
  const { activeElement } = document
  return {
    hovered: [...box.querySelectorAll(':hover')].at(-1) ?? null,
    focused: box.contains(activeElement) ? activeElement : null,
  }
}

function tellLeft({ hovered, focused }: Reached): void {
  hovered?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }))
  hovered?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }))
  focused?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

function newBox(): HTMLElement {
  const box = document.createElement('div')
  box.className = 'kept-screen'
  return box
}

interface BoundedProps {
  readonly path: readonly string[]
  /** What could not be shown is tried anew at the next. */
  readonly visit?: number
}

function Bounded({ path, visit = 0 }: BoundedProps) {
  return (
    <FaultBoundary key={screenOf(path)} path={`${path.join('/')} ${visit}`}>
      <Suspense fallback={<ScreenSkeleton />}>
        <Screen name={path[0] ?? 'overview'} />
      </Suspense>
    </FaultBoundary>
  )
}

/** The tabs of Data are one screen: what has the focus there stays, so that arrow keys go on from tab to tab. */
function screenOf(path: readonly string[]): string {
  return path[0] === 'data' ? 'data' : path.join('/')
}

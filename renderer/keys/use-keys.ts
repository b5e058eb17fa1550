import { useEffect, useRef } from 'react'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { steppedPeriod } from '#contract/period-presets.ts'
import { usePinning } from '../pins/use-pins.ts'
import { change, go, placeNow, usePlace } from '../place.ts'
import { meantLocation, putIntoCompare } from './compare-pick.ts'
import { meantFigure, watchPointer } from './figure-items.ts'
import { isOverScreen, isTyping } from './is-typing.ts'
import { showOverlay } from './overlays.ts'
import { placesByKey } from './shortcuts.ts'
import { tell } from './told.tsx'

/** Keys that work wherever the window is, but never while something is typed or a dialog is open. */
export function useKeys(): void {
  const { link } = usePlace()
  const acts = useActs()
  const latest = useRef({ acts, link })
  useEffect(() => {
    latest.current = { acts, link }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    const unwatch = watchPointer()
    return () => {
      window.removeEventListener('keydown', press)
      unwatch()
    }
  }, [])
}

type Acts = ReturnType<typeof useActs>
type Link = ReturnType<typeof usePlace>['link']

function actOf(event: KeyboardEvent, { acts, link }: { acts: Acts; link: Link }): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (event.defaultPrevented || event.isComposing || isOverScreen()) return null
  // AltGr, which some keyboards need for [ and ], says that it is Ctrl and Alt.
  const isModified = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph')
  if (isModified) return altKey || shiftKey ? null : ofModified(key, link)
  if (isTyping(event.target, key) || (shiftKey && /^\p{L}$/u.test(key))) return null
  return acts[key.toLowerCase()] ?? null
}

function ofModified(key: string, link: Link): (() => void) | null {
  if (key.toLowerCase() === 'k') return () => showOverlay({ kind: 'palette' })
  const place = placesByKey[key]
  return place === undefined ? null : () => go(link([place]))
}

function useActs(): Readonly<Record<string, (() => void) | undefined>> {
  const step = useStep()
  const compare = useCompare()
  const pin = usePinning()
  return {
    '/': () => showOverlay({ kind: 'search' }),
    '?': () => showOverlay({ kind: 'keys' }),
    '[': () => step(-1),
    ']': () => step(1),
    '.': () => {
      const figure = meantFigure()
      if (figure?.facts) showOverlay({ kind: 'explain', figure })
      else tell(say('keys.no-figure'))
    },
    t: () => {
      const figure = meantFigure()
      if (figure) figure.toggleTable()
      else tell(say('keys.no-figure'))
    },
    p: () => {
      const figure = meantFigure()
      if (figure?.facts) void pin(figure)
      else tell(say('keys.no-figure'))
    },
    c: compare,
  }
}

/** The period before or after this one, which then stands in the address. */
export function useStep(): (step: -1 | 1) => void {
  const { data } = useAnswer('interactions.facets', {})
  return step => {
    const { params } = placeNow()
    const { firstDay, lastDay } = data ?? {}
    if (!firstDay || !lastDay) return
    const period = { from: params.get('from') ?? undefined, to: params.get('to') ?? undefined }
    const next = steppedPeriod(period, { firstDay, lastDay, step })
    if (next) change({ ...next })
    else tell(say(period.from === undefined ? 'keys.period.none' : step < 0 ? 'keys.period.first' : 'keys.period.last'))
  }
}

function useCompare(): () => void {
  const { link } = usePlace()
  const { data } = useAnswer('interactions.facets', {})
  return () => {
    const locationId = meantLocation(window.location.hash)
    const name = data?.locations.find(each => each.locationId === locationId)?.name
    if (locationId === null || name === undefined) return tell(say('keys.no-location'))
    const pair = putIntoCompare(locationId)
    if (pair) go(link(['locations', 'compare'], { a: pair[0], b: pair[1] }))
    else tell(say('keys.compare.first', { name }))
  }
}

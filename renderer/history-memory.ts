import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'

/** How a step of the history looked when it was left. */
interface Memory {
  readonly path: string
  /** Where the window and tables were scrolled to, by name. */
  readonly scrolled: Map<string, number>
  /** What was chosen on the screen and is not in the address: sorting, chart or table. */
  readonly kept: Map<string, unknown>
  /** The link that had the focus last, as where it leads and which of those that lead there. */
  focused: { readonly href: string; readonly nth: number } | null
}

/** The window itself, among what scrolls. */
const PAGE = ''
/** What scrolls inside the page, by its name. */
const LISTS = ['.table-scroll', '.rows']
/** A screen that is not there by then stays where it is. */
const PATIENCE_MS = 3000
/** Of longer histories the first steps are no longer known. */
const MOST_STEPS = 1000
const memories = new Map<string, Memory>()
let last: Memory | null = null
let restoring = false

/** As useState, but going back to this screen finds it as it was left. A name tells one such state of a screen from the others. */
export function useKept<Value>(name: string, usual: Value): readonly [Value, (value: Value) => void] {
  const [first] = useState(usual)
  const [value, setValue] = useState(() => leftHere(name, first))
  const comeBack = useEffectEvent(() => setValue(leftHere(name, first)))
  // A screen that stayed made while others were shown is at another step of the history when it comes back, and so is one that is shown when
  // the window goes back several steps at once.
  useLayoutEffect(() => {
    const path = pathHere()
    const follow = () => pathHere() === path && comeBack()
    // oxlint-disable-next-line react/set-state-in-effect -- the same as before unless it was left otherwise
    follow()
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const keep = (next: Value) => {
    memoryHere().kept.set(name, next)
    setValue(next)
  }
  return [value, keep]
}

/** What was chosen at this step of the history, or what is usual. */
function leftHere<Value>(name: string, usual: Value): Value {
  const { kept } = memoryHere()
  return kept.has(name) ? (kept.get(name) as Value) : usual // whoever uses the name keeps one type under it
}

/** Scrolls back to where a step of the history was left, and to the link that was followed, once the screen is drawn that far. */
export function useScrollMemory(): void {
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    window.addEventListener('scroll', remember, { capture: true, passive: true })
    window.addEventListener('focusin', rememberFocus)
    window.addEventListener('popstate', restore)
    return () => {
      window.removeEventListener('scroll', remember, { capture: true })
      window.removeEventListener('focusin', rememberFocus)
      window.removeEventListener('popstate', restore)
    }
  }, [])
}

/** Of the step of the history that is open. A new step on the same screen begins as the screen is. */
function memoryHere(): Memory {
  const id = entryOf(window.history.state)
  const known = id === null ? undefined : memories.get(id)
  if (known) return (last = known)
  const path = pathHere()
  const entry = crypto.randomUUID()
  const memory: Memory = { path, scrolled: new Map(), kept: new Map(last?.path === path ? last.kept : []), focused: null }
  memories.set(entry, memory)
  if (memories.size > MOST_STEPS) memories.delete(memories.keys().next().value!)
  window.history.replaceState({ entry }, '')
  return (last = memory)
}

function pathHere(): string {
  return window.location.hash.split('?', 1)[0] ?? ''
}

function entryOf(state: unknown): string | null {
  const { entry } = Object(state) as { entry?: unknown } // whoever else might have written a state
  return typeof entry === 'string' ? entry : null
}

function remember({ target }: Event): void {
  if (restoring) return
  if (target === document) memoryHere().scrolled.set(PAGE, window.scrollY)
  else if (target instanceof Element && target.matches(LISTS.join()))
    memoryHere().scrolled.set(target.getAttribute('aria-label') ?? '', target.scrollTop)
}

/** Marks of a plot among them, which are links of a drawing. */
const linksTo = (href: string) => [...document.querySelectorAll<HTMLElement | SVGElement>(`main a[href="${CSS.escape(href)}"]`)]

function rememberFocus({ target }: FocusEvent): void {
  const href = target instanceof Element && target.closest('main') ? target.getAttribute('href') : null
  if (href !== null && (target instanceof HTMLElement || target instanceof SVGElement))
    memoryHere().focused = { href, nth: linksTo(href).indexOf(target) }
}

/** Whether the link that was followed is there and has the focus, or something else was chosen since the screen before was left. */
function refocused({ focused }: Memory, left: Element | null): boolean {
  if (focused === null) return true
  const now = document.activeElement
  if (now !== null && now !== left && now !== document.body && now.id !== 'content') return true
  const link = linksTo(focused.href)[focused.nth]
  link?.focus({ preventScroll: true })
  return link !== undefined && document.activeElement === link // not before it can be seen
}

function restore({ state }: PopStateEvent): void {
  const id = entryOf(state)
  const memory = id === null ? undefined : memories.get(id)
  if (!memory || (memory.scrolled.size === 0 && memory.focused === null)) return
  restoring = true
  let isFocused = false
  const before = document.activeElement
  const until = performance.now() + PATIENCE_MS
  const left = new Map(memory.scrolled)
  const stop = () => {
    left.clear()
    isFocused = true
  }
  for (const type of ['wheel', 'pointerdown', 'keydown'] as const)
    window.addEventListener(type, stop, { once: true, passive: true })
  const step = () => {
    for (const [name, top] of left) if (scrolledTo(name, top)) left.delete(name)
    isFocused ||= refocused(memory, before)
    if ((left.size > 0 || !isFocused) && performance.now() < until) requestAnimationFrame(step)
    else requestAnimationFrame(() => (restoring = false))
  }
  requestAnimationFrame(() => requestAnimationFrame(step)) // a new screen goes to its top first
}

/** Whether it could be scrolled as far as it was. */
function scrolledTo(name: string, top: number): boolean {
  const element =
    name === PAGE
      ? document.documentElement
      : document.querySelector(LISTS.map(list => `${list}[aria-label="${CSS.escape(name)}"]`).join())
  if (!element) return false
  element.scrollTop = top
  return Math.abs(element.scrollTop - top) < 2
}

import { useEffect, useRef, type RefObject } from 'react'
import type { Operation } from '#contract/operations.ts'
import type { About, Metric } from '#contract/vocabulary.ts'

/** What draws a figure again: an operation and its input. */
export interface Question {
  readonly name: Operation
  readonly input: object
  /** Which figure of an answer that has several. */
  readonly part?: string
}

/** What a figure is about: for explaining and keeping it. */
export interface FigureFacts {
  /** Of figures of several metrics none. */
  readonly metric: Metric | null
  readonly about: About
  readonly n: number
  readonly missing: number
  readonly question: Question
  /** How far it can be trusted, in sentences. */
  readonly trust?: readonly string[]
  /** Of figures about one person. */
  readonly providerId?: string
}

/** A figure on screen as keys know it. */
export interface FigureItem {
  readonly title: string
  readonly subtitle: string
  readonly facts: FigureFacts | null
  readonly toggleTable: () => void
}

const items = new WeakMap<Element, () => FigureItem>()
/** Whether the pointer was moved last; else the keyboard. */
let byPointer = false

/** Makes an element known as a figure, for as long as it is shown. */
export function useFigureItem(element: RefObject<HTMLElement | null>, item: FigureItem): void {
  const latest = useRef(item)
  useEffect(() => {
    latest.current = item
  })
  useEffect(() => {
    if (element.current) items.set(element.current, () => latest.current)
  }, [element])
}

/** Tells where the user looks: listens for as long as the window is there. */
export function watchPointer(): () => void {
  const moved = () => (byPointer = true)
  const keyed = ({ key }: KeyboardEvent) => key === 'Tab' && (byPointer = false)
  window.addEventListener('pointermove', moved, { passive: true })
  window.addEventListener('keydown', keyed, { capture: true })
  return () => {
    window.removeEventListener('pointermove', moved)
    window.removeEventListener('keydown', keyed, { capture: true })
  }
}

/** Elements that the user may mean, the likelier first: under the pointer, and with the focus. */
export function meantElements(): Element[] {
  const hovered = [...document.querySelectorAll(':hover')].at(-1) ?? null
  const focused = document.activeElement
  return (byPointer ? [hovered, focused] : [focused, hovered]).filter(element => element !== null)
}

/** The figure that was meant last: a dialog about it closes a moment before the focus is back on it. */
let last: Element | null = null

/** The figure that the user means; null where there is none. */
export function meantFigure(): FigureItem | null {
  const found =
    meantElements()
      .map(figureAround)
      .find(each => each !== null) ?? (isFocusNowhere() ? last : null)
  last = found
  return found?.isConnected ? (items.get(found)?.() ?? null) : null
}

function figureAround(element: Element): Element | null {
  for (let each: Element | null = element; each; each = each.parentElement) if (items.has(each)) return each
  return null
}

function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

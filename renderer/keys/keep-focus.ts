import { useEffect } from 'react'

/** After what took the focus away has had time to put it somewhere: a dialog that closes gives it back. */
const PATIENCE_MS = 120
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]'

/** What had the focus last: the element, what it was called, and what it stood in, from the inside out. */
interface Last {
  readonly element: Element
  readonly name: string
  readonly around: readonly Element[]
}

/**
 * Whoever works by keyboard goes on from where they were: where what had the focus is taken out of the page or can no longer be used (a
 * filter that is cleared, a column that is sorted anew), the focus goes to what stands in its place, or else to what is next to it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Last | null = null
    let timer = 0
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, name: nameOf(target), around: ancestorsOf(target) }
    }
    const look = () => {
      if (!isLost(last) || timer !== 0) return
      timer = window.setTimeout(() => {
        timer = 0
        if (isLost(last)) successorOf(last)?.focus({ preventScroll: true })
      }, PATIENCE_MS)
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    window.addEventListener('focusin', remember)
    return () => {
      changes.disconnect()
      clearTimeout(timer)
      window.removeEventListener('focusin', remember)
    }
  }, [])
}

function isLost(last: Last | null): last is Last {
  return last !== null && document.activeElement === document.body && !isUsable(last.element)
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })
}

function successorOf({ element, name, around }: Last): HTMLElement | null {
  for (const place of around) {
    if (!isUsable(place)) continue
    const all = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(each => isUsable(each) && each.tabIndex >= 0)
    const found = all.find(each => nameOf(each) === name) ?? all.find(each => isAfter(each, element)) ?? all.at(-1)
    if (found) return found
    if (place.id === 'content') break
  }
  return document.getElementById('content')
}

/** Of what is no longer in the page nothing is known to stand after it. */
function isAfter(each: Element, element: Element): boolean {
  return element.isConnected && (element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Without the arrow of a column that is sorted. */
function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/[↑↓]/g, '').trim()
}

function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = []
  for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement) all.push(each)
  return all
}

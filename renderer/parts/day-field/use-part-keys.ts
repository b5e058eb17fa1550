import { type KeyboardEvent, useRef } from 'react'

const SEPARATORS = new Set(['.', '/', '-', ',', ' '])

/** Keys of a field for a day: a sign between its parts leads to the next one, and Enter sends the form. */
export function usePartKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  /** The part that a digit went into last: once it is full the next has the focus already, and the sign leads nowhere. */
  const typedIn = useRef<Element | null>(null)
  return event => {
    const part = partAt(event.target)
    if (part === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) typedIn.current = part
    else if (SEPARATORS.has(event.key)) {
      event.preventDefault()
      if (typedIn.current === part) partAfter(event.currentTarget, part)?.focus()
      typedIn.current = null
    } else if (event.key === 'Enter') part.closest('form')?.requestSubmit()
  }
}

const PART = '[role=spinbutton]'

function partAt(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest(PART) : null
}

function partAfter(field: Element, part: Element): HTMLElement | undefined {
  const parts = [...field.querySelectorAll<HTMLElement>(PART)]
  return parts[parts.findIndex(each => each === part) + 1]
}

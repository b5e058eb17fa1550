import { type RefObject, useCallback, useSyncExternalStore } from 'react'

/**
 * What is read off the page where an element stands, read again after every change of what stands beside it: tables, charts and pages find
 * their heights step by step, each after it was drawn. Whatever depends on it must not change what is read.
 *
 * @param read a value that compares by itself: a number, yes or no
 */
export function useReadOff<Value extends number | boolean>(
  element: RefObject<HTMLElement | null>,
  first: Value,
  read: (element: HTMLElement) => Value,
): Value {
  const subscribe = useCallback((changed: () => void) => followPage(element, changed), [element])
  return useSyncExternalStore(subscribe, () => (element.current ? read(element.current) : first))
}

/** Tells every change of what stands beside an element, until the function that it returns is called. */
function followPage(element: RefObject<HTMLElement | null>, changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  const page = element.current?.parentElement
  if (page) observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true })
  return () => observer.disconnect()
}

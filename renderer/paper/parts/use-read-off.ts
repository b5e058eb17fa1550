import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react'

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
  const [value, setValue] = useState(first)
  const readNow = useEffectEvent(() => {
    if (element.current) setValue(read(element.current))
  })
  useLayoutEffect(() => {
    const page = element.current?.parentElement
    if (!page) return
    readNow()
    const observer = new MutationObserver(() => readNow())
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true })
    return () => observer.disconnect()
  }, [element])
  return value
}

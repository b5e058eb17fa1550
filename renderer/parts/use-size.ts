import { useLayoutEffect, useRef, useState } from 'react'

/** Size of an element in whole pixels, kept up to date; 0 until it is laid out. */
export function useSize<Element extends HTMLElement>() {
  const ref = useRef<Element>(null)
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const room = element.getBoundingClientRect()
      const [width, height] = [Math.floor(room.width), Math.floor(room.height)]
      setSize(before => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width, height }
}

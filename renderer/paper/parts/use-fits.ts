import { useLayoutEffect, useRef, useState } from 'react'

/** Whether what the reference is put on is no higher than so many pixels; it is measured once, with all that it may hold. */
export function useFits(room: number) {
  const sheet = useRef<HTMLElement>(null)
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    if (sheet.current) setFits(sheet.current.offsetHeight <= room)
  }, [room])
  return { sheet, fits }
}

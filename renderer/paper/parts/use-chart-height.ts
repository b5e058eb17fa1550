import { useLayoutEffect, useRef, useState } from 'react'

interface Sheet {
  /** Pixels that the page has. */
  readonly room: number
  readonly charts: number
  /** Pixels of one chart, at least and at most. */
  readonly least: number
  readonly most: number
  /** Pixels of one chart where the page has no room for them all and the last go over to the next; by default the least. */
  readonly otherwise?: number
}

/** The height that each chart of a page gets so that together they fill what its words leave. */
export function useChartHeight({ room, charts, least, most, otherwise = least }: Sheet) {
  const sheet = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    if (!sheet.current || charts === 0) return
    const words = sheet.current.offsetHeight - charts * least
    const each = (room - words) / charts
    setHeight(each < least ? otherwise : Math.floor(Math.min(most, each)))
  }, [room, charts, least, most, otherwise])
  return { sheet, height }
}

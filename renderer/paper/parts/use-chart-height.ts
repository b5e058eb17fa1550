import { useLayoutEffect, useRef, useState } from 'react'

interface Sheet {
  /** Pixels that the page has. */
  readonly room: number
  readonly charts: number
  /** Pixels of one chart, at least and at most. */
  readonly least: number
  readonly most: number
}

/** The height that each chart of a page gets so that together they fill what its words leave. */
export function useChartHeight({ room, charts, least, most }: Sheet) {
  const sheet = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    if (!sheet.current || charts === 0) return
    const words = sheet.current.offsetHeight - charts * least
    setHeight(Math.floor(Math.max(least, Math.min(most, (room - words) / charts))))
  }, [room, charts, least, most])
  return { sheet, height }
}

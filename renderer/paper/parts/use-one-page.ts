import { useLayoutEffect, useRef, useState } from 'react'

interface OnePage {
  /** Pixels that the page has. */
  readonly room: number
  /** Charts above one another whose heights give way, and of each at least and at most. */
  readonly charts: number
  readonly least: number
  readonly most: number
  /** How often there can be fewer words. */
  readonly steps: number
}

/**
 * Fits a page whatever it has to say: step by step fewer words until they fit with the charts at their least, then the charts grow into
 * what is left.
 */
export function useOnePage({ room, charts, least, most, steps }: OnePage) {
  const sheet = useRef<HTMLElement>(null)
  const [step, setStep] = useState(0)
  const [height, setHeight] = useState(least)
  const [isFitted, setFitted] = useState(false)
  useLayoutEffect(() => {
    if (!sheet.current || isFitted) return
    const left = room - sheet.current.offsetHeight
    if (left < 0 && step < steps) return setStep(step + 1)
    setFitted(true)
    if (charts > 0) setHeight(Math.floor(Math.max(least, Math.min(most, least + left / charts))))
  }, [room, charts, least, most, steps, step, isFitted])
  return { sheet, step, height }
}

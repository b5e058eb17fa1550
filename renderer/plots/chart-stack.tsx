import { createContext, use, useCallback, useId, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'

interface Stack {
  /** Pixels that the widest axis of the stack needs. */
  readonly width: number
  readonly tell: (axis: string, width: number) => void
}

const Stacked = createContext<Stack | null>(null)

/** Charts above one another: their value axes have one width, that of the widest, so that the same day stands at one line in all. */
export function ChartStack({ children }: { readonly children: ReactNode }) {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const tell = useCallback(
    (axis: string, width: number) => setWidths(told => (told[axis] === width ? told : { ...told, [axis]: width })),
    [],
  )
  const width = Math.max(0, ...Object.values(widths))
  return <Stacked value={useMemo(() => ({ width, tell }), [width, tell])}>{children}</Stacked>
}

/** The width of a value axis that needs so many pixels by itself. */
export function useStackedWidth(own: number): number {
  const stack = use(Stacked)
  const axis = useId()
  const tell = stack?.tell
  useLayoutEffect(() => {
    tell?.(axis, own)
    return () => tell?.(axis, 0)
  }, [tell, axis, own])
  return Math.max(own, stack?.width ?? 0)
}

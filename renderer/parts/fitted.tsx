import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'

const MOST_GROWN = 1.8
const LOWEST_TABLE = 160

export interface FittedProps {
  /** Height in pixels of what is drawn, or of what a width asks for. */
  readonly height: number | ((width: number) => number)
  /** Whether the drawing takes the room that longer notes of its neighbours leave in its card. */
  readonly grows: boolean
  /** Stands in the place of the drawing. */
  readonly table: ReactNode | null
  readonly draw: (width: number, height: number) => ReactNode
}

/** A drawing, and the room that it was made for. */
interface Fit {
  readonly draw: FittedProps['draw']
  readonly width: number
  readonly height: number
}

/**
 * What is drawn to the size of its room, in whole pixels. Words around it may change the room together with the drawing: the former
 * drawing stands until the new room is measured, so that the new one is made once.
 */
export function Fitted({ height, grows, table, draw }: FittedProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<Fit | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const room = element.getBoundingClientRect()
      const width = Math.floor(room.width)
      const least = heightAt(height, width)
      const next = { draw, width, height: grows ? grown(least, Math.floor(room.height)) : least }
      setFit(before => (before && isSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [draw, height, grows])
  const high = heightAt(height, fit?.width ?? 0)
  const drawn = useMemo(() => (fit === null || fit.width === 0 ? null : fit.draw(fit.width, fit.height)), [fit])
  return (
    <div ref={ref} className={grows ? 'chart-plot chart-grows' : 'chart-plot'} style={grows ? { minHeight: high } : undefined}>
      {table === null ? (
        <div className="chart-drawn" style={{ height: high }}>
          {drawn ?? <Skeleton height={high} />}
        </div>
      ) : (
        <div className="chart-table" style={roomOf(Math.max(high, LOWEST_TABLE))}>
          {table}
        </div>
      )}
    </div>
  )
}

function isSame(a: Fit, b: Fit): boolean {
  return a.draw === b.draw && a.width === b.width && a.height === b.height
}

function heightAt(height: FittedProps['height'], width: number): number {
  return typeof height === 'number' ? height : height(width)
}

/** As high as the room, within reason: what is flat beside its neighbours is read as flat. */
function grown(height: number, room: number): number {
  return Math.max(height, Math.min(room, MOST_GROWN * height))
}

/** The room of a table, told to those of which only the rows on screen exist. */
function roomOf(pixels: number): CSSProperties {
  return { maxHeight: pixels, '--room': `${pixels}px` } as CSSProperties // which knows no properties of one's own
}

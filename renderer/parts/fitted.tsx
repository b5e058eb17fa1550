import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react'
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

/** The room of a drawing, in whole pixels. */
interface Room {
  readonly width: number
  readonly height: number
  /** The drawing whose room it is, of one that takes what its neighbours leave. */
  readonly draw: FittedProps['draw'] | null
  /** How high that one has to be at least. */
  readonly least: number
}

/**
 * What is drawn to the size of its room. Another drawing is made for the room that is known by then, and made anew where that changes. Only
 * where words around it change the room together with the drawing, which is where it takes what they leave, the former drawing
 * stands until the new room is measured, so that the new one is made once.
 */
export function Fitted({ height, grows, table, draw }: FittedProps) {
  const ref = useRef<HTMLDivElement>(null)
  const room = useRoom(ref, { height, grows, draw })
  const [width, least] = [room?.width ?? 0, heightAt(height, room?.width ?? 0)]
  const shown = room?.draw ?? draw
  const high = room?.draw ? grown(room.least, room.height) : least
  const drawn = useMemo(() => (width === 0 ? null : shown(width, high)), [shown, width, high])
  return (
    <div ref={ref} className={grows ? 'chart-plot chart-grows' : 'chart-plot'} style={grows ? { minHeight: least } : undefined}>
      {table === null ? (
        <div className="chart-drawn" style={{ height: least }}>
          {drawn ?? <Skeleton height={least} />}
        </div>
      ) : (
        <div className="chart-table" style={roomOf(Math.max(least, LOWEST_TABLE))}>
          {table}
        </div>
      )}
    </div>
  )
}

function useRoom(
  ref: RefObject<HTMLElement | null>,
  { height, grows, draw }: Pick<FittedProps, 'height' | 'grows' | 'draw'>,
): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  const [awaited, lowest] = grows ? [draw, height] : [null, 0]
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const box = element.getBoundingClientRect()
      const [width, high] = [Math.floor(box.width), awaited === null ? 0 : Math.floor(box.height)]
      const next = { width, height: high, draw: awaited, least: heightAt(lowest, width) }
      setRoom(before => (before && isSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, awaited, lowest])
  return room
}

function isSame(a: Room, b: Room): boolean {
  return a.draw === b.draw && a.width === b.width && a.height === b.height && a.least === b.least
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

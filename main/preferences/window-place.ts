import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { logFault } from '../log.ts'

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})
/** Where a window stands when it is not maximized, in the screen's pixels, and whether it is. */
export type WindowPlace = z.infer<typeof Place>
export type Area = Pick<WindowPlace, 'x' | 'y' | 'width' | 'height'>

export const smallest = { width: 900, height: 600 }

/** Where the window stood last; null when it never did, or the memory of it is damaged. */
export function readWindowPlace(path: string): WindowPlace | null {
  try {
    return Place.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Written at once, since the app may end right after. What cannot be kept is forgotten. */
export function keepWindowPlace(path: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(place))
  } catch (error) {
    logFault(error)
  }
}

/** Of a window's head, so much must be on a screen to move it by. */
const HANDLE = { width: 120, height: 40 }

/**
 * The place to open the window at: as it stood, unless the screen it stood on is gone, or smaller now. Then it moves onto the
 * screen that shows most of it, else the first, and becomes no larger than that.
 *
 * @param areas of the screens there are, without bars and docks; the first is the primary one
 */
export function placeOnScreen(place: WindowPlace, areas: readonly Area[]): WindowPlace {
  const home = areas.toSorted((a, b) => shared(place, b) - shared(place, a))[0]
  if (!home) return place
  const fits = place.width <= home.width && place.height <= home.height
  if (fits && areas.some(area => holdsHandle(place, area))) return place
  const width = Math.min(place.width, home.width)
  const height = Math.min(place.height, home.height)
  return {
    ...place,
    width,
    height,
    x: clamp(place.x, home.x, home.x + home.width - width),
    y: clamp(place.y, home.y, home.y + home.height - height),
  }
}

function holdsHandle(place: WindowPlace, area: Area): boolean {
  const head = { ...place, height: HANDLE.height }
  return place.y >= area.y && overlap(head, area).width >= HANDLE.width && overlap(head, area).height >= HANDLE.height
}

function shared(a: Area, b: Area): number {
  const { width, height } = overlap(a, b)
  return width * height
}

function overlap(a: Area, b: Area): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

import type { Numbers } from '../packed-columns.ts'

/** More places than this are looked up by hash. */
const MOST_PLACES = 2 ** 23

/** Places in use in their order, and of each row the number of its place among them. @param size more than any place */
export function numberedPlaces(
  places: Float64Array | Numbers | Int32Array,
  size: number,
): { order: Float64Array; numbers: Int32Array } {
  const numbers = new Int32Array(places.length)
  if (size > MOST_PLACES) {
    const order = Float64Array.from(new Set(places)).sort()
    const numberOf = new Map(Array.from(order, (place, i) => [place, i]))
    for (let i = 0; i < places.length; i++) numbers[i] = numberOf.get(places[i]!)!
    return { order, numbers }
  }
  const numberOf = new Int32Array(size)
  for (let i = 0; i < places.length; i++) numberOf[places[i]!] = 1
  let used = 0
  for (let place = 0; place < size; place++) if (numberOf[place] === 1) numberOf[place] = ++used
  const order = new Float64Array(used)
  for (let place = 0; place < size; place++) if (numberOf[place]! > 0) order[numberOf[place]! - 1] = place
  for (let i = 0; i < places.length; i++) numbers[i] = numberOf[places[i]!]! - 1
  return { order, numbers }
}

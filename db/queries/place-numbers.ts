/** More places than this are looked up by hash. */
const MOST_PLACES = 2 ** 23

/** Numbers places in the order in which they are first asked for. */
export interface PlaceNumbers {
  of(place: number): number
  /** Places by number. */
  readonly places: readonly number[]
}

/** @param size more than any place */
export function placeNumbers(size: number): PlaceNumbers {
  const places: number[] = []
  if (size > MOST_PLACES) {
    const numbers = new Map<number, number>()
    return {
      places,
      of(place) {
        const known = numbers.get(place)
        if (known !== undefined) return known
        numbers.set(place, places.length)
        return places.push(place) - 1
      },
    }
  }
  /** One more than each number; 0 = none yet. */
  const numbers = new Int32Array(size)
  return {
    places,
    of(place) {
      const known = numbers[place]!
      return (known === 0 ? (numbers[place] = places.push(place)) : known) - 1
    },
  }
}

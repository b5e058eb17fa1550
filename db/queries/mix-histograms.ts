import type { HeldColumns } from '../held-columns.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import { type Counts, histogramsOf, wantedCodes } from './held-histograms.ts'
import { madeOnce } from './made-once.ts'
import { mostIn } from './most-in.ts'
import { isFew } from './small-part.ts'
import type { HistogramQuery, WaitHistogram } from './wait-histograms.ts'

/** Counts by code of all places, of each by mix. */
interface MixCounts {
  /** By place. */
  readonly locations: readonly number[]
  /** Codes of one mix after those of another, of one place after those of another. */
  readonly counts: Uint32Array
  /** Codes that there is room for. */
  readonly room: number
}

/** There are counts only where they are so many times fewer than visits, and no more than so many. */
const FEWER = 2
const MOST_COUNTS = 2 ** 22

const kept = madeOnce<MixCounts | null>()

/**
 * As waitHistograms without weeks and days, from counts by place and mix that are made once: what it costs does not grow with the visits
 * chosen. Null where days are chosen, of few places, or where there would be nearly as many counts as visits.
 */
export function histogramsOfMixes(held: HeldColumns, { chosen, waitKind, by }: HistogramQuery): WaitHistogram[] | null {
  const { fromDay, toDay, locationIds } = chosen
  if (fromDay !== null || toDay !== null || by.some(grain => grain !== 'location')) return null
  if (locationIds !== null && isFew(chosenBlocks(held, chosen).length, held.days.length)) return null
  const all = kept(held, String(waitKind), () => countsByMix(held, waitKind))
  if (all === null) return null
  const { counts, room } = all
  const isChosen = chosenMixes(held, chosen)
  const places = locationIds && new Set(locationIds)
  const groups = new Map<number, Counts>()
  for (const [place, placeId] of all.locations.entries()) {
    if (places !== null && !places.has(placeId)) continue
    const location = by.includes('location') ? placeId : 0
    const group = groups.get(location) ?? { location, week: 0, counts: new Uint32Array(room) }
    groups.set(location, group)
    for (let mix = 0; mix < isChosen.length; mix++) {
      const from = (place * isChosen.length + mix) * room
      if (isChosen[mix] === 1) for (let code = 0; code < room; code++) group.counts[code]! += counts[from + code]!
    }
  }
  return histogramsOf([...groups.values()], room)
}

function countsByMix(held: HeldColumns, waitKind: HistogramQuery['waitKind']): MixCounts | null {
  const { mix, mixes, starts } = held
  const codes = wantedCodes(held, waitKind)
  const room = mostIn(codes) + 2
  const locations = [...new Set(held.locations)]
  const size = locations.length * mixes.length * room
  if (size > MOST_COUNTS || size * FEWER > mix.length) return null
  const placeOf = new Map(locations.map((location, place) => [location, place]))
  const counts = new Uint32Array(size)
  for (let block = 0; block < held.days.length; block++) {
    const first = placeOf.get(held.locations[block]!)! * mixes.length
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) counts[(first + mix[row]!) * room + codes[row]!]!++
  }
  return { locations, counts, room }
}

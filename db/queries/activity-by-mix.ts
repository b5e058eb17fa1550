import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenMixes } from './held-chosen.ts'
import { ownersOf } from './held-owners.ts'
import { madeOnce } from './made-once.ts'
import type { Activity } from './places.ts'

/** What each person did at each place, by what visits were about. */
interface ActivityByMix {
  readonly owners: Int32Array
  readonly mixes: Uint16Array
  readonly interactions: Uint32Array
  readonly firstDays: Int32Array
  readonly lastDays: Int32Array
}

/** As many pairs of a person and a mix may be possible. */
const MOST_PAIRS = 2 ** 22

const kept = madeOnce<{ readonly found: ActivityByMix | null }>()

/** As activityByLocation, of a selection by services, channels, kinds of customer and places, without going through the visits; null where more is chosen. */
export function activityOfMixes(held: HeldColumns, chosen: Chosen): Map<number, Activity> | null {
  const { fromDay, toDay, locationIds, providerIds } = chosen
  if (fromDay !== null || toDay !== null || providerIds !== null) return null
  const { found } = kept(held, '', () => ({ found: activityByMix(held) }))
  if (found === null) return null
  const { locations, providers } = ownersOf(held)
  const isChosen = chosenMixes(held, chosen)
  const places = locationIds && new Set(locationIds)
  const activity = new Map<number, { -readonly [Key in keyof Activity]: Activity[Key] }>()
  let counted = -1
  for (const [i, owner] of found.owners.entries()) {
    const location = locations[owner]!
    if (isChosen[found.mixes[i]!] === 0 || (places !== null && !places.has(location))) continue
    const known = activity.get(location) ?? { interactions: 0, providers: 0, firstDay: Infinity, lastDay: -Infinity }
    activity.set(location, known)
    known.interactions += found.interactions[i]!
    known.firstDay = Math.min(known.firstDay, found.firstDays[i]!)
    known.lastDay = Math.max(known.lastDay, found.lastDays[i]!)
    if (owner !== counted && providers[owner] !== 0) known.providers++
    counted = owner
  }
  return activity
}

function activityByMix(held: HeldColumns): ActivityByMix | null {
  const { owner, locations } = ownersOf(held)
  const { days, mix, starts } = held
  const kinds = held.mixes.length
  if (locations.length * kinds > MOST_PAIRS) return null
  const interactions = new Uint32Array(locations.length * kinds)
  const [firsts, lasts] = [new Int32Array(interactions.length), new Int32Array(interactions.length)]
  for (let block = 0; block < days.length; block++)
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const pair = owner[row]! * kinds + mix[row]!
      if (interactions[pair]!++ === 0) firsts[pair] = days[block]! // blocks of a place are in the order of their days
      lasts[pair] = days[block]!
    }
  const pairs = Int32Array.from(interactions.keys()).filter(pair => interactions[pair]! > 0)
  return {
    owners: pairs.map(pair => Math.floor(pair / kinds)),
    mixes: Uint16Array.from(pairs, pair => pair % kinds),
    interactions: Uint32Array.from(pairs, pair => interactions[pair]!),
    firstDays: pairs.map(pair => firsts[pair]!),
    lastDays: pairs.map(pair => lasts[pair]!),
  }
}

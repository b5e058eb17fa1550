import type { Database } from 'better-sqlite3'
import { knownLocation, knownProvider, placeNamed } from './give-names.ts'
import { recordMove } from './moves.ts'

interface Said {
  readonly person: string
  readonly from: string
  readonly as?: string | undefined
  readonly to: string
  /** First day at the second location. */
  readonly date: string
}

const DAY = 86_400_000

/** Records who moved, as a mapping says it, after its names are given. People whom no row spells are passed over. */
export function giveMoves(raw: Database, { moves = [] }: { readonly moves?: readonly Said[] | undefined }, now: Date): void {
  for (const { person, from, as = person, to, date } of moves) {
    const [old, next] = [locationMeant(raw, from), locationMeant(raw, to)]
    if (old === undefined || next === undefined || old === next) continue
    const [fromId, intoId] = [personMeant(raw, old, person), personMeant(raw, next, as)]
    if (fromId === undefined || intoId === undefined) continue
    recordMove(raw, { fromId, intoId, day: Date.parse(date) / DAY, recordedAt: now.toISOString() })
  }
}

function locationMeant(raw: Database, text: string): number | undefined {
  return placeNamed(raw, text)?.location_id ?? knownLocation(raw, text)
}

/** Whom a spelling stands for at a location, else somebody of that name or id. */
function personMeant(raw: Database, locationId: number, text: string): number | undefined {
  const alias = raw
    .prepare(
      'select provider_id from provider_alias where location_id = ? and spelled_id = (select id from spelled_person where spelled = ?)',
    )
    .get(locationId, text) as { provider_id: number } | undefined
  return alias?.provider_id ?? knownProvider(raw, locationId, text)
}

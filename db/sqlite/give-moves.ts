import type { Database } from 'better-sqlite3'
import { knownLocation, knownProvider, placeNamed } from './give-names.ts'
import { recordMove } from './moves.ts'

export interface SaidMove {
  readonly person: string
  readonly from: string
  readonly as?: string | undefined
  readonly to: string
  /** First day at the second location. */
  readonly date: string
}

const DAY = 86_400_000

/**
 * Records who moved, as a mapping says it, after its names are given; in the order of the days, so that there and back and there
 * again is three moves.
 *
 * @returns the moves of people whom no row spells: they are passed over
 */
export function giveMoves(
  raw: Database,
  { moves = [] }: { readonly moves?: readonly SaidMove[] | undefined },
  now: Date,
): SaidMove[] {
  return moves.toSorted((a, b) => a.date.localeCompare(b.date)).filter(move => !giveMove(raw, move, now))
}

function giveMove(raw: Database, { person, from, as = person, to, date }: SaidMove, now: Date): boolean {
  const [old, next] = [locationMeant(raw, from), locationMeant(raw, to)]
  if (old === undefined || next === undefined || old === next) return false
  const [fromId, intoId] = [personMeant(raw, old, person), personMeant(raw, next, as)]
  if (fromId === undefined || intoId === undefined) return false
  return recordMove(raw, { fromId, intoId, day: Date.parse(date) / DAY, recordedAt: now.toISOString() })
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

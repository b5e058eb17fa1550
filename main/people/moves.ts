import type { Input } from '#contract/operations.ts'
import type { People } from '#contract/places.ts'
import { moves } from '#db/queries/moves.ts'
import { providersById } from '#db/queries/places.ts'
import { forgetMove, recordMove } from '#db/sqlite/moves.ts'
import type { Store } from '#db/sqlite/open.ts'
import type { Move } from '#db/standing-moves.ts'
import { dayOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { providerIdOf } from '../selection.ts'
import { listPeople } from './list.ts'

/** Says that two people of different locations are one who moved. @throws Failure unknown-provider, one-location */
export async function sayMove(store: Store, { from, into, date }: Input<'people.move'>, now = () => new Date()): Promise<People> {
  const [fromId, intoId] = [await providerIdOf(store.db, from), await providerIdOf(store.db, into)]
  const providers = await providersById(store.db)
  if (providers.get(fromId)!.locationId === providers.get(intoId)!.locationId) throw new Failure('one-location')
  const move = { fromId, intoId, day: dayOf(date), recordedAt: now().toISOString() }
  await store.db.transaction().execute(async () => recordMove(store.raw, move))
  return listPeople(store.db, {})
}

/** Takes back a move of one day, or all between two people. @throws Failure unknown-provider, unknown-move */
export async function dropMove(store: Store, { from, into, date }: Input<'people.unmove'>): Promise<People> {
  const [fromId, intoId] = [await providerIdOf(store.db, from), await providerIdOf(store.db, into)]
  const day = date === undefined ? undefined : dayOf(date)
  const isMeant = (move: Move) => move.fromId === fromId && move.intoId === intoId && (day === undefined || move.day === day)
  const isSaid = (await moves(store.db)).some(isMeant)
  if (!isSaid) throw new Failure('unknown-move')
  await store.db.transaction().execute(async () => forgetMove(store.raw, { fromId, intoId, day }))
  return listPeople(store.db, {})
}

import type { Input } from '#contract/operations.ts'
import type { People } from '#contract/places.ts'
import { providersById } from '#db/queries/places.ts'
import { personSpellings } from '#db/queries/spellings.ts'
import { assignPerson } from '#db/sqlite/assign-names.ts'
import { ownProvider } from '#db/sqlite/dictionaries.ts'
import type { Store } from '#db/sqlite/open.ts'
import { recomputeDays, type TouchedDay } from '#db/sqlite/rollups.ts'
import { Failure } from '../failure.ts'
import { providerIdOf, providerIdsOf } from '../selection.ts'
import { listPeople } from './list.ts'

/** Makes some people of one location one of them. @throws Failure unknown-provider, not-one-location */
export async function mergePeople(store: Store, { from, into }: Input<'people.merge'>): Promise<People> {
  const providerId = await providerIdOf(store.db, into)
  const given = await providerIdsOf(store.db, from)
  const providers = await providersById(store.db)
  const { locationId } = providers.get(providerId)!
  if (given.some(id => providers.get(id)!.locationId !== locationId)) throw new Failure('not-one-location')
  const aliases = (await personSpellings(store.db)).filter(
    alias => given.includes(alias.providerId) && alias.providerId !== providerId,
  )
  return changed(store, () => aliases.flatMap(({ spelledId }) => assignPerson(store.raw, { locationId, spelledId, providerId })))
}

/** Gives spellings of a person back to people of their own names. @throws Failure unknown-provider, unknown-spelling */
export async function splitPeople(store: Store, { providerId, spelled }: Input<'people.split'>): Promise<People> {
  const id = await providerIdOf(store.db, providerId)
  const aliases = (await personSpellings(store.db)).filter(alias => alias.providerId === id)
  const unknown = spelled?.find(each => !aliases.some(alias => alias.spelled === each))
  if (unknown !== undefined) throw new Failure('unknown-spelling', { spelled: unknown })
  return changed(store, () =>
    aliases
      .filter(alias => spelled === undefined || spelled.includes(alias.spelled))
      .flatMap(({ locationId, spelledId, spelled: name }) =>
        assignPerson(store.raw, { locationId, spelledId, providerId: ownProvider(store.raw, locationId, name) }),
      ),
  )
}

async function changed(store: Store, change: () => TouchedDay[]): Promise<People> {
  await store.db.transaction().execute(async () => recomputeDays(store.raw, change()))
  return listPeople(store.db, {})
}

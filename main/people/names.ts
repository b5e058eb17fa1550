import type { Output } from '#contract/operations.ts'
import { locationsById, providersById } from '#db/queries/places.ts'
import { activePeople } from '#db/queries/spellings.ts'
import type { Db } from '#db/schema.ts'

/** Everybody with interactions, in order of their numbers, since an order of names would tell names. */
export async function namesOfPeople(db: Db): Promise<Output<'people.names'>> {
  const [providers, locations] = [await providersById(db), await locationsById(db)]
  const active = await activePeople(db)
  return {
    people: active.map(({ providerId: id }) => {
      const { publicId: providerId, name, locationId: place } = providers.get(id)!
      const { publicId: locationId, name: locationName } = locations.get(place)!
      return { providerId, name, locationId, locationName }
    }),
  }
}

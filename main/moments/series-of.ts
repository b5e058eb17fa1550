import type { Selection } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { type Chosen, locationIdOf, providerIdOf, resolveSelection } from '../selection.ts'

type Question = Selection & { readonly locationId?: string | undefined; readonly providerId?: string | undefined }

/** Of whom an answer is, as its sentence names them. */
export type Whose = { readonly scope: 'region' | 'location' | 'provider'; readonly place: string }

/**
 * The selection of a question that may be about one location or one person.
 *
 * @throws Failure unknown-location, unknown-provider
 */
export async function seriesOf(db: Db, question: Question): Promise<{ chosen: Chosen; whose: Whose }> {
  const { from, to, against, filter, locationId, providerId } = question
  const resolved = await resolveSelection(db, { from, to, against, filter })
  const location = locationId === undefined ? null : await locationIdOf(db, locationId)
  const provider = providerId === undefined ? null : await providerIdOf(db, providerId)
  const place = location === null ? null : ((await locationsById(db)).get(location)?.name ?? null)
  return {
    chosen: {
      ...resolved,
      locationIds: location === null ? resolved.locationIds : [location],
      providerIds: provider === null ? resolved.providerIds : [provider],
    },
    whose: { scope: provider !== null ? 'provider' : place === null ? 'region' : 'location', place: place ?? '' },
  }
}

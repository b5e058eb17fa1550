import type { Grouping, Whose } from '#contract/scores.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { cellSums, type Grain } from '#db/queries/cells.ts'
import { locationsById, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { type Chosen, locationIdOf, providerIdOf, resolveSelection } from './selection.ts'

/** A group of answers in internal ids; 0 where the group spans all of a kind. */
export interface Group {
  readonly location: number
  readonly provider: number
}

interface Asked extends Selection {
  readonly by?: Grouping | undefined
  readonly locationId?: string | undefined
  readonly providerId?: string | undefined
}

/**
 * The selection of a question about groups, narrowed to the one location or person it names, and how it is to be grouped.
 *
 * @throws Failure unknown-location, unknown-provider
 */
export async function askedGroups(
  db: Db,
  { by, locationId, providerId, ...selection }: Asked,
): Promise<{ chosen: Chosen; by: Grouping }> {
  const resolved = await resolveSelection(db, selection)
  const chosen: Chosen = {
    ...resolved,
    locationIds: locationId === undefined ? resolved.locationIds : [await locationIdOf(db, locationId)],
    providerIds: providerId === undefined ? resolved.providerIds : [await providerIdOf(db, providerId)],
  }
  const usual = providerId !== undefined ? 'provider' : locationId !== undefined ? 'location' : 'region'
  return { chosen, by: by ?? usual }
}

/** Grains of the roll-ups that make groups. */
export function grainsOf(by: Grouping): Grain[] {
  switch (by) {
    case 'region':
      return []
    case 'location':
      return ['location']
    case 'provider':
      return ['location', 'provider']
  }
}

export function groupKey({ location, provider }: Group): string {
  return `${location}/${provider}`
}

/** Interactions of every group of a selection; those without a known person are no group of people, but counted. */
export async function interactionsByGroup(
  db: Db,
  chosen: Chosen,
  by: Grouping,
): Promise<{ groups: (Group & { interactions: number })[]; missingProvider: number }> {
  const sums = await cellSums(db, { chosen, by: grainsOf(by), columns: ['n'] })
  const all = sums.map(({ location, provider, n }) => ({ location, provider, interactions: n }))
  if (by !== 'provider') return { groups: all, missingProvider: 0 }
  const missingProvider = all.reduce((sum, row) => sum + (row.provider > 0 ? 0 : row.interactions), 0)
  return { groups: all.filter(row => row.provider > 0), missingProvider }
}

const inWords = new Intl.Collator('en', { numeric: true })

/** Who each group is, and their order: by name of place, then by number of person, since an order of names would tell names. */
export async function namedGroups(
  db: Db,
): Promise<{ whose: (group: Group) => Whose; inOrder: <G extends Group>(groups: readonly G[]) => G[] }> {
  const locations = await locationsById(db)
  const providers = await providersById(db)
  const placeOf = ({ location }: Group) => locations.get(location)?.name ?? ''
  return {
    whose({ location, provider }) {
      const place = locations.get(location)
      if (place === undefined) return { name: '' }
      const at = { locationId: place.publicId, locationName: place.name }
      const person = providers.get(provider)
      return person === undefined ? { ...at, name: place.name } : { ...at, providerId: person.publicId, name: person.name }
    },
    inOrder: groups => groups.toSorted((a, b) => inWords.compare(placeOf(a), placeOf(b)) || a.provider - b.provider),
  }
}

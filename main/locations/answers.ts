import type { Input, Output } from '#contract/operations.ts'
import { activityByLocation, locationsById, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { RELIABLE } from '#stats/answers-needed.ts'
import { estimatesOf, type PlaceModel, placeModel } from '../place-model.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { neededByLocation, neededByProvider, neededInside } from './sufficiency.ts'

type Answers = Output<'locations.answers'>

/** How many values every location and every person needs before estimates say more about them than about their neighbours. */
export async function answersNeededBy(
  db: Db,
  { metric, reliability = RELIABLE, ...selection }: Input<'locations.answers'>,
): Promise<Answers> {
  const chosen = await resolveSelection(db, selection)
  const model = await placeModel(db, { metric, chosen })
  const { unit, scale, n, missing } = model.values
  const locations = await locationRows(db, { model, reliability, activity: await activityByLocation(db, chosen) })
  const position = model.levels.indexOf('provider')
  const neededForPerson = position < 0 ? null : neededInside(model, position, reliability)
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    n,
    missing,
    enough: locations.some(row => row.enough),
    reliability,
    neededForPerson,
    locations,
    providers: await providerRows(db, model, reliability),
    reading: readingOf(locations, { metric, reliability, neededForPerson }),
  }
}

type Active = Awaited<ReturnType<typeof activityByLocation>>

async function locationRows(
  db: Db,
  { model, reliability, activity }: { model: PlaceModel; reliability: number; activity: Active },
): Promise<Answers['locations']> {
  const [names, estimates] = [await locationsById(db), estimatesOf(model, 'location')]
  const counts = new Map<number, number>()
  for (const { location, n, requests = 0 } of model.values.cells) counts.set(location, (counts.get(location) ?? 0) + n - requests)
  return Array.from(neededByLocation(model, reliability), ([id, needed]) => {
    const { publicId: locationId, name } = names.get(id)!
    const { interactions, providers } = activity.get(id) ?? { interactions: 0, providers: 0 }
    return { locationId, name, n: estimates.get(id)!.n, missing: interactions - counts.get(id)!, providers, ...needed }
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

async function providerRows(db: Db, model: PlaceModel, reliability: number): Promise<Answers['providers']> {
  const [locations, providers] = [await locationsById(db), await providersById(db)]
  const estimates = estimatesOf(model, 'provider')
  return Array.from(neededByProvider(model, reliability), ([id, needed]) => {
    const { publicId: providerId, name, locationId } = providers.get(id)!
    return { providerId, locationId: locations.get(locationId)!.publicId, name, n: estimates.get(id)!.n, ...needed }
  })
}

function readingOf(
  rows: Answers['locations'],
  { metric, reliability, neededForPerson }: Pick<Answers, 'metric' | 'reliability' | 'neededForPerson'>,
): Answers['reading'] {
  const values = { metric, person: neededForPerson ?? 'none' }
  if (rows.length === 0) return { id: 'answers.none', values }
  if (rows.every(({ state }) => state === 'unknown'))
    return { id: 'answers.unknown', values: { ...values, why: rows.length === 1 ? 'one' : 'other' } }
  if (rows.every(({ state }) => state === 'no-spread')) return { id: 'answers.alike', values }
  const count = (state: string) => rows.filter(row => row.state === state).length
  return {
    id: 'answers.found',
    values: {
      ...values,
      locations: rows.length,
      enough: count('enough'),
      people: count('more-people'),
      reliabilityShare: reliability,
    },
  }
}

import type { Input, Output } from '#contract/operations.ts'
import type { ProviderRow, ProvidersList, Quadrant } from '#contract/providers.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { type Location, locationsById, type Provider, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { quantile } from '#stats/quantile.ts'
import { spreadInterval } from '#stats/spread-interval.ts'
import type { z } from 'zod'
import { headOf } from '../metric-cells.ts'
import type { Better } from '../metric-facts.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { readSettings, smallestGroup } from '../settings/settings.ts'
import { interactionsByProvider, isBounded, type ProviderFigures, providersFigures } from './provider-figures.ts'

type Shown = Extract<ProviderRow, { state: 'shown' }>
type QuadrantName = z.infer<typeof Quadrant>

/**
 * Everybody in a selection, by location and name or number, never by score: estimate against own spread. Those with interactions
 * but without a value of the metric are too few to say; who else is, is decided by the privacy rule of `answer`.
 */
export async function listProviders(
  db: Db,
  { metric, ...selection }: Input<'providers.list'>,
): Promise<Output<'providers.list'>> {
  const chosen = await resolveSelection(db, selection)
  const { values, figures, prior } = await providersFigures(db, metric, chosen)
  const settings = await readSettings(db)
  const { names } = settings
  const minimumGroup = smallestGroup(settings, chosen)
  const enough = [...figures.values()].filter(({ n }) => n >= minimumGroup)
  const medians: Medians = {
    estimate: medianOf(enough.map(({ estimate }) => estimate)),
    unevenness: medianOf(enough.flatMap(({ unevenness }) => unevenness ?? [])),
  }
  const people = await peopleOf(db, await interactionsByProvider(db, chosen), names)
  const rows = people.map(person => rowOf(person, figures.get(person.provider.id), medians, values.better))
  const counted = rows.filter(row => row.state === 'shown').filter(({ n }) => n >= minimumGroup)
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    names,
    minimumGroup,
    medianEstimate: medians.estimate,
    medianUnevenness: medians.unevenness,
    unevenness: isBounded(values) ? 'share-of-largest' : 'spread',
    prior,
    rows,
    reading: readingOf(counted, { known: rows.filter(row => row.state === 'shown').length, minimum: minimumGroup }),
  }
}

interface Person {
  readonly provider: Provider
  readonly location: Location
  readonly interactions: number
}

interface Medians {
  readonly estimate: number | null
  readonly unevenness: number | null
}

const inWords = new Intl.Collator('en', { numeric: true })

/** By location and name; under pseudonyms by number, since the order of names would tell them. */
async function peopleOf(db: Db, interactions: ReadonlyMap<number, number>, names: ProvidersList['names']): Promise<Person[]> {
  const providers = await providersById(db)
  const locations = await locationsById(db)
  const inOrder = (a: Provider, b: Provider) => (names === 'names' ? inWords.compare(a.name, b.name) : a.id - b.id)
  return Array.from(interactions, ([id, count]) => {
    const provider = providers.get(id)!
    return { provider, location: locations.get(provider.locationId)!, interactions: count }
  }).sort((a, b) => inWords.compare(a.location.name, b.location.name) || inOrder(a.provider, b.provider))
}

function rowOf(person: Person, figures: ProviderFigures | undefined, medians: Medians, better: Better): ProviderRow {
  const { provider, location, interactions } = person
  const named = {
    providerId: provider.publicId,
    locationId: location.publicId,
    locationName: location.name,
    name: provider.name,
  }
  if (figures === undefined) return { state: 'too-few', ...named }
  return {
    state: 'shown',
    ...named,
    ...figures,
    missing: interactions + figures.requests - figures.n,
    quadrant: quadrantOf(figures, medians, better),
  }
}

/** Strong or low only where the whole interval lies on one side of the median; uneven only where the spread's does. */
function quadrantOf({ n, lower, upper, unevenness }: ProviderFigures, medians: Medians, better: Better): QuadrantName | null {
  if (unevenness === null || medians.unevenness === null || medians.estimate === null) return null
  if (lower <= medians.estimate && upper >= medians.estimate) return null
  const strong = better === 'higher' ? lower > medians.estimate : upper < medians.estimate
  const steady = (spreadInterval(n, unevenness)?.lower ?? 0) <= medians.unevenness
  if (strong) return steady ? 'steady-strong' : 'uneven-strong'
  return steady ? 'steady-low' : 'needs-help'
}

/** `known`: people with a value, enough or not. */
function readingOf(
  rows: readonly Shown[],
  { known: withValue, minimum }: { readonly known: number; readonly minimum: number },
): ProvidersList['reading'] {
  const people = rows.length
  if (people === 0 && withValue > 0) return { id: 'providers.few', values: { people: withValue, minimum } }
  if (people === 0) return { id: 'providers.none', values: {} }
  if (people === 1) return { id: 'providers.alone', values: {} }
  const known = rows.filter(row => row.unevenness !== null)
  if (known.length === 0) return { id: 'providers.no-spread', values: { people } }
  const count = (name: QuadrantName) => known.filter(row => row.quadrant === name).length
  const values: Reading['values'] = {
    people: known.length,
    middle: known.filter(row => row.quadrant === null).length,
    strong: count('steady-strong') + count('uneven-strong'),
    unevenStrong: count('uneven-strong'),
    low: count('steady-low') + count('needs-help'),
    needsHelp: count('needs-help'),
  }
  return { id: 'providers.map', values }
}

function medianOf(values: readonly number[]): number | null {
  return quantile(Float64Array.from(values).sort(), 0.5)
}

import type { ControlChart } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { ProviderDetail } from '#contract/providers.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { moves } from '#db/queries/moves.ts'
import { locationsById, type Provider, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { activePeople } from '#db/queries/spellings.ts'
import { middleHalf } from '../middle-half.ts'
import { chartGround, chartSource, providerChart } from '../moments/control-chart.ts'
import { inOrder, joinedBy, staysOf } from '../people/posts.ts'
import { aboutOf, type Chosen, providerIdOf, resolveSelection } from '../selection.ts'
import { readSettings, smallestGroup } from '../settings/settings.ts'
import { consistencyOfPerson } from './consistency.ts'
import { interactionsByProvider, type ProvidersFigures, providersFigures } from './provider-figures.ts'
import { providerReading } from './provider-reading.ts'
import { strengthsFirst } from './strengths-first.ts'

type Shown = Extract<ProviderDetail, { state: 'shown' }>
export type Figure = Shown['figures'][number]

/**
 * One person beside the middle half of all others of the period, wherever they work. `n` is the number of satisfaction
 * answers or, in a selection without any, the largest number of values of another metric.
 */
export async function providerDetail(
  db: Db,
  { providerId, ...selection }: Input<'providers.detail'>,
): Promise<Output<'providers.detail'>> {
  const provider = (await providersById(db)).get(await providerIdOf(db, providerId))!
  const location = (await locationsById(db)).get(provider.locationId)!
  const everybody: Chosen = { ...(await resolveSelection(db, selection)), locationIds: null, providerIds: null }
  const own: Chosen = { ...everybody, locationIds: [location.id], providerIds: [provider.id] }
  const interactions = (await interactionsByProvider(db, own)).get(provider.id) ?? 0
  const person: Person = { id: provider.id, interactions }
  const { figures, spreads } = await figuresOf(db, everybody, person)
  const minimumGroup = smallestGroup(await readSettings(db), everybody)
  const answers = figures.find(figure => figure.metric === 'csat')
  return {
    state: 'shown',
    about: await aboutOf(db, own),
    providerId,
    locationId: location.publicId,
    locationName: location.name,
    name: provider.name,
    n: answers?.n ?? Math.max(0, ...figures.map(figure => figure.n)),
    interactions,
    posts: await postsOf(db, provider),
    figures: strengthsFirst(figures),
    charts: await chartsOf(db, own),
    consistency: await consistencyIn(db, own, { person, spreads }),
    reading: providerReading(figures.filter(figure => figure.n >= minimumGroup)),
  }
}

/** Where somebody who is said to have moved has interactions. */
async function postsOf(db: Db, provider: Provider): Promise<Shown['posts']> {
  const said = await moves(db)
  const numberOf = joinedBy(said, id => id)
  if (!said.some(({ fromId }) => numberOf(fromId) === numberOf(provider.id))) return []
  const providers = await providersById(db)
  const locations = await locationsById(db)
  const active = new Set((await activePeople(db)).map(({ providerId }) => providerId))
  const isActive = (id: number) => id === provider.id || active.has(id)
  const posts = [...providers.values()].filter(({ id }) => numberOf(id) === numberOf(provider.id) && isActive(id))
  if (posts.length === 1) return []
  const shown = posts.flatMap(({ id, publicId, name, locationId }) => {
    const { publicId: place, name: locationName } = locations.get(locationId)!
    return staysOf(id, said).map(stay => ({ providerId: publicId, name, locationId: place, locationName, ...stay }))
  })
  return inOrder(shown)
}

type Person = { id: number; interactions: number }
type Spreads = ReadonlyMap<Metric, ProvidersFigures>

/** Service time stands only beside satisfaction: alone it would mislead. */
async function figuresOf(db: Db, everybody: Chosen, person: Person): Promise<{ figures: Figure[]; spreads: Spreads }> {
  const figures: Figure[] = []
  const spreads = new Map<Metric, ProvidersFigures>()
  for (const metric of ['csat', 'nps', 'wait', 'service'] as const) {
    if (metric === 'service' && !figures.some(figure => figure.metric === 'csat' && figure.n > 0)) continue
    const found = await providersFigures(db, metric, everybody)
    spreads.set(metric, found)
    figures.push(...figureOf(found, metric, person))
  }
  return { figures, spreads }
}

/** None where nobody has a value of the metric. */
function figureOf({ values, figures }: ProvidersFigures, metric: Metric, { id, interactions }: Person): Figure[] {
  if (figures.size === 0) return []
  const own = figures.get(id)
  const others = [...figures].filter(([other]) => other !== id).map(([, { estimate }]) => estimate)
  const { unit, scale, better } = values
  return [
    {
      metric,
      unit,
      scale,
      better,
      n: own?.n ?? 0,
      missing: interactions - (own?.n ?? 0),
      raw: own?.raw ?? null,
      estimate: { value: own?.estimate ?? null, lower: own?.lower ?? null, upper: own?.upper ?? null },
      spread: own?.spread ?? null,
      peers: middleHalf(others),
    },
  ]
}

/** How steady the person is with ratings and with waits, where there are any. */
async function consistencyIn(
  db: Db,
  own: Chosen,
  { person: { id, interactions }, spreads }: { person: Person; spreads: Spreads },
): Promise<Shown['consistency']> {
  const found: Shown['consistency'] = []
  for (const metric of ['csat', 'wait'] as const) {
    const { figures, values } = spreads.get(metric)!
    const scale = values.scale.kind === 'unit' ? ('unit' as const) : undefined
    const spread = figures.get(id)
    const consistency = await consistencyOfPerson(db, metric, { own, provider: id, interactions, spread, scale })
    if (consistency !== null) found.push({ metric, unit: values.unit, ...consistency })
  }
  return found
}

async function chartsOf(db: Db, own: Chosen): Promise<ControlChart[]> {
  const charts: ControlChart[] = []
  const ground = await chartGround(db, own)
  for (const metric of ['csat', 'wait'] as const) charts.push(providerChart(await chartSource(db, metric, { ground })))
  return charts
}

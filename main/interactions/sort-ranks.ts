import type { InteractionSort } from '#contract/interactions.ts'
import { recordsOf } from '#db/queries/interactions.ts'
import { peopleBelow } from '#db/queries/people.ts'
import { locationsById, type Provider, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import type { Chosen } from '../selection.ts'
import { readSettings } from '../settings/settings.ts'
import type { SortRanks } from './sort-keys.ts'

const none: SortRanks = { locations: new Map(), people: new Map(), kinds: new Map(), records: new Map() }
const inWords = new Intl.Collator('en', { numeric: true })

/** The places of names in their order, as far as a sort needs them. */
export async function sortRanks(db: Db, chosen: Chosen, sort: InteractionSort): Promise<SortRanks> {
  switch (sort) {
    case 'location': {
      const names = [...(await locationsById(db)).values()]
      return { ...none, locations: ranksOf(names.toSorted((a, b) => inWords.compare(a.name, b.name)).map(({ id }) => id)) }
    }
    case 'person':
    case 'comment':
      return { ...none, people: ranksOf(await peopleInOrder(db, chosen)) }
    case 'what':
      return { ...none, kinds: ranksOf(await kindsInOrder(db)) }
    case 'source':
      return { ...none, records: await recordsOf(db, chosen) }
    case 'time':
    case 'outcome':
    case 'wait':
    case 'service':
    case 'resolution':
    case 'csat':
    case 'nps':
    case 'ces':
      return none
  }
}

function ranksOf<Id>(ids: readonly Id[]): Map<Id, number> {
  return new Map(ids.map((id, rank) => [id, rank]))
}

/** Those who are shown, by name; under pseudonyms by number, since the order of names would tell them. */
async function peopleInOrder(db: Db, chosen: Chosen): Promise<number[]> {
  const { names, minimumGroup } = await readSettings(db)
  const below = await peopleBelow(db, chosen, minimumGroup)
  const byName = (a: Provider, b: Provider) => inWords.compare(a.name, b.name)
  const shown = [...(await providersById(db)).values()].filter(({ publicId }) => !below.has(publicId))
  return shown.toSorted((a, b) => (names === 'names' ? byName(a, b) : a.id - b.id)).map(({ id }) => id)
}

/** Services, those of one by channel; without either last. */
async function kindsInOrder(db: Db): Promise<string[]> {
  const namesOf = async (table: 'service' | 'channel') => {
    const rows = await db.selectFrom(table).select(['id', 'name']).execute()
    return [...rows.toSorted((a, b) => inWords.compare(a.name, b.name)).map(({ id }) => id), 0]
  }
  const [services, channels] = [await namesOf('service'), await namesOf('channel')]
  const pairs = services.flatMap(service => channels.map(channel => `${service}/${channel}`))
  return pairs.filter(pair => pair !== '0/0')
}

import type { Input } from '#contract/operations.ts'
import type { People } from '#contract/places.ts'
import { locationsById, type Provider, providersById } from '#db/queries/places.ts'
import { activePeople, personSpellings } from '#db/queries/spellings.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { pairsAlike } from '../places/alike.ts'
import { locationIdOf } from '../selection.ts'
import { readSettings } from '../settings/settings.ts'

/**
 * The people of every location or one with the spellings that stand for them, who of one location may be one, and who is at
 * several. In order of their numbers, since an order of names would tell names.
 *
 * @throws Failure unknown-location
 */
export async function listPeople(db: Db, { locationId }: Input<'people.list'>): Promise<People> {
  const only = locationId === undefined ? null : await locationIdOf(db, locationId)
  const { names } = await readSettings(db)
  const active = await activePeople(db)
  const providers = await providersById(db)
  const locations = await locationsById(db)
  const spellings = Map.groupBy(await personSpellings(db), alias => alias.providerId)
  const postOf = (id: number) => {
    const { publicId: providerId, name, locationId: place } = providers.get(id)!
    const { publicId, name: locationName } = locations.get(place)!
    return { providerId, name, locationId: publicId, locationName }
  }
  const here = active
    .map(({ providerId }) => providers.get(providerId)!)
    .filter(each => only === null || each.locationId === only)
  return {
    people: here.map(({ id }) => ({
      ...postOf(id),
      spellings: names === 'names' ? (spellings.get(id) ?? []).map(({ spelled }) => spelled) : null,
    })),
    suggestions: alikeAtOnePlace(here).map(({ likeness, pair }) => ({ likeness, people: pair.map(({ id }) => postOf(id)) })),
    moved: movedAmong(active, new Set(here.map(({ id }) => id))).map(({ posts, isMove }) => ({
      posts: posts.map(({ providerId, firstDay, lastDay }) => ({
        ...postOf(providerId),
        firstDay: dateOf(firstDay),
        lastDay: dateOf(lastDay),
      })),
      isMove,
    })),
  }
}

function alikeAtOnePlace(providers: readonly Provider[]) {
  return [...Map.groupBy(providers, ({ locationId }) => locationId).values()].flatMap(pairsAlike)
}

type Active = Awaited<ReturnType<typeof activePeople>>

/** People of one name at several locations, at least one of them among those asked for. */
function movedAmong(active: Active, asked: ReadonlySet<number>): { posts: Active; isMove: boolean }[] {
  const groups = [...Map.groupBy(active, ({ personId }) => personId).values()].filter(
    posts => posts.length > 1 && posts.some(({ providerId }) => asked.has(providerId)),
  )
  return groups.map(group => {
    const posts = group.toSorted((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay)
    return { posts, isMove: posts.every((post, i) => i === 0 || post.firstDay > posts[i - 1]!.lastDay) }
  })
}

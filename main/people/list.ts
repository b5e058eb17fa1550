import type { Input } from '#contract/operations.ts'
import type { People } from '#contract/places.ts'
import { isActiveBetween, moves as movesSaid } from '#db/queries/moves.ts'
import { locationsById, type Provider, providersById } from '#db/queries/places.ts'
import { activePeople, personSpellings } from '#db/queries/spellings.ts'
import type { Db } from '#db/schema.ts'
import type { Move } from '#db/standing-moves.ts'
import { dateOf } from '../days.ts'
import { pairsAlike } from '../places/alike.ts'
import { locationIdOf } from '../selection.ts'
import { readSettings } from '../settings/settings.ts'
import { joinedBy } from './posts.ts'

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
    moved: (await movedAmong(db, { active, asked: new Set(here.map(({ id }) => id)), providers })).map(
      ({ posts, moves, isMove }) => ({
        posts: posts.map(({ providerId, firstDay, lastDay }) => ({
          ...postOf(providerId),
          firstDay: dateOf(firstDay),
          lastDay: dateOf(lastDay),
        })),
        isMove,
        moves: moves.map(move => ({
          from: providers.get(move.fromId)!.publicId,
          into: providers.get(move.intoId)!.publicId,
          date: dateOf(move.day),
          fits: move.fits,
        })),
      }),
    ),
  }
}

function alikeAtOnePlace(providers: readonly Provider[]) {
  return [...Map.groupBy(providers, ({ locationId }) => locationId).values()].flatMap(pairsAlike)
}

type Active = Awaited<ReturnType<typeof activePeople>>

interface Moved {
  readonly posts: Active
  readonly isMove: boolean
  readonly moves: readonly (Move & { readonly fits: boolean })[]
}

/** People of one name at several locations or joined by a move, at least one of them among those asked for. */
async function movedAmong(
  db: Db,
  { active, asked, providers }: { active: Active; asked: ReadonlySet<number>; providers: ReadonlyMap<number, Provider> },
): Promise<Moved[]> {
  const people = new Map(active.map(({ providerId, personId }) => [providerId, personId]))
  const said = (await movesSaid(db)).filter(({ fromId, intoId }) => people.has(fromId) && people.has(intoId))
  const locationOf = (id: number) => providers.get(id)!.locationId
  const moves: (Move & { fits: boolean })[] = []
  for (const move of said) moves.push({ ...move, fits: await fits(db, move, { said, active, locationOf }) })
  const numberOf = joinedBy(moves, id => people.get(id)!)
  const groups = [...Map.groupBy(active, ({ providerId }) => numberOf(providerId))].filter(
    ([, posts]) => posts.length > 1 && posts.some(({ providerId }) => asked.has(providerId)),
  )
  return groups.map(([number, group]) => {
    const posts = group.toSorted((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay)
    const isMove = posts.every((post, i) => i === 0 || post.firstDay > posts[i - 1]!.lastDay)
    return { posts, isMove, moves: moves.filter(({ fromId }) => numberOf(fromId) === number) }
  })
}

interface Around {
  /** All moves, the earliest first. */
  readonly said: readonly Move[]
  readonly active: Active
  readonly locationOf: (providerId: number) => number
}

/** Whether there is nobody at the first location until they come back, and nobody at the second since they left it before. */
async function fits(db: Db, { fromId, intoId, day }: Move, { said, active, locationOf }: Around): Promise<boolean> {
  const postOf = (id: number) => active.find(({ providerId }) => providerId === id)!
  const [old, next] = [postOf(fromId), postOf(intoId)]
  const back = said.find(move => move.intoId === fromId && move.day > day)?.day ?? old.lastDay + 1
  const left = said.findLast(move => move.fromId === intoId && move.day < day)?.day ?? next.firstDay
  const isActive = (providerId: number, from: number, to: number) =>
    from < to ? isActiveBetween(db, { providerId, locationId: locationOf(providerId), from, to }) : false
  return !(await isActive(fromId, day, back)) && !(await isActive(intoId, left, day))
}

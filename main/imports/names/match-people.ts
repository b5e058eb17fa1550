import type { FoundPerson, MoveSaid } from '#contract/import-names.ts'
import type { Mapping } from '#contract/mapping.ts'
import { nameKey } from '#db/name-key.ts'
import { meantBy } from '#db/name-meant.ts'
import type { SpelledProvider } from '#db/queries/spellings.ts'
import { dateOf } from '../../days.ts'
import { ownValue } from '../own-value.ts'
import type { CountedPerson, Days } from './count-names.ts'
import type { KnownNames } from './known-names.ts'
import { type FileNames, type MatchedPlace, placeIn } from './match-places.ts'
import { proposals } from './propose.ts'
import type { Turns } from './turns.ts'

/** Somebody as the files spell them at one location. */
export interface Post extends CountedPerson {
  readonly at: MatchedPlace
  readonly said: string | undefined
  /** Whom it stands for, where that is somebody known. */
  readonly provider: SpelledProvider | undefined
  /** Key of the name that somebody new would have. */
  readonly key: string
}

type Clusters = ReadonlyMap<number | string, number | string>

/**
 * Whom each spelling of a person would become at the location that its place would become.
 *
 * @param clusters by location the one that it is proposed to be: nobody moves between two spellings of one place
 */
export async function matchPeople(
  files: readonly FileNames[],
  known: KnownNames,
  { clusters, turns }: { clusters: Clusters; turns: Turns },
): Promise<FoundPerson[]> {
  const posts = [...(await postsOf(files, known, turns))].sort((a, b) => b.rows - a.rows)
  const people = new Map(posts.map(post => [post, found(post, known)]))
  for (const here of Map.groupBy(posts, ({ at }) => at.location).values()) await propose(here, people, { known, turns })
  addElsewhere(posts, people, {
    others: Map.groupBy([...seenBefore(known), ...posts.flatMap(asSeen)], ({ key }) => key),
    clusters,
  })
  return posts.map(post => ({ ...people.get(post)!, movedFrom: movedFrom(post, files, known) }))
}

/** What is said of where somebody came from: by the mapping, else before, where people are shown by name. */
function movedFrom(post: Post, files: readonly FileNames[], known: KnownNames): FoundPerson['movedFrom'] {
  for (const { mapping } of files) {
    const said = mapping.moves
      ?.toSorted((a, b) => a.date.localeCompare(b.date))
      .findLast(move => isMoveOf(post, placeIn(mapping, move.to, known), { move, known }))
    if (said) return { locationName: placeIn(mapping, said.from, known).name, date: said.date, isSaid: true }
  }
  const { providers, locations, moves, showsNames } = known
  const before = showsNames ? moves.findLast(({ intoId }) => intoId === post.provider?.id) : undefined
  if (!before) return null
  const from = providers.find(({ id }) => id === before.fromId)!
  return { locationName: locations.get(from.locationId)!.name, date: dateOf(before.day), isSaid: false }
}

function isMoveOf(
  { at, key, spelled }: Post,
  to: MatchedPlace,
  { move: { person, as = person }, known }: { move: MoveSaid; known: KnownNames },
): boolean {
  return at.location === to.location && (spelled === as || key === whom(at, as, { said: undefined, known }).key)
}

export async function postsOf(files: readonly FileNames[], known: KnownNames, turns: Turns): Promise<Iterable<Post>> {
  const posts = new Map<string, Post>()
  for (const { mapping, names } of files) {
    const places = new Map<string | null, MatchedPlace>()
    const saidHere = saidPeople(mapping, known)
    for (const person of names.people) {
      await turns.next()
      const at = places.get(person.place) ?? placeIn(mapping, person.place, known)
      places.set(person.place, at)
      const said = saidHere
        .filter(({ location }) => location === at.location)
        .map(({ names }) => ownValue(names, person.spelled))
        .findLast(name => name !== undefined)
      const key = JSON.stringify([at.location, person.spelled, said])
      const before = posts.get(key)
      posts.set(
        key,
        before ? together(before, person) : { ...person, at, said, ...whom(at, said ?? person.spelled, { said, known }) },
      )
    }
  }
  return posts.values()
}

/** What a mapping says of people, by location. */
function saidPeople({ people = {}, ...mapping }: Mapping, known: KnownNames) {
  return Object.entries(people).map(([key, names]) => ({ location: placeIn(mapping, key, known).location, names }))
}

export function whom(
  { location }: MatchedPlace,
  name: string,
  { said, known }: { said: string | undefined; known: KnownNames },
): Pick<Post, 'provider' | 'key'> {
  if (typeof location === 'string') return { provider: undefined, key: nameKey(name) }
  const alias = said === undefined ? known.aliases.get(location)?.get(name) : undefined
  const here = known.providers.filter(({ locationId }) => locationId === location)
  const provider = alias === undefined ? meantBy(here, name) : here.find(({ id }) => id === alias)
  return { provider, key: provider?.nameKey ?? nameKey(name) }
}

function together(a: Post, b: CountedPerson): Post {
  return { ...a, rows: a.rows + b.rows, days: a.days && b.days ? spanning(a.days, b.days) : (a.days ?? b.days) }
}

function spanning(a: Days, b: Days): Days {
  return { firstDay: Math.min(a.firstDay, b.firstDay), lastDay: Math.max(a.lastDay, b.lastDay) }
}

function found({ spelled, at, rows, days, said, provider }: Post, { showsNames }: KnownNames): FoundPerson {
  const isOther = provider !== undefined && nameKey(provider.name) !== nameKey(spelled)
  return {
    spelled,
    locationId: at.locationId,
    locationName: at.name,
    rows,
    firstDay: days && dateOf(days.firstDay),
    lastDay: days && dateOf(days.lastDay),
    state: provider ? 'known' : 'new',
    isSaid: said !== undefined,
    becomes: isOther && !showsNames ? null : (provider?.name ?? said ?? spelled),
    proposal: null,
    elsewhere: [],
    isMove: false,
    movedFrom: null,
  }
}

/** Among the people of one location; what is known of them is told only where people are shown by name. */
async function propose(
  here: readonly Post[],
  people: Map<Post, FoundPerson>,
  { known: { aliases, providers, showsNames }, turns }: { known: KnownNames; turns: Turns },
): Promise<void> {
  const fresh = [...new Map(here.filter(({ provider }) => !provider).map(post => [post.key, post])).values()]
  const heads = fresh.sort((a, b) => Number(b.said !== undefined) - Number(a.said !== undefined) || b.rows - a.rows)
  const { location } = here[0]!.at
  const names = new Map(providers.map(({ id, name }) => [id, name]))
  const spelled = typeof location === 'number' && showsNames ? [...(aliases.get(location) ?? [])] : []
  const knownHere = spelled.map(([name, id]) => ({ name, is: names.get(id)! }))
  const nameOf = (post: Post) => post.said ?? post.spelled
  const made = await proposals(heads.map(nameOf), knownHere, turns)
  const byKey = new Map(heads.map(({ key }, i) => [key, made[i]!]))
  for (const post of here) {
    const proposal = post.provider || post.said !== undefined ? null : byKey.get(post.key)
    if (!proposal) continue
    const name = 'known' in proposal.of ? proposal.of.known : nameOf(heads[proposal.of.fresh]!)
    people.set(post, { ...people.get(post)!, proposal: { name, likeness: proposal.likeness } })
  }
}

/** Who is new at a location and bears the name of somebody at another, in the data file or in these files. */
function addElsewhere(
  posts: readonly Post[],
  people: Map<Post, FoundPerson>,
  { others, clusters }: { others: ReadonlyMap<string, readonly Seen[]>; clusters: Clusters },
): void {
  const placeOf = (location: number | string) => clusters.get(location) ?? location
  for (const post of posts) {
    if (post.provider) continue
    const elsewhere = byLocation(
      (others.get(post.key) ?? []).filter(({ location }) => placeOf(location) !== placeOf(post.at.location)),
    )
    if (elsewhere.length === 0) continue
    people.set(post, {
      ...people.get(post)!,
      elsewhere: elsewhere.map(({ locationId, locationName, firstDay, lastDay }) => ({
        locationId,
        locationName,
        firstDay: dateOf(firstDay),
        lastDay: dateOf(lastDay),
      })),
      isMove: post.days !== null && elsewhere.every(({ lastDay }) => lastDay < post.days!.firstDay),
    })
  }
}

/** What is known of a location and what the files have of it, as one. */
function byLocation(seen: readonly Seen[]): Seen[] {
  const together = new Map<number | string, Seen>()
  for (const one of seen) {
    const before = together.get(one.location)
    together.set(one.location, before ? { ...one, ...spanning(before, one) } : one)
  }
  return [...together.values()]
}

interface Seen extends Days {
  readonly key: string
  readonly location: number | string
  readonly locationId: string | null
  readonly locationName: string
}

function asSeen({ key, at, days }: Post): Seen[] {
  return days ? [{ key, location: at.location, locationId: at.locationId, locationName: at.name, ...days }] : []
}

function seenBefore({ providers, active, locations, showsNames }: KnownNames): Seen[] {
  if (!showsNames) return []
  return providers.flatMap(({ id, nameKey: key, locationId: location }) => {
    const days = active.get(id)
    const place = locations.get(location)!
    return days ? [{ key, location, locationId: place.publicId, locationName: place.name, ...days }] : []
  })
}

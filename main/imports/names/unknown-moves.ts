import type { MoveSaid } from '#contract/import-names.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { KnownNames } from './known-names.ts'
import { type Post, postsOf, whom } from './match-people.ts'
import { type FileNames, placeIn } from './match-places.ts'
import type { Turns } from './turns.ts'

/**
 * Moves that the mappings say of people whom no row spells, neither of the files nor of the data file: an import passes them
 * over. Nothing is told where people are not shown by name.
 */
export async function unknownMoves(files: readonly FileNames[], known: KnownNames, turns: Turns): Promise<MoveSaid[]> {
  const areAllListed = files.every(({ names }) => names.morePeople === 0 && !names.isLeast)
  const said = new Map(
    files.flatMap(({ mapping }) => (mapping.moves ?? []).map(move => [JSON.stringify(move), { move, mapping }])),
  )
  if (said.size === 0 || !known.showsNames || !areAllListed) return []
  const posts = [...(await postsOf(files, known, turns))]
  return [...said.values()].flatMap(({ move, mapping }) => (isUnknown(move, mapping, { posts, known }) ? [move] : []))
}

interface Spelled {
  readonly posts: readonly Post[]
  readonly known: KnownNames
}

function isUnknown({ person, from, as = person, to }: MoveSaid, mapping: Mapping, spelled: Spelled): boolean {
  const [old, next] = [locationOf(from, mapping, spelled), locationOf(to, mapping, spelled)]
  return old === next || !isSpelled(person, from, mapping, spelled) || !isSpelled(as, to, mapping, spelled)
}

function locationOf(place: string, mapping: Mapping, { known }: Spelled): number | string {
  return placeIn(mapping, place, known).location
}

function isSpelled(person: string, place: string, mapping: Mapping, { posts, known }: Spelled): boolean {
  const at = placeIn(mapping, place, known)
  const { provider, key } = whom(at, person, { said: undefined, known })
  if (provider && known.active.has(provider.id)) return true
  return posts.some(post => post.at.location === at.location && (post.spelled === person || post.key === key))
}

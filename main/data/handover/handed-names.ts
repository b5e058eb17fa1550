import type { Handover } from '#contract/handover.ts'
import { nameKey, publicId } from '#db/name-key.ts'
import { everyName, type Handed, handedPeople } from '#db/queries/handed-rows.ts'
import type { NewPerson, NewPlace } from '#db/queries/take-over.ts'
import type { Db } from '#db/schema.ts'
import { pseudonymOf } from '../../pseudonym.ts'
import { gone, nameCutter, type NameToCut } from './cut-names.ts'

/** Letters from which on a part of a name is taken for the person. */
const PART = 3

/** How places and people stand in the new file, by their numbers, which stay; and texts without the names that do not. */
export interface HandedNames {
  readonly places: ReadonlyMap<number, NewPlace>
  readonly people: ReadonlyMap<number, NewPerson>
  readonly cut: ReturnType<typeof nameCutter>
}

export async function handedNames(db: Db, handed: Handed, shown: Handover['people']): Promise<HandedNames> {
  const places = await placesOf(db, handed)
  const people = await peopleOf(db, await handedPeople(db, handed), { places, shown })
  const known = await everyName(db)
  const isOwn = ({ kind, id }: (typeof known)[number]) => (kind === 'place' ? places.has(id) : people.has(id))
  const own = known.filter(isOwn)
  const keys = new Set(own.map(({ name }) => nameKey(name)))
  const others = known.filter(each => !isOwn(each) && !keys.has(nameKey(each.name))).map(({ name }) => gone(name))
  const [ofPlaces, ofPeople] = [own.filter(({ kind }) => kind === 'place'), own.filter(({ kind }) => kind === 'person')]
  const kept = (shown === 'names' ? own : ofPlaces).map(({ name }): NameToCut => ({ name, becomes: null }))
  const replaced = shown === 'names' ? [] : replacedNames(ofPeople, new Set(ofPlaces.map(({ name }) => nameKey(name))))
  return { places, people, cut: nameCutter([...others, ...replaced, ...kept]) }
}

/** One spelling each: its name. Those of the files it came in may tell of others. */
async function placesOf(db: Db, { locationIds }: Handed): Promise<Map<number, NewPlace>> {
  const rows = await db.selectFrom('location').selectAll().where('id', 'in', locationIds).orderBy('id').execute()
  const taken = new Set<string>()
  return new Map(
    rows.map(location => {
      const spelled = taken.has(location.name) ? location.public_id : location.name
      taken.add(spelled)
      return [location.id, { location, place: { id: location.id, spelled, location_id: location.id } }]
    }),
  )
}

async function peopleOf(
  db: Db,
  ids: readonly number[],
  { places, shown }: { places: ReadonlyMap<number, NewPlace>; shown: Handover['people'] },
): Promise<Map<number, NewPerson>> {
  if (ids.length === 0) return new Map()
  const found = await db.selectFrom('provider').selectAll().where('id', 'in', ids).orderBy('id').execute()
  const spelledIds = new Map<string, number>()
  return new Map(
    found.map((row): [number, NewPerson] => {
      const provider = shown === 'names' ? row : underPseudonym(row, places.get(row.location_id)!)
      const { name, name_key } = provider
      if (!spelledIds.has(name)) spelledIds.set(name, spelledIds.size + 1)
      return [
        row.id,
        {
          provider,
          person: { id: row.person_id, name, name_key },
          spelled: { id: spelledIds.get(name)!, spelled: name },
        },
      ]
    }),
  )
}

/** Also the public id, which is made of the name. */
function underPseudonym(provider: NewPerson['provider'], { location }: NewPlace): NewPerson['provider'] {
  const name = pseudonymOf(provider.id)
  const key = nameKey(name)
  return { ...provider, name, name_key: key, public_id: publicId('pro', location.name_key, key) }
}

/** Names, spellings and their parts become the pseudonym, or nothing where several people have them. */
function replacedNames(people: readonly { name: string; id: number }[], places: ReadonlySet<string>): NameToCut[] {
  const all = people.flatMap(({ name, id }) => [name, ...partsOf(name)].map(text => ({ text, becomes: pseudonymOf(id) })))
  const byText = Map.groupBy(
    all.filter(({ text }) => !places.has(nameKey(text))),
    ({ text }) => text,
  )
  return [...byText].map(([name, found]) => {
    const pseudonyms = new Set(found.map(({ becomes }) => becomes))
    return pseudonyms.size === 1 ? { name, becomes: found[0]!.becomes } : gone(name)
  })
}

function partsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(part => part.length >= PART)
}

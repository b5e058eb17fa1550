import { moves } from '#db/queries/moves.ts'
import { locationsById, type Location } from '#db/queries/places.ts'
import { activePeople, personSpellings, spelledPlaces, spelledProviders, type SpelledProvider } from '#db/queries/spellings.ts'
import type { Store } from '#db/sqlite/open.ts'
import type { Move } from '#db/standing-moves.ts'
import { readSettings } from '../../settings/settings.ts'
import { knowledgeOf } from '../run-import.ts'

/** What a data file knows of places and people, for comparing names with it. */
export interface KnownNames {
  readonly locations: ReadonlyMap<number, Location>
  /** By spelling: its location, and rows of earlier imports. */
  readonly places: ReadonlyMap<string, { readonly locationId: number; readonly rows: number }>
  readonly providers: readonly SpelledProvider[]
  /** Spellings of people by location: for whom each stands. */
  readonly aliases: ReadonlyMap<number, ReadonlyMap<string, number>>
  /** First and last day of everybody who has interactions. */
  readonly active: ReadonlyMap<number, { readonly firstDay: number; readonly lastDay: number }>
  /** Who is said to have moved. */
  readonly moves: readonly Move[]
  readonly showsNames: boolean
  readonly defaultZone: string | null
}

const NOTHING: KnownNames = {
  locations: new Map(),
  places: new Map(),
  providers: [],
  aliases: new Map(),
  active: new Map(),
  moves: [],
  showsNames: false,
  defaultZone: null,
}

/** Before there is a data file nothing is known. */
export async function knownNames(store: Store | null): Promise<KnownNames> {
  if (store === null) return NOTHING
  const { db } = store
  const spellings = Map.groupBy(await personSpellings(db), ({ locationId }) => locationId)
  return {
    locations: await locationsById(db),
    places: new Map((await spelledPlaces(db)).map(({ spelled, ...place }) => [spelled, place])),
    providers: await spelledProviders(db),
    aliases: new Map(
      [...spellings].map(([id, here]) => [id, new Map(here.map(({ spelled, providerId }) => [spelled, providerId]))]),
    ),
    active: new Map((await activePeople(db)).map(({ providerId, ...days }) => [providerId, days])),
    moves: await moves(db),
    showsNames: (await readSettings(db)).names === 'names',
    defaultZone: (await knowledgeOf(store)).defaultZone,
  }
}

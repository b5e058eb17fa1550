import type { Insertable, Selectable } from 'kysely'
import type {
  Db,
  ImportTable,
  LocationTable,
  MoveTable,
  PersonTable,
  PlaceTable,
  ProviderTable,
  SpelledPersonTable,
} from '../schema.ts'
import { nothingCounted } from './ledger.ts'

/** A place and the location that it alone stands for; rows that spell it find it by that. */
export interface NewPlace {
  readonly location: Selectable<LocationTable>
  readonly place: Selectable<PlaceTable>
}

export interface NewPerson {
  readonly provider: Selectable<ProviderTable>
  readonly person: Selectable<PersonTable>
  readonly spelled: Selectable<SpelledPersonTable>
}

/** Puts places and people into an empty store, under numbers of their own. */
export async function takeOverNames(db: Db, places: readonly NewPlace[], people: readonly NewPerson[]): Promise<void> {
  for (const { location, place } of places) {
    await db.insertInto('location').values(location).execute()
    await db.insertInto('place').values(place).execute()
  }
  for (const { provider, person, spelled } of people) {
    await db
      .insertInto('person')
      .values(person)
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
    await db
      .insertInto('spelled_person')
      .values(spelled)
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
    await db.insertInto('provider').values(provider).execute()
    await db
      .insertInto('provider_alias')
      .values({ location_id: provider.location_id, spelled_id: spelled.id, provider_id: provider.id })
      .execute()
  }
}

/** The ledger entry of an import of which only some rows are in the file: what tells of the others is left out. */
export async function takeOverImport(
  db: Db,
  entry: Pick<Insertable<ImportTable>, 'id' | 'file_name' | 'source' | 'imported_at'>,
): Promise<void> {
  const mapping = JSON.stringify({ source: entry.source, fields: {} })
  const unsaid = { file_hash: '', file_bytes: 0, fingerprint: '', mapping, header: '[]' }
  await db
    .insertInto('import')
    .values({ ...entry, ...unsaid, active: 1, ...nothingCounted })
    .execute()
}

/** Which channels customers serve themselves by, as somebody has said it. */
export async function takeOverChannels(from: Db, into: Db): Promise<void> {
  const said = await from.selectFrom('channel').selectAll().where('self_service', 'is not', null).execute()
  for (const { name, self_service } of said)
    await into.updateTable('channel').set({ self_service }).where('name', '=', name).execute()
}

export async function takeOverMove(db: Db, move: Insertable<MoveTable>): Promise<void> {
  await db
    .insertInto('move')
    .values(move)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

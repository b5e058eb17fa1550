import type Database from 'better-sqlite3'
import { firstIdOf, idsPerImport } from '../interaction-ids.ts'
import { nameKey, publicId } from '../name-key.ts'
import { countSalvaged } from './count-salvaged.ts'
import { dropWithdrawn } from './drop-withdrawn.ts'
import { packKeys, unpackKeys } from './day-keys.ts'
import type { Salvaged } from './salvaged.ts'

/**
 * Makes what was copied out of a damaged file hold together again: lost names become numbers, an import that rows speak of has an entry, runs
 * name only rows that are there (so that the exports, imported again, bring back what is missing), and what nothing explains is left out.
 */
export function mendSalvaged(raw: Database.Database): Omit<Salvaged, 'tables'> {
  dropUnreadable(raw)
  mendRuns(raw)
  raw.exec(`delete from interaction_row where kind_id not in (select id from interaction_kind)
    or coalesce((select last_id from interaction_run where first_id <= interaction_row.id order by first_id desc limit 1), 0) < id`)
  dropWithdrawn(raw)
  splitRuns(raw)
  const names = nameLost(raw)
  const entered = enterLost(raw)
  raw.exec(`delete from claim where not exists (select 1 from interaction_row where id = interaction_id) or import_id not in (select id from import);
    delete from reject where import_id not in (select id from import);
    delete from unanswered where import_id not in (select id from import);
    delete from event_location where location_id not in (select id from location);
    insert or ignore into customer_type (name) select distinct customer_type from interaction_row where customer_type is not null`)
  hideUndone(raw)
  return { ...countSalvaged(raw, entered), names }
}

/** No row is shown that only imports claim which were undone. */
function hideUndone(raw: Database.Database): void {
  const hide = raw.prepare<[number, number]>(
    `update interaction_row set visible = 0 where visible = 1 and id between ? and ? and not exists (
      select 1 from claim join import on import.id = import_id where interaction_id = interaction_row.id and active = 1)`,
  )
  for (const id of raw.prepare<[], number>('select id from import where active = 0').pluck().all())
    hide.run(firstIdOf(id), firstIdOf(id + 1) - 1)
}

/** Texts that are JSON for whoever reads them, and kinds whose scale or answer is lost. */
function dropUnreadable(raw: Database.Database): void {
  raw.exec(`
    delete from import where not json_valid(mapping) or not json_valid(header) or not json_valid(warning_counts) or not json_valid(skipped_counts)
      or id <= 0;
    delete from reject where not json_valid(cells);
    delete from mapping where not json_valid(mapping);
    delete from saved_report where not json_valid(params);
    delete from report_snapshot where not json_valid(params) or not json_valid(head);
    delete from answer where scale_id not in (select id from scale);
    delete from interaction_kind where ${['csat', 'nps', 'ces'].map(lacksAnswer).join(' or ')}
      or provenance_id not in (select id from provenance)`)
}

/** Nothing is not in an empty table either. */
const lacksAnswer = (metric: string) => `(${metric}_answer is not null and ${metric}_answer not in (select id from answer))`

interface Run {
  readonly first_id: number
  readonly last_id: number
  readonly place_id: number
  readonly location_id: number
  readonly local_day: number
  readonly keys: Uint8Array
}

/** A run whose keys are not as many as its rows, or that reaches into the next, says nothing. */
function mendRuns(raw: Database.Database): void {
  const drop = raw.prepare<[number]>('delete from interaction_run where first_id = ?')
  const runs = raw.prepare<[], { first: number; last: number; bytes: number }>(
    'select first_id as first, last_id as last, length(keys) as bytes from interaction_run order by first_id',
  )
  let before = 0
  for (const { first, last, bytes } of runs.all()) {
    const isWhole = first > before && last >= first && bytes === (last - first + 1) * Float64Array.BYTES_PER_ELEMENT
    if (isWhole) before = last
    else drop.run(first)
  }
}

/** A run of which rows are missing becomes several. */
function splitRuns(raw: Database.Database): void {
  const idsOf = raw
    .prepare<[number, number], number>('select id from interaction_row where id between ? and ? order by id')
    .pluck()
  const drop = raw.prepare<[number]>('delete from interaction_run where first_id = ?')
  const add = raw.prepare<Run>(
    `insert into interaction_run (first_id, last_id, place_id, location_id, local_day, keys)
      values (@first_id, @last_id, @place_id, @location_id, @local_day, @keys)`,
  )
  const find = raw.prepare<[number], Run>('select * from interaction_run where first_id = ?')
  for (const first of raw.prepare<[], number>('select first_id from interaction_run').pluck().all()) {
    const run = find.get(first)! // it was there a moment ago, and no other begins there
    const ids = idsOf.all(run.first_id, run.last_id)
    if (ids.length === run.last_id - run.first_id + 1) continue
    drop.run(run.first_id)
    const keys = unpackKeys(run.keys)
    for (const [first, last] of stretches(ids))
      add.run({
        ...run,
        first_id: first,
        last_id: last,
        keys: packKeys(keys.slice(first - run.first_id, last - run.first_id + 1)),
      })
  }
}

/** First and last of numbers that follow one another. */
function stretches(ids: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = []
  for (const id of ids) {
    const current = found.at(-1)
    if (current?.[1] === id - 1) current[1] = id
    else found.push([id, id])
  }
  return found
}

/** Gives whatever rows speak of and nothing names a number for a name. @returns how many */
function nameLost(raw: Database.Database): number {
  const missing = (used: string, table: string) =>
    raw
      .prepare<[], number>(`select distinct id from (${used}) where id > 0 and id not in (select id from ${table})`)
      .pluck()
      .all()
  const lost = (id: number) => `(${id})`
  const locations = missing(
    'select location_id as id from interaction_run union select location_id from place union select location_id from provider',
    'location',
  )
  const addLocation = raw.prepare('insert into location (id, public_id, name, name_key) values (?, ?, ?, ?)')
  for (const id of locations) addLocation.run(id, publicId('loc', `salvaged ${id}`), lost(id), nameKey(`salvaged ${id}`))

  const places = raw.prepare<[], { id: number; location: number }>(
    'select place_id as id, min(location_id) as location from interaction_run where place_id not in (select id from place) group by place_id',
  )
  const foundPlaces = places.all()
  for (const { id, location } of foundPlaces)
    raw.prepare('insert into place (id, spelled, location_id) values (?, ?, ?)').run(id, `salvaged ${id}`, location)

  const providers = raw
    .prepare<[], { id: number; location: number }>(
      `select provider_id as id, min(location_id) as location from interaction_run
        join interaction_row on interaction_row.id between first_id and last_id
        where provider_id > 0 and provider_id not in (select id from provider) group by provider_id`,
    )
    .all()
  const addPerson = raw.prepare('insert or ignore into person (id, name, name_key) values (?, ?, ?)')
  const nextPerson = raw.prepare<[], number>('select coalesce(max(id), 0) + 1 from person').pluck()
  const addProvider = raw.prepare(
    'insert into provider (id, public_id, location_id, person_id, name, name_key) values (?, ?, ?, ?, ?, ?)',
  )
  for (const { id, location } of providers) {
    const [person, key] = [nextPerson.get()!, nameKey(`salvaged ${id}`)]
    addPerson.run(person, lost(id), key)
    addProvider.run(id, publicId('pro', `salvaged ${location}`, key), location, person, lost(id), key)
  }
  const people = missing('select person_id as id from provider', 'person')
  for (const id of people) addPerson.run(id, lost(id), nameKey(`salvaged person ${id}`))
  const spelled = missing('select spelled_id as id from interaction_row', 'spelled_person')
  for (const id of spelled) raw.prepare('insert into spelled_person (id, spelled) values (?, ?)').run(id, `salvaged ${id}`)
  for (const table of ['service', 'channel', 'source']) {
    const used = table === 'source' ? 'select source_id as id from provenance' : `select ${table}_id as id from interaction_kind`
    for (const id of missing(used, table)) raw.prepare(`insert into ${table} (id, name) values (?, ?)`).run(id, `salvaged ${id}`)
  }
  return locations.length + foundPlaces.length + providers.length + people.length
}

/** An entry for each import whose own is lost but whose rows are there; undone, where none of them is shown. @returns which imports these are */
function enterLost(raw: Database.Database): Set<number> {
  const lost = raw
    .prepare<[], { id: number; n: number }>(
      `select first_id / ${idsPerImport} as id, sum(last_id - first_id + 1) as n from interaction_run
        where first_id / ${idsPerImport} not in (select id from import) group by 1`,
    )
    .all()
  const isShown = raw.prepare<[number, number], number>(
    'select exists (select 1 from interaction_row where id between ? and ? and visible = 1)',
  )
  const add = raw.prepare(
    `insert into import (id, file_name, file_hash, source, fingerprint, mapping, header, imported_at, warning_counts, skipped_counts,
        file_bytes, active, row_count, new_count, same_count, changed_count, skipped_count, rejected_count)
      values (?, ?, '', '', '', '{"source":"salvaged","fields":{}}', '[]', ?, '{}', '{}', 0, ?, ?, ?, 0, 0, 0, 0)`,
  )
  for (const { id, n } of lost) {
    const active = isShown.pluck().get(firstIdOf(id), firstIdOf(id + 1) - 1)
    add.run(id, `salvaged ${id}`, new Date().toISOString(), active, n, n)
  }
  return new Set(lost.map(({ id }) => id))
}

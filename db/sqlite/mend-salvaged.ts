import type Database from 'better-sqlite3'
import { idsPerImport } from '../interaction-ids.ts'
import { nameKey, publicId } from '../name-key.ts'
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
  splitRuns(raw)
  const names = nameLost(raw)
  const imports = enterLost(raw)
  raw.exec(`delete from claim where not exists (select 1 from interaction_row where id = interaction_id) or import_id not in (select id from import);
    delete from reject where import_id not in (select id from import);
    delete from unanswered where import_id not in (select id from import);
    delete from event_location where location_id not in (select id from location)`)
  return { ...counted(raw), imports, names }
}

function counted(raw: Database.Database): Pick<Salvaged, 'interactions' | 'lost'> {
  const one = (sql: string) => raw.prepare<[], number>(sql).pluck().get()!
  const brought = one('select coalesce(sum(new_count + same_count + changed_count), 0) from import')
  const found = one('select (select count(*) from interaction_row) + (select count(*) from claim)')
  const interactions = one('select count(*) from interaction_row where visible = 1')
  return { interactions, lost: Math.max(0, brought - found) }
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
    delete from interaction_kind where csat_answer not in (select id from answer) or nps_answer not in (select id from answer)
      or ces_answer not in (select id from answer) or provenance_id not in (select id from provenance)`)
}

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
  let before = 0
  for (const { first_id: first, last_id: last, keys } of raw
    .prepare<[], Run>('select * from interaction_run order by first_id')
    .all()) {
    const isWhole = first > before && last >= first && keys.byteLength === (last - first + 1) * Float64Array.BYTES_PER_ELEMENT
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
  for (const run of raw.prepare<[], Run>('select * from interaction_run').all()) {
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

/** An entry for each import whose own is lost but whose rows are there. @returns how many imports there are */
function enterLost(raw: Database.Database): number {
  const counts = raw
    .prepare<[], { id: number; n: number }>(
      `select first_id / ${idsPerImport} as id, sum(last_id - first_id + 1) as n from interaction_run
        where first_id / ${idsPerImport} not in (select id from import) group by 1`,
    )
    .all()
  const add = raw.prepare(
    `insert into import (id, file_name, file_hash, source, fingerprint, mapping, header, imported_at, warning_counts, skipped_counts,
        file_bytes, active, row_count, new_count, same_count, changed_count, skipped_count, rejected_count)
      values (?, ?, '', '', '', '{"source":"salvaged","fields":{}}', '[]', ?, '{}', '{}', 0, 1, ?, ?, 0, 0, 0, 0)`,
  )
  for (const { id, n } of counts) add.run(id, `salvaged ${id}`, new Date().toISOString(), n, n)
  return raw.prepare<[], number>('select count(*) from import').pluck().get()!
}

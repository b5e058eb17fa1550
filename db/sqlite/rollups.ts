import type { Database } from 'better-sqlite3'
import { ratingMetrics } from '../cell-sums.ts'
import type { Day, ScaleTable } from '../schema.ts'
import { bulkInsert } from './bulk-insert.ts'
import { DayRollup, type RolledKind, type RolledRow, type ScaleOf } from './day-rollup.ts'
import { factsOfStored, type RecordedRow, recordedColumns } from './row-facts.ts'
import { RollupRows } from './rollup-rows.ts'
import { prepared } from './prepared.ts'
import { stagedInsert } from './staged-insert.ts'
import type { Staging } from './staging.ts'

export interface TouchedDay {
  readonly locationId: number
  readonly day: Day
}

/** A row whose facts are still to be made of it. */
type Filling = { -readonly [name in keyof RolledRow]: RolledRow[name] }

export interface RollupWriter {
  write(rollup: DayRollup, locationId: number, day: Day): void
  /** Inserts what waits for more rows. */
  flush(): void
}

const visitColumns = ['location_id', 'day', 'first_id', 'visits']

/** Where cells and ratings of a large import lie until they are stored. */
export interface RollupStaging {
  readonly cells: Staging
  readonly ratings: Staging
}

/** Inserts the roll-ups of days that have none. */
export function rollupWriter(raw: Database, staging: RollupStaging | null = null): RollupWriter {
  const cells = staging ? stagedInsert(raw, 'cell', staging.cells) : bulkInsert(raw, 'cell')
  const staged = staging && stagedInsert(raw, 'rating_cell', staging.ratings)
  const ratings = ratingMetrics.map(() => staged ?? bulkInsert(raw, 'rating_cell'))
  const visits = bulkInsert(raw, 'visit_block')
  const rows = new RollupRows()

  function write(rollup: DayRollup, locationId: number, day: Day): void {
    if (rollup.cells.size === 0) return
    const cell = rows.cells(rollup, locationId, day)
    cells.add(cell.columns, cell.values)
    for (const [i, { columns, values }] of rows.ratings(rollup, locationId, day).entries()) ratings[i]!.add(columns, values)
    const block = rollup.visits.pack(rollup.mixes)
    visits.add(visitColumns, [locationId, day, block.firstId, block.visits])
  }

  function flush(): void {
    for (const insert of [cells, ...ratings, visits]) insert.flush()
  }

  return { write, flush }
}

/**
 * Recomputes every roll-up of the given days of locations from their rows: used by imports, undo, redo and rebuild alike,
 * so that a roll-up is always what its rows say. Call it inside the transaction that changed the rows.
 */
export function recomputeDays(raw: Database, days: Iterable<TouchedDay>): void {
  const remove = ['cell', 'rating_cell', 'visit_block'].map(table =>
    prepared(raw, `delete from ${table} where location_id = ? and day = ?`),
  )
  const rows = prepared(raw, rowsOfDay)
  const writer = rollupWriter(raw)
  const scaleOf = scaleReader(raw)
  const rollup = new DayRollup(scaleOf)
  for (const { locationId, day } of onlyOnce(days)) {
    for (const statement of remove) statement.run(locationId, day)
    rollup.clear()
    for (const each of rows.iterate(locationId, day)) {
      const row = each as Filling & RolledKind & RecordedRow // the columns that rowsOfDay names
      row.facts = factsOfStored(row)
      rollup.add(row, row)
    }
    writer.write(rollup, locationId, day)
  }
  writer.flush()
}

/** Recomputes all roll-ups from the rows. */
export function rebuildRollups(raw: Database): void {
  recomputeDays(raw, rolledDays(raw))
}

/** Days of locations that have rows or roll-ups. */
export function rolledDays(raw: Database): TouchedDay[] {
  const days = prepared(
    raw,
    `select location_id as "locationId", local_day as "day" from interaction_run
    union select location_id, day from cell`,
  )
  return days.all() as TouchedDay[]
}

/** Scales by id, each read once. */
export function scaleReader(raw: Database): ScaleOf {
  const find = prepared(raw, 'select minimum, maximum, direction from scale where id = ?')
  const known = new Map<number, Omit<ScaleTable, 'id'>>()
  return id => {
    let scale = known.get(id)
    if (!scale) known.set(id, (scale = find.get(id) as Omit<ScaleTable, 'id'>))
    return scale
  }
}

// In the order of ids: an import adds its rows up in this order as well, and float sums depend on it.
const rowsOfDay = `select id, local_minute, comment is not null as has_comment, provider_id, service_id, channel_id,
    coalesce((select customer_type.id from customer_type where customer_type.name = interaction.customer_type), 0) as customer_type_id,
    wait_kind, outcome, wait_s, service_s, resolution_s,
    csat_value, csat_scale, nps_value, nps_scale, ces_value, ces_scale, rating_offered, complaint, row_hash,
    ${recordedColumns}
  from interaction where location_id = ? and local_day = ? and visible = 1 order by id`

function onlyOnce(days: Iterable<TouchedDay>): TouchedDay[] {
  return [...new Map([...days].map(one => [`${one.locationId} ${one.day}`, one])).values()]
}

import type { Database } from 'better-sqlite3'
import type { NewInteraction, NewRating } from '../new-interaction.ts'
import { type InteractionTable, waitKinds } from '../schema.ts'
import { bulkInsert, type SqlValue } from './bulk-insert.ts'
import type { Dictionaries } from './dictionaries.ts'

type Row = InteractionTable
type RowIds = Pick<Row, 'id' | 'location_id' | 'provider_id' | 'place_id' | 'spelled_id' | 'occurrence' | 'visible' | 'source_id'>
type Column = readonly [name: keyof Row, read: (row: Row) => SqlValue]

// One function per column, not one for all names: the engine then reads each place of the object directly.
const required: readonly Column[] = [
  ['id', row => row.id],
  ['line', row => row.line],
  ['location_id', row => row.location_id],
  ['provider_id', row => row.provider_id],
  ['place_id', row => row.place_id],
  ['service_id', row => row.service_id],
  ['channel_id', row => row.channel_id],
  ['source_id', row => row.source_id],
  ['arrived_at', row => row.arrived_at],
  ['local_day', row => row.local_day],
  ['zone', row => row.zone],
  ['certainty', row => row.certainty],
  ['wait_kind', row => row.wait_kind],
  ['key_hash', row => row.key_hash],
  ['occurrence', row => row.occurrence],
  ['row_hash', row => row.row_hash],
  ['filled', row => row.filled],
  ['visible', row => row.visible],
]
const optional: readonly Column[] = [
  ['spelled_id', row => row.spelled_id],
  ['local_minute', row => row.local_minute],
  ['called_at', row => row.called_at],
  ['finished_at', row => row.finished_at],
  ['updated_at', row => row.updated_at],
  ['wait_s', row => row.wait_s],
  ['quoted_wait_s', row => row.quoted_wait_s],
  ['service_s', row => row.service_s],
  ['resolution_s', row => row.resolution_s],
  ['clock', row => row.clock],
  ['outcome', row => row.outcome],
  ['solved_first_time', row => row.solved_first_time],
  ['reopened', row => row.reopened],
  ['csat_raw', row => row.csat_raw],
  ['csat_value', row => row.csat_value],
  ['csat_scale', row => row.csat_scale],
  ['nps_raw', row => row.nps_raw],
  ['nps_value', row => row.nps_value],
  ['nps_scale', row => row.nps_scale],
  ['ces_raw', row => row.ces_raw],
  ['ces_value', row => row.ces_value],
  ['ces_scale', row => row.ces_scale],
  ['rating_offered', row => row.rating_offered],
  ['complaint', row => row.complaint],
  ['complaint_category', row => row.complaint_category],
  ['comment', row => row.comment],
  ['language', row => row.language],
  ['customer', row => row.customer],
  ['customer_type', row => row.customer_type],
  ['provider_since', row => row.provider_since],
  ['external_id', row => row.external_id],
]

/** Rows that wait until there are enough for one statement. */
const WAITING = 20

export interface InteractionInserter {
  add(row: Row): void
  /** Inserts what waits. To be called before anything reads the rows. */
  flush(): void
}

/** Inserts interactions, many per statement, naming only the columns that the file fills. */
export function interactionInserter(raw: Database): InteractionInserter {
  const insert = bulkInsert(raw, 'interaction')
  let waiting: Row[] = []
  let used = required
  const unused = new Set(optional)

  function flush(): void {
    if (waiting.length === 0) return
    for (const column of unused)
      if (waiting.some(row => column[1](row) !== null)) {
        unused.delete(column)
        used = [...used, column]
      }
    const values: SqlValue[] = []
    for (const row of waiting) for (const [, read] of used) values.push(read(row))
    insert(
      used.map(([name]) => name),
      values,
    )
    waiting = []
  }

  return {
    add: row => {
      waiting.push(row)
      if (waiting.length === WAITING) flush()
    },
    flush,
  }
}

/** One row as stored. */
export function storedRow(row: NewInteraction, ids: RowIds, names: Dictionaries): Row {
  const { csat, nps, ces } = row
  return {
    id: ids.id,
    line: row.line,
    location_id: ids.location_id,
    provider_id: ids.provider_id,
    place_id: ids.place_id,
    spelled_id: ids.spelled_id,
    service_id: names.service(row.service),
    channel_id: names.channel(row.channel),
    source_id: ids.source_id,
    arrived_at: row.arrivedAt,
    local_day: row.localDay,
    local_minute: row.localMinute,
    zone: row.zone,
    certainty: row.certainty,
    called_at: row.calledAt,
    finished_at: row.finishedAt,
    updated_at: row.updatedAt,
    wait_s: row.waitSeconds,
    quoted_wait_s: row.quotedWaitSeconds,
    service_s: row.serviceSeconds,
    resolution_s: row.resolutionSeconds,
    clock: row.clock,
    wait_kind: Math.max(0, waitKinds.indexOf(row.waitKind)),
    outcome: row.outcome,
    solved_first_time: flag(row.solvedFirstTime),
    reopened: row.reopened,
    csat_raw: csat && csat.raw,
    csat_value: csat && csat.value,
    csat_scale: scaleId(csat, names),
    nps_raw: nps && nps.raw,
    nps_value: nps && nps.value,
    nps_scale: scaleId(nps, names),
    ces_raw: ces && ces.raw,
    ces_value: ces && ces.value,
    ces_scale: scaleId(ces, names),
    rating_offered: flag(row.ratingOffered),
    complaint: flag(row.complaint),
    complaint_category: row.complaintCategory,
    comment: row.comment,
    language: row.language,
    customer: row.customer,
    customer_type: row.customerType,
    provider_since: row.providerSince,
    external_id: row.externalId,
    key_hash: row.keyHash,
    occurrence: ids.occurrence,
    row_hash: row.rowHash,
    filled: row.filled,
    visible: ids.visible,
  }
}

const flag = (value: boolean | null) => (value === null ? null : Number(value))

function scaleId(rating: NewRating | null, names: Dictionaries): number | null {
  return rating && names.scale(rating)
}

import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { inKeyOrder } from '../sqlite/in-key-order.ts'

type Table = CreateTableBuilder<string, string>

/** The first layout of a data file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await places(db)
  await ledger(db)
  await interactions(db)
  await rollups(db)
}

async function places(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('location')
    .$call(identified)
    .addColumn('public_id', 'text', c => c.notNull().unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('name_key', 'text', c => c.notNull().unique())
    .addColumn('time_zone', 'text')
    .execute()
  await db.schema
    .createTable('place')
    .$call(identified)
    .addColumn('spelled', 'text', c => c.notNull().unique())
    .$call(integers('location_id'))
    .execute()
  await db.schema
    .createTable('person')
    .$call(identified)
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('name_key', 'text', c => c.notNull().unique())
    .execute()
  await db.schema
    .createTable('spelled_person')
    .$call(identified)
    .addColumn('spelled', 'text', c => c.notNull().unique())
    .execute()
  await db.schema
    .createTable('provider')
    .$call(identified)
    .addColumn('public_id', 'text', c => c.notNull().unique())
    .$call(integers('location_id', 'person_id'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('name_key', 'text', c => c.notNull())
    .addUniqueConstraint('provider_of_location', ['location_id', 'name_key'])
    .execute()
  await db.schema
    .createTable('provider_alias')
    .$call(integers('location_id', 'spelled_id', 'provider_id'))
    .addPrimaryKeyConstraint('provider_alias_key', ['location_id', 'spelled_id'])
    .execute()
  for (const table of ['service', 'channel', 'source'])
    await db.schema
      .createTable(table)
      .$call(identified)
      .addColumn('name', 'text', c => c.notNull().unique())
      .execute()
  await db.schema
    .createTable('scale')
    .$call(identified)
    .$call(doubles('minimum', 'maximum'))
    .addColumn('direction', 'text', c => c.notNull())
    .addUniqueConstraint('scale_key', ['minimum', 'maximum', 'direction'])
    .execute()
}

async function ledger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import')
    .$call(identified)
    .$call(
      texts(
        'file_name',
        'file_hash',
        'source',
        'fingerprint',
        'mapping',
        'header',
        'imported_at',
        'warning_counts',
        'skipped_counts',
      ),
    )
    .$call(
      integers(
        'file_bytes',
        'active',
        'row_count',
        'new_count',
        'same_count',
        'changed_count',
        'skipped_count',
        'rejected_count',
      ),
    )
    .$call(counts('line_shift'))
    .execute()
  await db.schema
    .createTable('reject')
    .$call(integers('import_id', 'record', 'line'))
    .$call(texts('reason', 'detail', 'cells'))
    .addPrimaryKeyConstraint('reject_key', ['import_id', 'record'])
    .execute()
  await db.schema
    .createTable('unanswered')
    .$call(integers('import_id', 'location_id', 'day', 'provider_id', 'service_id', 'channel_id', 'place_id', 'spelled_id', 'n'))
    .addPrimaryKeyConstraint('unanswered_key', [
      'location_id',
      'day',
      'provider_id',
      'service_id',
      'channel_id',
      'place_id',
      'spelled_id',
      'import_id',
    ])
    .modifyEnd(inKeyOrder)
    .execute()
  await db.schema
    .createTable('mapping')
    .addColumn('fingerprint', 'text', c => c.primaryKey())
    .$call(texts('mapping', 'remembered_at'))
    .execute()
  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', c => c.primaryKey())
    .$call(texts('value'))
    .execute()
}

async function interactions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('provenance')
    .$call(identified)
    .$call(integers('source_id'))
    .$call(texts('zone', 'certainty', 'clock'))
    .addUniqueConstraint('provenance_key', ['source_id', 'zone', 'certainty', 'clock'])
    .execute()
  await db.schema
    .createTable('answer')
    .$call(identified)
    .addColumn('raw', 'text', c => c.notNull())
    .$call(integers('scale_id'))
    .addUniqueConstraint('answer_key', ['raw', 'scale_id'])
    .execute()
  await db.schema
    .createTable('interaction_kind')
    .$call(identified)
    .$call(integers('provenance_id', 'service_id', 'channel_id', 'wait_kind'))
    .$call(optional('text', 'outcome'))
    .$call(optional('integer', 'solved_first_time'))
    .$call(ratings)
    .$call(optional('integer', 'rating_offered', 'complaint'))
    .$call(integers('filled'))
    .execute()
  await db.schema
    .createTable('interaction_row')
    .addColumn('id', 'integer', c => c.primaryKey())
    .$call(integers('record'))
    .$call(optional('integer', 'line'))
    .$call(integers('provider_id'))
    .$call(optional('integer', 'spelled_id'))
    .$call(integers('kind_id'))
    .addColumn('arrived_at', 'bigint', c => c.notNull())
    .$call(optional('integer', 'local_minute'))
    .$call(optional('bigint', 'called_at', 'finished_at', 'updated_at'))
    .$call(optional('double precision', 'wait_s', 'quoted_wait_s', 'service_s', 'resolution_s'))
    .$call(optional('integer', 'reopened'))
    .$call(
      optional('text', 'complaint_category', 'comment', 'language', 'customer', 'customer_type', 'provider_since', 'external_id'),
    )
    .addColumn('row_hash', 'bigint', c => c.notNull())
    .addColumn('visible', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await runs(db)
  await db.schema
    .createTable('claim')
    .$call(integers('import_id', 'record', 'line'))
    .addColumn('interaction_id', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('claim_key', ['import_id', 'record'])
    .modifyEnd(inKeyOrder)
    .execute()
  await db.schema.createIndex('claim_by_interaction').on('claim').columns(['interaction_id']).execute()
}

/** Rows of one place and day lie together under consecutive ids: a run says which, so that the rows need no index at all. */
async function runs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('interaction_run')
    .addColumn('first_id', 'integer', c => c.primaryKey())
    .addColumn('last_id', 'bigint', c => c.notNull())
    .$call(integers('place_id', 'location_id', 'local_day'))
    .addColumn('keys', 'blob', c => c.notNull())
    .execute()
  const index = (name: string, ...columns: string[]) =>
    db.schema.createIndex(name).on('interaction_run').columns(columns).execute()
  await index('run_by_place', 'location_id', 'local_day', 'first_id', 'last_id', 'place_id')
  await index('run_by_day', 'local_day', 'first_id', 'last_id', 'location_id', 'place_id')
  await sql`create view interaction as select interaction_row.id, record, coalesce(line, record + (
      select line_shift from import where import.id = interaction_row.id >> 31)) as line,
    location_id, place_id, local_day, provider_id, spelled_id, service_id, channel_id, arrived_at, local_minute, called_at,
    finished_at, updated_at, wait_s, quoted_wait_s, service_s, resolution_s, wait_kind, outcome, solved_first_time, reopened,
    ${sql.join(['csat', 'nps', 'ces'].map(ratingOfView))},
    rating_offered, complaint, complaint_category, comment, language, customer, customer_type, provider_since, external_id,
    row_hash, filled, visible, ${sql.join(['source_id', 'zone', 'certainty'].map(provenanceOfView))},
    (select nullif(clock, '') from provenance where provenance.id = provenance_id) as clock
    from interaction_run cross join interaction_row not indexed
      on interaction_row.id >= interaction_run.first_id and interaction_row.id <= interaction_run.last_id
    cross join interaction_kind on interaction_kind.id = kind_id`.execute(db)
}

const ratingOfView = (name: string) => sql`${sql.ref(`${name}_value`)},
  (select raw from answer where answer.id = ${sql.ref(`${name}_answer`)}) as ${sql.ref(`${name}_raw`)},
  (select scale_id from answer where answer.id = ${sql.ref(`${name}_answer`)}) as ${sql.ref(`${name}_scale`)}`

const provenanceOfView = (name: string) =>
  sql`(select ${sql.ref(name)} from provenance where provenance.id = provenance_id) as ${sql.ref(name)}`

async function rollups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cell')
    .$call(integers('location_id', 'day', 'provider_id', 'wait_kind'))
    .$call(
      counts(
        'n',
        'outcome_n',
        'gave_up',
        'complaint_n',
        'complaints',
        'offered_known',
        'offered',
        'answered_of_known',
        'answered',
      ),
    )
    .$call(durations('wait'))
    .$call(durations('service'))
    .$call(durations('resolution'))
    .addColumn('hash_low', 'bigint', c => c.notNull().defaultTo(0))
    .addColumn('hash_high', 'bigint', c => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('cell_key', ['location_id', 'day', 'provider_id', 'wait_kind'])
    .modifyEnd(inKeyOrder)
    .execute()
  await db.schema
    .createTable('rating_cell')
    .$call(integers('location_id', 'day', 'provider_id'))
    .$call(texts('metric'))
    .$call(integers('scale_id'))
    .$call(counts('n'))
    .$call(sums('total', 'squares'))
    .$call(counts('satisfied', 'promoters', 'detractors'))
    .$call(counts('c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'))
    .addPrimaryKeyConstraint('rating_cell_key', ['location_id', 'day', 'metric', 'provider_id', 'scale_id'])
    .modifyEnd(inKeyOrder)
    .execute()
  await db.schema
    .createTable('wait_histogram')
    .$call(integers('location_id', 'day'))
    .addColumn('waits', 'blob', c => c.notNull())
    .addPrimaryKeyConstraint('wait_histogram_key', ['location_id', 'day'])
    .execute()
  await db.schema
    .createTable('mix')
    .$call(integers('location_id', 'day'))
    .addColumn('cells', 'blob', c => c.notNull())
    .addColumn('ratings', 'blob', c => c.notNull())
    .addPrimaryKeyConstraint('mix_key', ['location_id', 'day'])
    .execute()
}

const identified = (table: Table) => table.addColumn('id', 'integer', c => c.primaryKey())
const integers =
  (...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, 'integer', c => c.notNull()), table)
const doubles =
  (...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, 'double precision', c => c.notNull()), table)
/** Of roll-ups: only what is not zero is written. */
const counts =
  (...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, 'integer', c => c.notNull().defaultTo(0)), table)
const sums =
  (...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, 'double precision', c => c.notNull().defaultTo(0)), table)
const texts =
  (...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, 'text', c => c.notNull()), table)
const optional =
  (type: 'text' | 'integer' | 'bigint' | 'double precision', ...names: string[]) =>
  (table: Table) =>
    names.reduce((t, name) => t.addColumn(name, type), table)

const ratings = (table: Table) =>
  ['csat', 'nps', 'ces'].reduce(
    (t, name) => t.addColumn(`${name}_value`, 'double precision').addColumn(`${name}_answer`, 'integer'),
    table,
  )

const durations = (name: string) => (table: Table) =>
  table
    .$call(counts(`${name}_n`))
    .$call(sums(`${name}_total`, `${name}_squares`))
    .$call(counts(`${name}_log_n`))
    .$call(sums(`${name}_log_total`, `${name}_log_squares`))

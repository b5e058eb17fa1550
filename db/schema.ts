import type { Generated, Kysely } from 'kysely'

/** Days since 1970-01-01 of the location's calendar. */
export type Day = number

/** Place as spelled in an export, and the location it stands for. */
export interface PlaceTable {
  id: Generated<number>
  spelled: string
  location_id: number
}

/** `public_id` is the opaque stable text that answers carry; `name_key` is the name without case and spare spaces. */
export interface LocationTable {
  id: Generated<number>
  public_id: string
  name: string
  name_key: string
  time_zone: string | null
  /** Region or peer group, in the user's words. */
  peer_group: string | null
}

/** A human being; somebody who works in two places is two providers of one person. */
export interface PersonTable {
  id: Generated<number>
  name: string
  name_key: string
}

export interface SpelledPersonTable {
  id: Generated<number>
  spelled: string
}

export interface ProviderTable {
  id: Generated<number>
  public_id: string
  location_id: number
  person_id: number
  name: string
  name_key: string
}

export interface ProviderAliasTable {
  location_id: number
  spelled_id: number
  provider_id: number
}

export interface NamedTable {
  id: Generated<number>
  name: string
}

/** `self_service`: whether customers serve themselves there, once somebody has said so. */
export interface ChannelTable extends NamedTable {
  self_service: number | null
}

export interface ScaleTable {
  id: Generated<number>
  minimum: number
  maximum: number
  direction: 'higher_better' | 'lower_better'
}

/** The ledger: one row per file taken in. Counts of warnings and skipped rows are JSON by code. */
export interface ImportTable {
  id: number
  file_name: string
  file_hash: string
  file_bytes: number
  /** Physical line of most rows less their record number. */
  line_shift: Generated<number>
  source: string
  fingerprint: string
  mapping: string
  header: string
  imported_at: string
  active: number
  row_count: number
  new_count: number
  same_count: number
  changed_count: number
  skipped_count: number
  rejected_count: number
  warning_counts: string
  skipped_counts: string
}

export interface RejectTable {
  import_id: number
  record: number
  line: number
  reason: string
  detail: string
  cells: string
}

/** Requests for an answer that nobody gave, as one import counts them: they are no interactions, but were offered. */
export interface UnansweredTable {
  import_id: number
  location_id: number
  day: Day
  provider_id: number
  service_id: number
  channel_id: number
  /** As spelled; `spelled_id` 0 = nobody. */
  place_id: number
  spelled_id: number
  n: number
}

export interface MappingTable {
  fingerprint: string
  mapping: string
  remembered_at: string
}

export interface SettingTable {
  key: string
  value: string
}

/** Where a row came from and how its times are to be read; `clock` is empty where nothing is said. */
export interface ProvenanceTable {
  id: Generated<number>
  source_id: number
  zone: string
  certainty: string
  clock: string
}

/** An answer as written, on its scale. */
export interface AnswerTable {
  id: Generated<number>
  raw: string
  scale_id: number
}

/** What many interactions have in common: nearly every row is one of some hundred kinds. */
interface KindColumns {
  service_id: number
  channel_id: number
  wait_kind: number
  outcome: string | null
  solved_first_time: number | null
  csat_value: number | null
  nps_value: number | null
  ces_value: number | null
  rating_offered: number | null
  complaint: number | null
  /** How many fields are filled. */
  filled: number
}

/** The same kind may be there several times. */
export interface InteractionKindTable extends KindColumns {
  id: Generated<number>
  provenance_id: number
  csat_answer: number | null
  nps_answer: number | null
  ces_answer: number | null
}

/** What a version of an interaction holds of its own; times are milliseconds since 1970 UTC, durations seconds. */
interface InteractionColumns {
  id: number
  record: number
  provider_id: number
  spelled_id: number | null
  arrived_at: number
  local_minute: number | null
  called_at: number | null
  finished_at: number | null
  updated_at: number | null
  wait_s: number | null
  quoted_wait_s: number | null
  service_s: number | null
  resolution_s: number | null
  reopened: number | null
  complaint_category: string | null
  comment: string | null
  language: string | null
  customer: string | null
  customer_type: string | null
  provider_since: string | null
  external_id: string | null
  row_hash: number
  /** 1 = an active import claims this version and it wins among the active versions of its key. */
  visible: number
}

/**
 * One version of one interaction as stored, never changed but for `visible` and the mapped keys. `id` is import * 2^31 + a
 * number within the import: the import it came with first claims it; `claim` has the imports that brought the same row again.
 * Place and day are those of its run. `line` is null where it is `record` + the import's `line_shift`.
 */
export interface InteractionRowTable extends InteractionColumns {
  line: number | null
  kind_id: number
}

/**
 * Rows of one place and day under consecutive ids. `keys` has the key of each id of the run in order, as 64-bit floats, also
 * of rows that were withdrawn; db/sqlite/day-keys.ts reads them.
 */
export interface InteractionRunTable {
  first_id: number
  last_id: number
  place_id: number
  location_id: number
  local_day: Day
  keys: Uint8Array
}

/** The view that queries read: every row with the place and day of its run and what its codes stand for. */
export interface InteractionTable extends InteractionColumns, KindColumns {
  line: number
  location_id: number
  place_id: number
  local_day: Day
  source_id: number
  zone: string
  certainty: string
  clock: string | null
  csat_raw: string | null
  csat_scale: number | null
  nps_raw: string | null
  nps_scale: number | null
  ces_raw: string | null
  ces_scale: number | null
}

export interface ClaimTable {
  import_id: number
  record: number
  line: number
  interaction_id: number
}

/** Duration sums: `_n` values, of which `_log_n` above zero. Seconds, and natural logarithms of seconds. */
type DurationSums<Name extends string> = Record<
  `${Name}_n` | `${Name}_total` | `${Name}_squares` | `${Name}_log_n` | `${Name}_log_total` | `${Name}_log_squares`,
  number
>

/** Roll-up: one row per location, day, provider and kind of wait. Provider 0 = none. */
export interface CellTable extends DurationSums<'wait'>, DurationSums<'service'>, DurationSums<'resolution'> {
  location_id: number
  day: Day
  provider_id: number
  wait_kind: number
  n: number
  outcome_n: number
  gave_up: number
  complaint_n: number
  complaints: number
  offered_known: number
  offered: number
  answered_of_known: number
  answered: number
  /** Sums of the halves of row_hash: the content hash without reading rows. */
  hash_low: number
  hash_high: number
}

/** Roll-up of ratings: sums and the histogram (c0 = lowest step; scales wider than eleven steps in eleven equal parts). */
export interface RatingCellTable {
  location_id: number
  day: Day
  provider_id: number
  metric: RatingMetric
  scale_id: number
  n: number
  total: number
  squares: number
  satisfied: number
  promoters: number
  detractors: number
  c0: number
  c1: number
  c2: number
  c3: number
  c4: number
  c5: number
  c6: number
  c7: number
  c8: number
  c9: number
  c10: number
}
export type RatingMetric = 'csat' | 'nps' | 'ces'

/** Roll-up of one location's day visit by visit, packed (db/visit-columns.ts): what all answers but the plainest are made of. Ids count from `first_id`. */
export interface VisitBlockTable {
  location_id: number
  day: Day
  first_id: number
  visits: Uint8Array
}

/** Period from which the limits of one series are taken from `from_day` on; both null = all locations as one series. */
export interface BaselineTable {
  id: Generated<number>
  metric: string
  location_id: number | null
  provider_id: number | null
  from_day: Day
  to_day: Day
  reason: string
  recorded_at: string
}

export interface EventTable {
  id: Generated<number>
  day: Day
  end_day: Day | null
  kind: string
  note: string
  recorded_at: string
}

export interface EventLocationTable {
  event_id: number
  location_id: number
}

/** Somebody who moved: who is so spelled at one place is who is so spelled at another from `day` on. */
export interface MoveTable {
  from_place_id: number
  from_spelled_id: number
  to_place_id: number
  to_spelled_id: number
  day: Day
  recorded_at: string
}

/** What is aimed at from a day on; no location = all of them, no value = from that day on none. */
export interface TargetTable {
  id: Generated<number>
  metric: string
  location_id: number | null
  from_day: Day
  /** Share of those who wait no longer; null = the figure itself. */
  within_s: number | null
  value: number | null
  scale_minimum: number | null
  scale_maximum: number | null
  note: string
  recorded_at: string
  withdrawn_at: string | null
}

/** A report as it was printed: what it draws, as JSON packed by gzip, and what it was made of. */
export interface ReportSnapshotTable {
  id: Generated<number>
  name: string
  params: string
  printed_at: string
  content_hash: string
  definitions_version: string
  app_version: string
  /** What lists show of it, as JSON. */
  head: string
  body: Uint8Array
}

/** A report to be run again; `follows` = its period moves on with the data. */
export interface SavedReportTable {
  title: string
  name: string
  params: string
  follows: 0 | 1
  saved_at: string
}

/** An answer as JSON, packed by gzip; `state` is that of the data it was given on. */
export interface KeptAnswerTable {
  question: string
  state: string
  answer: Uint8Array
}

export interface Schema {
  place: PlaceTable
  location: LocationTable
  person: PersonTable
  spelled_person: SpelledPersonTable
  provider: ProviderTable
  provider_alias: ProviderAliasTable
  service: NamedTable
  channel: ChannelTable
  customer_type: NamedTable
  source: NamedTable
  scale: ScaleTable
  import: ImportTable
  reject: RejectTable
  unanswered: UnansweredTable
  mapping: MappingTable
  setting: SettingTable
  interaction: InteractionTable
  interaction_row: InteractionRowTable
  interaction_kind: InteractionKindTable
  interaction_run: InteractionRunTable
  provenance: ProvenanceTable
  answer: AnswerTable
  claim: ClaimTable
  cell: CellTable
  rating_cell: RatingCellTable
  visit_block: VisitBlockTable
  baseline: BaselineTable
  event: EventTable
  event_location: EventLocationTable
  move: MoveTable
  target: TargetTable
  report_snapshot: ReportSnapshotTable
  saved_report: SavedReportTable
  kept_answer: KeptAnswerTable
}

export type Db = Kysely<Schema>

/** Kinds of wait as stored; 0 = not said. */
export const waitKinds = [null, 'queue', 'first_reply', 'lead_time'] as const

import type { NewInteraction, NewRating } from '../new-interaction.ts'
import { type InteractionTable, waitKinds } from '../schema.ts'
import type { Dictionaries } from './dictionaries.ts'

type Row = InteractionTable
type RowIds = Pick<Row, 'id' | 'location_id' | 'provider_id' | 'place_id' | 'spelled_id' | 'occurrence' | 'visible' | 'source_id'>

/** Column order of the insert; `valuesOf` follows it. */
export const interactionColumns = [
  'id',
  'line',
  'location_id',
  'provider_id',
  'place_id',
  'spelled_id',
  'service_id',
  'channel_id',
  'source_id',
  'arrived_at',
  'local_day',
  'local_minute',
  'zone',
  'certainty',
  'called_at',
  'finished_at',
  'updated_at',
  'wait_s',
  'quoted_wait_s',
  'service_s',
  'resolution_s',
  'clock',
  'wait_kind',
  'outcome',
  'solved_first_time',
  'reopened',
  'csat_raw',
  'csat_value',
  'csat_scale',
  'nps_raw',
  'nps_value',
  'nps_scale',
  'ces_raw',
  'ces_value',
  'ces_scale',
  'rating_offered',
  'complaint',
  'complaint_category',
  'comment',
  'language',
  'customer',
  'customer_type',
  'provider_since',
  'external_id',
  'key_hash',
  'occurrence',
  'row_hash',
  'filled',
  'visible',
] as const satisfies readonly (keyof Row)[]

/** The values of one stored row, in the order of `interactionColumns`. */
export function valuesOf(row: NewInteraction, ids: RowIds, names: Dictionaries): (string | number | null)[] {
  return [
    ids.id,
    row.line,
    ids.location_id,
    ids.provider_id,
    ids.place_id,
    ids.spelled_id,
    names.named('service', row.service),
    names.named('channel', row.channel),
    ids.source_id,
    row.arrivedAt,
    row.localDay,
    row.localMinute,
    row.zone,
    row.certainty,
    row.calledAt,
    row.finishedAt,
    row.updatedAt,
    row.waitSeconds,
    row.quotedWaitSeconds,
    row.serviceSeconds,
    row.resolutionSeconds,
    row.clock,
    Math.max(0, waitKinds.indexOf(row.waitKind)),
    row.outcome,
    flag(row.solvedFirstTime),
    row.reopened,
    ...rating(row.csat, names),
    ...rating(row.nps, names),
    ...rating(row.ces, names),
    flag(row.ratingOffered),
    flag(row.complaint),
    row.complaintCategory,
    row.comment,
    row.language,
    row.customer,
    row.customerType,
    row.providerSince,
    row.externalId,
    row.keyHash,
    ids.occurrence,
    row.rowHash,
    row.filled,
    ids.visible,
  ]
}

const flag = (value: boolean | null) => (value === null ? null : Number(value))

function rating(value: NewRating | null, names: Dictionaries): [string | null, number | null, number | null] {
  return value ? [value.raw, value.value, names.scale(value.minimum, value.maximum, value.direction)] : [null, null, null]
}

import type { InteractionRow } from '#contract/interactions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Certainty, Outcome } from '#contract/vocabulary.ts'
import { fileNames, type InteractionRecord, interactionPage, type Origin, originsOf } from '#db/queries/interactions.ts'
import type { Db, ScaleTable } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { aboutOf, resolveSelection } from '../selection.ts'

const USUAL_LIMIT = 100

/** The interactions of a selection one by one, the newest first unless asked otherwise. */
export async function listInteractions(
  db: Db,
  { limit = USUAL_LIMIT, offset = 0, newestFirst = true, ...selection }: Input<'interactions.list'>,
): Promise<Output<'interactions.list'>> {
  const chosen = await resolveSelection(db, selection)
  const about = await aboutOf(db, chosen)
  const records = await interactionPage(db, chosen, { limit, offset, newestFirst })
  const scales = await db.selectFrom('scale').selectAll().execute()
  const names: Names = {
    origins: await originsOf(db, records),
    files: await fileNames(db),
    scales: new Map(scales.map(scale => [scale.id, scale])),
  }
  return { about, total: about.interactions, rows: records.map(record => rowOf(record, names)) }
}

interface Names {
  readonly origins: ReadonlyMap<number, Origin>
  readonly files: ReadonlyMap<number, string>
  readonly scales: ReadonlyMap<number, Omit<ScaleTable, 'id'>>
}

function rowOf(record: InteractionRecord, { origins, files, scales }: Names): InteractionRow {
  const { importId, record: number, line } = origins.get(record.id)!
  return {
    interactionId: String(record.id),
    locationId: record.location_public_id,
    locationName: record.location_name,
    providerId: record.provider_public_id,
    providerName: record.provider_name,
    arrivedAt: new Date(record.arrived_at).toISOString(),
    localDate: dateOf(record.local_day),
    localTime: timeOf(record.local_minute),
    certainty: record.certainty as Certainty, // the import writes no other
    channel: record.channel_name,
    service: record.service_name,
    outcome: record.outcome as Outcome | null, // nor here
    waitSeconds: record.wait_s,
    serviceSeconds: record.service_s,
    resolutionSeconds: record.resolution_s,
    csat: ratingOf({ raw: record.csat_raw, value: record.csat_value, scale: record.csat_scale }, scales),
    nps: ratingOf({ raw: record.nps_raw, value: record.nps_value, scale: record.nps_scale }, scales),
    ces: ratingOf({ raw: record.ces_raw, value: record.ces_value, scale: record.ces_scale }, scales),
    ratingOffered: toldOf(record.rating_offered),
    complaint: toldOf(record.complaint),
    comment: record.comment,
    externalId: record.external_id,
    importId,
    file: files.get(importId) ?? '',
    record: number,
    line,
  }
}

type Stored = { raw: string | null; value: number | null; scale: number | null }

function ratingOf({ raw, value, scale }: Stored, scales: Names['scales']): InteractionRow['csat'] {
  const known = scale === null ? undefined : scales.get(scale)
  if (value === null || known === undefined) return null
  const { minimum, maximum, direction } = known
  return { raw: raw ?? String(value), value, minimum, maximum, direction }
}

function toldOf(flag: number | null): boolean | null {
  return flag === null ? null : flag === 1
}

/** Minute of the day as 09:30. */
export function timeOf(minute: number | null): string | null {
  if (minute === null) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

import type { NewInteraction } from '../new-interaction.ts'
import { waitKinds } from '../schema.ts'
import type { RolledRow } from './day-rollup.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Fate } from './import-writer.ts'

/** A row of the file being imported that is not stored yet. */
export interface PendingRow {
  readonly row: NewInteraction
  readonly key: number
  /** Its entry among the keys of its day. */
  entry: number
  readonly locationId: number
  readonly placeId: number
  readonly providerId: number
  readonly spelledId: number | null
  readonly provenanceId: number
  visible: 0 | 1
  /** Taken back, since a later row of the file stands over it: it is never stored. */
  isWithdrawn: boolean
  fate: Fate
}

/** The values of a row that roll-ups add up; storing it uses them too. Made when it is stored: rows wait by the thousand. */
export function rolledRow({ row, providerId }: PendingRow, names: Dictionaries): RolledRow {
  const { csat, nps, ces } = row
  return {
    provider_id: providerId,
    service_id: names.service(row.service),
    channel_id: names.channel(row.channel),
    wait_kind: Math.max(0, waitKinds.indexOf(row.waitKind)),
    outcome: row.outcome,
    wait_s: row.waitSeconds,
    service_s: row.serviceSeconds,
    resolution_s: row.resolutionSeconds,
    csat_value: csat && csat.value,
    csat_scale: csat && names.answer(csat).scaleId,
    nps_value: nps && nps.value,
    nps_scale: nps && names.answer(nps).scaleId,
    ces_value: ces && ces.value,
    ces_scale: ces && names.answer(ces).scaleId,
    rating_offered: row.ratingOffered === null ? null : Number(row.ratingOffered),
    complaint: row.complaint === null ? null : Number(row.complaint),
    row_hash: row.rowHash,
  }
}

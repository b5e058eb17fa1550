import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import type { HandedRow } from '#db/queries/handed-rows.ts'
import type { InteractionRecord } from '#db/queries/interactions.ts'
import type { scales } from '#db/queries/scales.ts'
import { waitKinds } from '#db/schema.ts'
import { filledOf, rowHashOf, type RowValues } from '../../imports/interpret/row-keys.ts'
import type { HandedNames } from './handed-names.ts'

interface Handing {
  readonly names: HandedNames
  readonly comments: boolean
  readonly scales: Awaited<ReturnType<typeof scales>>
}

/**
 * Interactions as an import would hand them to the store. Customers get numbers of their own, which tell them apart at one location and
 * nowhere else; hashes are made of what is handed over, so that they tell nothing more.
 */
export function interactionMaker({
  names,
  comments,
  scales,
}: Handing): (row: InteractionRecord, at: HandedRow) => NewInteraction {
  const customers = new Map<string, string>()
  const customerOf = (location: number, customer: string) => {
    const key = `${location} ${customer}`
    const known = customers.get(key) ?? String(customers.size + 1)
    customers.set(key, known)
    return known
  }
  return (row, { record, line }) => {
    const values: RowValues = {
      ...timesOf(row),
      ...ratingsOf(row, scales),
      record,
      line,
      place: names.places.get(row.location_id)!.place.spelled,
      person: row.provider_id === 0 ? null : names.people.get(row.provider_id)!.spelled.spelled,
      customer: row.customer === null ? null : customerOf(row.location_id, row.customer),
      customerType: row.customer_type,
      providerSince: row.provider_since,
      channel: row.channel_name,
      service: row.service_name,
      outcome: row.outcome as NewInteraction['outcome'], // as an import wrote it
      solvedFirstTime: flagOf(row.solved_first_time),
      reopened: row.reopened,
      complaint: flagOf(row.complaint),
      complaintCategory: row.complaint_category,
      comment: comments && row.comment !== null ? names.cut(row.comment) : null,
      language: row.language,
      externalId: row.external_id,
    }
    return { ...values, keyHash: row.id, occurrence: 0, rowHash: rowHashOf(values), filled: filledOf(values) }
  }
}

type Times =
  | 'arrivedAt'
  | 'localDay'
  | 'localMinute'
  | 'zone'
  | 'certainty'
  | 'calledAt'
  | 'finishedAt'
  | 'updatedAt'
  | 'waitSeconds'
  | 'quotedWaitSeconds'
  | 'serviceSeconds'
  | 'resolutionSeconds'
  | 'clock'
  | 'waitKind'

function timesOf(row: InteractionRecord): Pick<NewInteraction, Times> {
  return {
    arrivedAt: row.arrived_at,
    localDay: row.local_day,
    localMinute: row.local_minute,
    zone: row.zone,
    certainty: row.certainty as NewInteraction['certainty'], // as an import wrote it
    calledAt: row.called_at,
    finishedAt: row.finished_at,
    updatedAt: row.updated_at,
    waitSeconds: row.wait_s,
    quotedWaitSeconds: row.quoted_wait_s,
    serviceSeconds: row.service_s,
    resolutionSeconds: row.resolution_s,
    clock: row.clock as NewInteraction['clock'], // as an import wrote it
    waitKind: waitKinds[row.wait_kind]!,
  }
}

function ratingsOf(
  row: InteractionRecord,
  scales: Handing['scales'],
): Pick<NewInteraction, 'csat' | 'nps' | 'ces' | 'ratingOffered'> {
  const rating = (metric: 'csat' | 'nps' | 'ces'): NewRating | null => {
    const [raw, value, scale] = [row[`${metric}_raw`], row[`${metric}_value`], row[`${metric}_scale`]]
    if (raw === null || value === null || scale === null) return null
    const { minimum, maximum, direction } = scales.get(scale)!
    return { raw, value, minimum, maximum, direction }
  }
  return { csat: rating('csat'), nps: rating('nps'), ces: rating('ces'), ratingOffered: flagOf(row.rating_offered) }
}

function flagOf(stored: number | null): boolean | null {
  return stored === null ? null : stored === 1
}

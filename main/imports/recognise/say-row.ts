import type { Field, Mapping } from '#contract/mapping.ts'
import type { NewInteraction, NewRating } from '#db/new-interaction.ts'

const MINUTE_MS = 60_000

type Values = Partial<Record<Field, string>>

/** What each mapped field of a row was read as: "12:30" is "12 min 30 s". Fields without a value are left out. */
export function sayRow(row: NewInteraction, mapping: Mapping): Record<string, string> {
  const all: Record<Field, string | null> = { ...times(row), ...durations(row), ...ratings(row), ...texts(row) }
  const said: Values = {}
  for (const field of Object.keys(mapping.fields) as Field[]) {
    const text = all[field]
    if (text !== null) said[field] = text
  }
  return said
}

function times(row: NewInteraction) {
  const arrived = localText(row.localDay, row.localMinute)
  return {
    arrived_at: `${arrived} (${row.zone})`,
    called_at: afterArrival(row, row.calledAt),
    finished_at: afterArrival(row, row.finishedAt),
    updated_at: afterArrival(row, row.updatedAt),
    provider_since: row.providerSince,
  }
}

function localText(day: number, minute: number | null): string {
  const text = new Date(day * 1440 * MINUTE_MS + (minute ?? 0) * MINUTE_MS).toISOString()
  return minute === null ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

/** Local time of a later instant, on the arrival's clock. */
function afterArrival(row: NewInteraction, instant: number | null): string | null {
  if (instant === null) return null
  const minutes = Math.floor((instant - row.arrivedAt) / MINUTE_MS) + (row.localMinute ?? 0)
  return localText(row.localDay, minutes)
}

function durations(row: NewInteraction) {
  return {
    wait_s: exactDuration(row.waitSeconds),
    quoted_wait_s: exactDuration(row.quotedWaitSeconds),
    service_s: exactDuration(row.serviceSeconds),
    resolution_s: exactDuration(row.resolutionSeconds),
  }
}

/** To the second, so that a wrong unit shows. */
function exactDuration(seconds: number | null): string | null {
  if (seconds === null) return null
  const whole = Math.round(seconds * 10) / 10
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [Math.round((whole % 60) * 10) / 10, 's'],
  ]
  const shown = parts.filter(([amount]) => amount !== 0).map(([amount, unit]) => `${amount} ${unit}`)
  return shown.length === 0 ? '0 s' : shown.join(' ')
}

function ratings(row: NewInteraction) {
  return {
    csat: ratingText(row.csat),
    nps: ratingText(row.nps),
    ces: ratingText(row.ces),
    rating_offered: flagText(row.ratingOffered),
  }
}

function ratingText(rating: NewRating | null): string | null {
  return rating === null
    ? null
    : `${rating.value} (${rating.minimum}–${rating.maximum}${rating.direction === 'lower_better' ? ', 1 best' : ''})`
}

function texts(row: NewInteraction) {
  return {
    location: row.place,
    provider: row.person,
    customer: row.customer,
    customer_type: row.customerType,
    channel: row.channel,
    service_type: row.service,
    outcome: row.outcome,
    solved_first_time: flagText(row.solvedFirstTime),
    reopened: row.reopened === null ? null : String(row.reopened),
    complaint: flagText(row.complaint),
    complaint_category: row.complaintCategory,
    comment: row.comment,
    language: row.language,
    external_id: row.externalId,
  }
}

function flagText(flag: boolean | null): string | null {
  return flag === null ? null : flag ? 'yes' : 'no'
}

import type { Field } from '#contract/mapping.ts'

export type FieldKind = 'time' | 'duration' | 'rating' | 'outcome' | 'flag' | 'text'

const kinds: Partial<Record<Field, FieldKind>> = {
  arrived_at: 'time',
  called_at: 'time',
  finished_at: 'time',
  updated_at: 'time',
  provider_since: 'time',
  wait_s: 'duration',
  quoted_wait_s: 'duration',
  service_s: 'duration',
  resolution_s: 'duration',
  csat: 'rating',
  nps: 'rating',
  ces: 'rating',
  outcome: 'outcome',
  solved_first_time: 'flag',
  reopened: 'flag',
  rating_offered: 'flag',
  complaint: 'flag',
}

/** What sort of value a field takes; decides which details a column of it can have. */
export function fieldKind(field: Field): FieldKind {
  return kinds[field] ?? 'text'
}

import type { Field } from '#contract/mapping.ts'

export const LATER_TIMES = ['called_at', 'finished_at', 'updated_at'] as const satisfies readonly Field[]
/** Times of the interaction; a person's first day is a time beside. */
export const OWN_TIMES = ['arrived_at', ...LATER_TIMES] as const satisfies readonly Field[]
export const TIMES = [...OWN_TIMES, 'provider_since'] as const satisfies readonly Field[]
export const DURATIONS = ['wait_s', 'quoted_wait_s', 'service_s', 'resolution_s'] as const satisfies readonly Field[]
export const RATINGS = ['csat', 'nps', 'ces'] as const satisfies readonly Field[]
export type RatingField = (typeof RATINGS)[number]

/** Whether a field is of a kind. */
export function isOneOf(kind: readonly Field[], field: Field): boolean {
  return kind.includes(field)
}

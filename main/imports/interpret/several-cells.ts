import type { NewInteraction } from '#db/new-interaction.ts'

type Outcome = NewInteraction['outcome']

const NEVER_SERVED: ReadonlySet<Outcome> = new Set(['abandoned', 'no_show', 'cancelled'] as const)

/** Whoever was served by several people was passed on. */
export function isPassedOn(outcome: Outcome): boolean {
  return outcome === null || outcome === 'served'
}

/** No time of service is none where nobody served. */
export function isNoService(seconds: number | null, person: string | null, outcome: Outcome): boolean {
  return seconds === 0 && (person === null || NEVER_SERVED.has(outcome))
}

import type { Input } from '#contract/operations.ts'
import type { Monday } from '#contract/reports/monday.ts'
import type { Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { dateOf, dayOf } from '../days.ts'
import { estimateEffect } from '../effects/estimate.ts'
import { listEvents } from '../events/events.ts'

const METRICS = ['csat', 'wait'] as const
/** Older changes were judged long ago. */
const WEEKS = 26

/**
 * What was changed at some locations within half a year before the end of the data, the latest first, and what it did to the headline
 * figures. What happened everywhere has nothing to be compared with.
 *
 * @param most changes
 */
export async function changesBefore(
  db: Db,
  { cutOff, selection, most }: { cutOff: string | null; selection: Selection; most: number },
): Promise<Monday['changes']> {
  if (cutOff === null) return []
  const oldest = dateOf(dayOf(cutOff) - WEEKS * 7)
  const { events } = await listEvents(db, {})
  const told = events.filter(({ date, locations }) => locations !== null && date >= oldest && date <= cutOff).slice(0, most)
  const changes: Monday['changes'] = []
  for (const { eventId, date, kind, note, locations } of told) {
    const question = { ...selection, date, locationIds: locations!.map(({ locationId }) => locationId) }
    changes.push({ eventId, date, kind, note, locations, effects: await effectsOf(db, question) })
  }
  return changes
}

async function effectsOf(
  db: Db,
  question: Omit<Input<'effects.estimate'>, 'metric'>,
): Promise<Monday['changes'][number]['effects']> {
  const effects = []
  for (const metric of METRICS) {
    const { verdict, because } = await estimateEffect(db, { ...question, metric })
    if (because !== 'no-values') effects.push({ metric, verdict })
  }
  return effects
}

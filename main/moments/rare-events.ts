import { type ComplaintDay, complaintCount, complaintDays } from '#db/queries/complaints.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { factsOf } from '../metric-facts.ts'
import type { Chosen } from '../selection.ts'
import type { SeriesWeek, WeeklySeries } from './chart-of-weeks.ts'

/** More events than this are not rare, and no chart with a point for each can be read. */
const MOST_EVENTS = 1000

interface Event {
  readonly day: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Interactions since the event before, not counting either. */
  readonly between: number
}

/**
 * From one complaint to the next: how many interactions lie between them (g) or how many seconds (t), at the day of the later one.
 * The stretch before the first complaint and after the last is not told: nobody knows how long it would be.
 *
 * @throws Failure too-many-events
 */
export async function rareEvents(
  db: Db,
  { chosen, kind, interactions }: { chosen: Chosen; kind: 'g' | 't'; interactions: number },
): Promise<WeeklySeries> {
  const events = await complaintCount(db, chosen)
  if (events > MOST_EVENTS) throw new Failure('too-many-events', { events, most: MOST_EVENTS })
  const days = await complaintDays(db, chosen)
  const n = days.reduce((sum, day) => sum + day.n, 0)
  return {
    metric: 'complaint',
    ...(kind === 'g'
      ? { unit: 'count', scale: { kind: 'count', minimum: 0, maximum: null }, statistic: 'between' }
      : { unit: 'seconds', scale: { kind: 'seconds', minimum: 0, maximum: null }, statistic: 'time-between' }),
    better: factsOf('complaint').better === 'lower' ? 'higher' : 'lower',
    n,
    missing: interactions - n,
    weeks: pointsOf(eventsOf(days), kind),
  }
}

function eventsOf(days: readonly ComplaintDay[]): Event[] {
  const events: Event[] = []
  let between = 0
  for (const { day, n, visits } of days) {
    if (visits === null) between += n
    for (const { arrivedAt, complaint } of visits ?? []) {
      if (complaint) events.push({ day, at: arrivedAt, between })
      between = complaint ? 0 : between + 1
    }
  }
  return events
}

/** Instants of places in different zones may stand in another order than their days; the time between is then none. */
function pointsOf(events: readonly Event[], kind: 'g' | 't'): SeriesWeek[] {
  return events.slice(1).map(({ day, at, between }, i) => ({
    monday: day,
    n: between + 1,
    value: kind === 'g' ? between : Math.max(0, at - events[i]!.at) / 1000,
    count: null,
    partial: false,
  }))
}

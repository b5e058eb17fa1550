import { held } from '#db/held.ts'
import { activeDays } from '#db/queries/active-days.ts'
import type { Day, Db } from '#db/schema.ts'
import { type Rhythm, rhythmOf } from './rhythm.ts'
import { sharedClosings } from './shared-closings.ts'

/** What each place's own days say about when it should have reported. */
export interface ReportDays {
  /** Of every location that has customers up to the last day asked for. */
  readonly rhythms: ReadonlyMap<number, Rhythm>
  /** Last day of any location; null where nobody has reported. */
  readonly lastDay: Day | null
  /** Days on which nearly all locations were closed that usually are open then. */
  readonly closings: ReadonlySet<Day>
  /** Whether a location should have had customers on a day. */
  readonly isExpected: (location: number, day: Day) => boolean
}

/** A place is late from so many days behind the last day of any on, and silent from the second number on. */
const BEHIND_DAYS = 3
export const SILENT_DAYS = 14

/** @param toDay days after it are left out; null = none */
export async function readReportDays(db: Db, toDay: Day | null): Promise<ReportDays> {
  const all = await activeDays(db)
  const days = toDay === null ? all : all.filter(({ day }) => day <= toDay)
  return days.length === all.length ? held(db, 'report days', async () => learnt(all)) : learnt(days)
}

function learnt(days: readonly { readonly location: number; readonly day: Day }[]): ReportDays {
  const all = days.length === 0 ? null : rhythmOf(days.map(({ day }) => day))
  const groups = Map.groupBy(days, ({ location }) => location)
  const rhythms = new Map(
    Array.from(groups, ([location, own]) => [
      location,
      rhythmOf(
        own.map(({ day }) => day),
        all,
      ),
    ]),
  )
  const closings = sharedClosings(rhythms.values())
  return {
    rhythms,
    lastDay: all?.lastDay ?? null,
    closings,
    isExpected: (location, day) => !closings.has(day) && (rhythms.get(location)?.isUsual(day) ?? false),
  }
}

/** Open days of a location after its last day, up to the last day of any. */
export function openDaysBehind({ rhythms, lastDay, isExpected }: ReportDays, location: number): number {
  let open = 0
  const own = rhythms.get(location)
  if (!own) return 0
  for (let day = own.lastDay + 1; day <= lastDay!; day++) if (isExpected(location, day)) open++
  return open
}

/** A place that is closed on the days it lacks has reported. */
export function reportState(daysBehind: number, openDays: number): 'reported' | 'behind' | 'silent' {
  if (openDays === 0 || daysBehind < BEHIND_DAYS) return 'reported'
  return daysBehind < SILENT_DAYS ? 'behind' : 'silent'
}

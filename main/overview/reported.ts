import type { Overview } from '#contract/overview.ts'
import { activityByLocation, type Location } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import type { Chosen } from '../selection.ts'

type Reported = Overview['reported'][number]
type Activity = Awaited<ReturnType<typeof activityByLocation>>

/** A location this many days behind the last day of any is late; from the second number on it is silent. */
const BEHIND_DAYS = 3
export const SILENT_DAYS = 14

/**
 * How far each place's data reach, whatever the service, channel or person asked for: up to the end of the period, even when
 * that was before its beginning. The latest first.
 *
 * @param activity of the selection, by location
 */
export async function reportedOf(
  db: Db,
  chosen: Chosen,
  { names, activity }: { names: ReadonlyMap<number, Location>; activity: Activity },
): Promise<Reported[]> {
  const places: Chosen = { ...chosen, fromDay: null, providerIds: null, serviceIds: null, channelIds: null }
  const limits = [chosen.fromDay, chosen.providerIds, chosen.serviceIds, chosen.channelIds]
  const ever = limits.every(limit => limit === null) ? activity : await activityByLocation(db, places)
  const last = Math.max(...Array.from(ever.values(), ({ lastDay }) => lastDay))
  return [...names.values()]
    .filter(({ id }) => ever.has(id))
    .map(({ id, publicId, name }): Reported => {
      const { lastDay } = ever.get(id)!
      const daysBehind = last - lastDay
      return {
        locationId: publicId,
        name,
        lastDay: dateOf(lastDay),
        interactions: activity.get(id)?.interactions ?? 0,
        daysBehind,
        state: daysBehind >= SILENT_DAYS ? 'silent' : daysBehind >= BEHIND_DAYS ? 'behind' : 'reported',
      }
    })
    .sort((a, b) => b.daysBehind - a.daysBehind)
}

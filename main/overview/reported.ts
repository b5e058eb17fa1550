import type { Overview } from '#contract/overview.ts'
import { isByMix } from '#db/queries/chosen.ts'
import { activityByLocation, type Location } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { openDaysBehind, readReportDays, reportState } from '../quality/report-days.ts'
import type { Chosen } from '../selection.ts'

type Reported = Overview['reported'][number]
type Activity = Awaited<ReturnType<typeof activityByLocation>>

/**
 * How far each place's data reach, whatever the service, channel or person asked for, and whether that is late by its own rhythm: up
 * to the end of the period, even when that was before its beginning. The latest first.
 *
 * @param activity of the selection, by location
 */
export async function reportedOf(
  db: Db,
  chosen: Chosen,
  { names, activity }: { names: ReadonlyMap<number, Location>; activity: Activity },
): Promise<Reported[]> {
  const places: Chosen = {
    ...chosen,
    fromDay: null,
    providerIds: null,
    serviceIds: null,
    channelIds: null,
    customerTypeIds: null,
  }
  const isWhole = chosen.fromDay === null && chosen.providerIds === null && !isByMix(chosen)
  const ever = isWhole ? activity : await activityByLocation(db, places)
  const report = await readReportDays(db, chosen.toDay)
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
        state: reportState(daysBehind, openDaysBehind(report, id)),
      }
    })
    .sort((a, b) => b.daysBehind - a.daysBehind)
}

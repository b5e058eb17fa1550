import type { Output } from '#contract/operations.ts'
import { everything } from '#db/queries/chosen.ts'
import { namesInUse } from '#db/queries/interactions.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'

/** What there is to filter by: locations, services and channels that any interaction has, in order of name, and the period. */
export async function facets(db: Db): Promise<Output<'interactions.facets'>> {
  const activity = await activityByLocation(db, everything)
  const locations = [...(await locationsById(db)).values()].filter(({ id }) => activity.has(id))
  const firstDays = Array.from(activity.values(), ({ firstDay }) => firstDay)
  const lastDays = Array.from(activity.values(), ({ lastDay }) => lastDay)
  return {
    locations: locations.map(({ id, publicId, name }) => ({
      locationId: publicId,
      name,
      interactions: activity.get(id)!.interactions,
    })),
    services: await namesInUse(db, 'service'),
    channels: await namesInUse(db, 'channel'),
    firstDay: firstDays.length === 0 ? null : dateOf(Math.min(...firstDays)),
    lastDay: lastDays.length === 0 ? null : dateOf(Math.max(...lastDays)),
  }
}

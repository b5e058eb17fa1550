import type { Output } from '#contract/operations.ts'
import { everything } from '#db/queries/chosen.ts'
import { namesInUse } from '#db/queries/interactions.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { isSelfService } from '../channels/self-service.ts'
import { dateOf } from '../days.ts'

/** What there is to filter by: whatever any interaction has, in order of name, and the period. */
export async function facets(db: Db): Promise<Output<'interactions.facets'>> {
  const activity = await activityByLocation(db, everything)
  const locations = [...(await locationsById(db)).values()].filter(({ id }) => activity.has(id))
  const { services, channels, customerTypes } = await namesInUse(db)
  const firstDays = Array.from(activity.values(), ({ firstDay }) => firstDay)
  const lastDays = Array.from(activity.values(), ({ lastDay }) => lastDay)
  return {
    locations: locations.map(({ id, publicId, name, group }) => ({
      locationId: publicId,
      name,
      group,
      interactions: activity.get(id)!.interactions,
    })),
    groups: [...new Set(locations.flatMap(({ group }) => group ?? []))].toSorted((a, b) => a.localeCompare(b, 'en')),
    services: [...services],
    channels: [...channels],
    handlings: await hasBothHandlings(db, channels),
    customerTypes: [...customerTypes],
    firstDay: firstDays.length === 0 ? null : dateOf(Math.min(...firstDays)),
    lastDay: lastDays.length === 0 ? null : dateOf(Math.max(...lastDays)),
  }
}

async function hasBothHandlings(db: Db, inUse: readonly string[]): Promise<boolean> {
  const rows = await db.selectFrom('channel').selectAll().execute()
  return new Set(rows.filter(({ name }) => inUse.includes(name)).map(isSelfService)).size === 2
}

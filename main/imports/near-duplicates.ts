import type { Input, Output } from '#contract/operations.ts'
import { fileNames, originsOf } from '#db/queries/interactions.ts'
import { interactionsById, nearPairs } from '#db/queries/near-duplicates.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { timeOf } from '../interactions/list.ts'

/** Interactions that may be one, the latest first. They are proposed: nothing is merged, and both count. */
export async function nearDuplicates(
  db: Db,
  { limit = 100, offset = 0 }: Input<'imports.near-duplicates'>,
): Promise<Output<'imports.near-duplicates'>> {
  const found = await nearPairs(db, { limit, offset })
  if (found.length === 0)
    return { total: offset === 0 ? 0 : ((await nearPairs(db, { limit: 1, offset: 0 }))[0]?.total ?? 0), pairs: [] }
  const rows = await interactionsById(
    db,
    found.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  )
  const origins = await originsOf(db, rows)
  const files = await fileNames(db)
  const locations = await locationsById(db)
  const byId = new Map(rows.map(row => [row.id, row]))
  const copyOf = (id: number) => {
    const { importId, line } = origins.get(id)!
    const { local_minute: minute, external_id: externalId } = byId.get(id)!
    return { interactionId: String(id), localTime: timeOf(minute), externalId, importId, file: files.get(importId) ?? '', line }
  }
  const pairs = found.map(({ locationId, day, milliseconds, firstId, secondId }) => {
    const { publicId, name } = locations.get(locationId)!
    const copies = [copyOf(firstId), copyOf(secondId)]
    return { locationId: publicId, locationName: name, localDate: dateOf(day), seconds: milliseconds / 1000, copies }
  })
  return { total: found[0]!.total, pairs }
}

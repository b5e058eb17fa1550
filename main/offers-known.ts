import { cellSums } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { Offers } from '#db/queries/hour-sums.ts'
import type { Db } from '#db/schema.ts'

/** Where it is known who was offered to rate: each location is measured by what its own sources tell. */
export async function offersKnown(db: Db, chosen: Chosen): Promise<Offers> {
  const sums = await cellSums(db, { chosen, by: ['location'], columns: ['offered_known'] })
  const known = sums.filter(({ offered_known }) => offered_known > 0).map(({ location }) => location)
  if (known.length === 0) return 'nowhere'
  return known.length === sums.length ? 'everywhere' : known
}

import type { Input, Output } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import { aboutOf, locationIdOf, resolveSelection } from '../selection.ts'
import { waitFigures } from '../waits.ts'

/** Waits of a selection or of one location. */
export async function momentWaits(
  db: Db,
  { locationId, ...selection }: Input<'moments.waits'>,
): Promise<Output<'moments.waits'>> {
  const resolved = await resolveSelection(db, selection)
  const chosen = locationId === undefined ? resolved : { ...resolved, locationIds: [await locationIdOf(db, locationId)] }
  return { about: await aboutOf(db, chosen), ...(await waitFigures(db, chosen)) }
}

import type { Output } from '#contract/operations.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { LOW_RESPONSE, responseRates } from '../locations/response-rates.ts'
import { resolveSelection } from '../selection.ts'

type Listed = Pick<Output<'locations.list'>, 'metric' | 'rows'>

/** Fewer values than this are not what a report should dwell on. */
const FEW_VALUES = 30

/** What the two to show are chosen by: satisfaction, where any location has an estimate of it, else waits. */
export function listToChooseBy<List extends Listed>({ csat, wait }: { readonly csat: List; readonly wait: List }): List {
  return csat.rows.some(row => row.estimate !== null) ? csat : wait
}

/**
 * The two locations furthest apart. Those with few values, and for ratings those where few customers answered, are passed over
 * as long as two others are left; null with fewer than two.
 */
export async function pairToShow(db: Db, selection: Selection, { metric, rows }: Listed): Promise<[string, string] | null> {
  const estimated = rows.filter(row => row.estimate !== null)
  const rates = metric === 'csat' ? await responseRates(db, await resolveSelection(db, selection)) : new Map<number, number>()
  const ids = await publicIds(db)
  const enough = estimated.filter(({ n }) => n >= FEW_VALUES)
  const answered = enough.filter(({ locationId }) => (rates.get(ids.get(locationId)!) ?? 1) >= LOW_RESPONSE)
  return furthestApart([answered, enough].find(left => left.length >= 2) ?? estimated)
}

async function publicIds(db: Db): Promise<Map<string, number>> {
  return new Map(Array.from(await locationsById(db), ([id, { publicId }]) => [publicId, id]))
}

function furthestApart(rows: readonly { locationId: string; estimate: number | null }[]): [string, string] | null {
  const ordered = rows.toSorted((a, b) => b.estimate! - a.estimate!)
  return ordered.length < 2 ? null : [ordered[0]!.locationId, ordered.at(-1)!.locationId]
}

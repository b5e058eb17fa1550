import type { Db } from '../schema.ts'
import { cellSums } from './cells.ts'
import type { Chosen } from './chosen.ts'

/**
 * Public ids of people who are too few to say in a selection: fewer interactions than the smallest group, or some answers
 * but fewer than it.
 */
export async function peopleBelow(db: Db, chosen: Chosen, minimumGroup: number): Promise<Set<string>> {
  const sums = await cellSums(db, { chosen, by: ['provider'], columns: ['n', 'answered'] })
  const tooFew = sums.filter(({ n, answered }) => n < minimumGroup || (answered > 0 && answered < minimumGroup))
  const names = await db.selectFrom('provider').select(['id', 'public_id']).execute()
  const publicIds = new Map(names.map(({ id, public_id }) => [id, public_id]))
  return new Set(tooFew.flatMap(({ provider }) => publicIds.get(provider) ?? []))
}

import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'

/**
 * Public ids of people who are too few to say in a selection: fewer interactions than the smallest group, or some answers
 * but fewer than it.
 */
export async function peopleBelow(db: Db, chosen: Chosen, minimumGroup: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('cell')
    .innerJoin('provider', 'provider.id', 'cell.provider_id')
    .select(eb => ['provider.public_id', eb.fn.sum<number>('cell.n').as('n'), eb.fn.sum<number>('cell.answered').as('answered')])
    .where(inChosen('cell', chosen))
    .groupBy('provider.public_id')
    .execute()
  const tooFew = rows.filter(({ n, answered }) => n < minimumGroup || (answered > 0 && answered < minimumGroup))
  return new Set(tooFew.map(({ public_id }) => public_id))
}

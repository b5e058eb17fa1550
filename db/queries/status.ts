import { sql } from 'kysely'
import { held } from '../held.ts'
import type { Db } from '../schema.ts'

/** How much a data file holds, from the roll-ups. Days are days since 1970; null when it is empty. */
export function status(db: Db) {
  return held(db, 'status', () => readStatus(db))
}

async function readStatus(db: Db) {
  const cells = await db
    .selectFrom('cell')
    .select(eb => [
      eb.fn.coalesce(eb.fn.sum<number>('n'), eb.lit(0)).as('interactions'),
      eb.fn.count<number>('location_id').distinct().as('locations'),
      eb.fn.min('day').as('firstDay'),
      eb.fn.max('day').as('lastDay'),
      eb.fn.coalesce(eb.fn.sum<number>('hash_low'), eb.lit(0)).as('hashLow'),
      eb.fn.coalesce(eb.fn.sum<number>('hash_high'), eb.lit(0)).as('hashHigh'),
    ])
    .executeTakeFirstOrThrow()
  const providers = await db
    .selectFrom('cell')
    .select(eb => eb.fn.count<number>('provider_id').distinct().as('n'))
    .where('provider_id', '>', 0)
    .executeTakeFirstOrThrow()
  const imports = await db
    .selectFrom('import')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('active', '=', 1)
    .executeTakeFirstOrThrow()
  return { ...cells, providers: providers.n, imports: imports.n }
}

/** That of `contentHashOf` alone, which takes half the time. */
export function contentHash(db: Db): Promise<string> {
  return held(db, 'content hash', async () => {
    const sums = (column: 'n' | 'hash_low' | 'hash_high') => sql<number>`coalesce(sum(${sql.ref(column)}), 0)`
    const found = await db
      .selectFrom('cell')
      .select([sums('n').as('interactions'), sums('hash_low').as('hashLow'), sums('hash_high').as('hashHigh')])
      .executeTakeFirstOrThrow()
    return contentHashOf(found)
  })
}

/** Hash over the values of all interactions, in no order; the same data give the same text after any sequence of imports. */
export function contentHashOf({
  interactions,
  hashLow,
  hashHigh,
}: {
  interactions: number
  hashLow: number
  hashHigh: number
}): string {
  return [interactions, hashLow, hashHigh].map(part => part.toString(16).padStart(8, '0')).join('-')
}

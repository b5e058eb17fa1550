import type { Input, Output } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import { headlines } from './headlines.ts'
import { unevenness } from './unevenness.ts'

/** The first page: who has reported, how the three headline metrics are, where unevenness comes from, and which locations changed. */
export async function summary(db: Db, selection: Input<'overview.summary'>): Promise<Output<'overview.summary'>> {
  const { splits, beside } = await unevenness(db, selection)
  return { ...(await headlines(db, selection)), splits, beside }
}

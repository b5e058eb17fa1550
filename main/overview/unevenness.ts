import type { Input, Output } from '#contract/operations.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { About } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { splitSummaryOf } from '../variability/split.ts'
import { besideOf } from './beside.ts'

/** Where unevenness comes from on some days, and on those that they are set beside. */
export async function unevenness(db: Db, selection: Input<'overview.unevenness'>): Promise<Output<'overview.unevenness'>> {
  const chosen = await resolveSelection(db, selection)
  const about = await aboutOf(db, chosen)
  return {
    about,
    splits: await splitsIn(db, chosen, about),
    beside: await splitsBeside(db, selection, besideOf(chosen, about)),
  }
}

async function splitsIn(db: Db, chosen: Chosen, about: About): Promise<SplitSummary[]> {
  const splits: SplitSummary[] = []
  for (const metric of ['csat', 'wait'] as const) splits.push(await splitSummaryOf(db, metric, chosen, { about }))
  return splits
}

async function splitsBeside(
  db: Db,
  { against: _against, ...selection }: Input<'overview.unevenness'>,
  days: ReturnType<typeof besideOf>,
): Promise<Output<'overview.unevenness'>['beside']> {
  if (days === null) return null
  const chosen = await resolveSelection(db, { ...selection, from: days.from, to: days.to })
  return { ...days, splits: await splitsIn(db, chosen, await aboutOf(db, chosen)) }
}

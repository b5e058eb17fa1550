import type { Remark } from '#contract/interactions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { peopleBelow } from '#db/queries/people.ts'
import { providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { namesSomebody } from '../people/names-somebody.ts'
import { resolveSelection } from '../selection.ts'
import { readSettings } from '../settings/settings.ts'
import { listInteractions } from './list.ts'

/** Comments of each tone, and rows read for them, since some are passed over. */
const REMARKS = 3
const ROWS = 60

/** What customers wrote at a location or to a person; under pseudonyms nothing that names anybody. */
export async function listRemarks(db: Db, input: Input<'interactions.remarks'>): Promise<Output<'interactions.remarks'>> {
  const { names } = await readSettings(db)
  const people = names === 'pseudonyms' ? [...(await providersById(db)).values()].map(({ name }) => name) : []
  const { total } = await listInteractions(db, { ...input, withComment: true, limit: 1 })
  return { total, ...(await remarksOf(db, { asked: input, isLeftOut: namesSomebody(people) })) }
}

interface Asked {
  readonly asked: Selection & { readonly locationId?: string | undefined; readonly providerId?: string | undefined }
  /** Comments that are not shown. */
  readonly isLeftOut: (text: string) => boolean
}

/** What customers wrote who were glad and who were not, the newest first and the same words once; none of people who are too few to say. */
export async function remarksOf(db: Db, { asked, isLeftOut }: Asked): Promise<Omit<Output<'interactions.remarks'>, 'total'>> {
  const { minimumGroup } = await readSettings(db)
  const below = await peopleBelow(db, await resolveSelection(db, asked), minimumGroup)
  const read = async (rated: 'high' | 'low') => {
    const { rows, total } = await listInteractions(db, { ...asked, withComment: true, rated, limit: ROWS })
    const all = rows.flatMap(({ comment, localDate, providerId }) =>
      comment === null || (providerId !== null && below.has(providerId)) ? [] : [{ text: comment, date: localDate }],
    )
    const kept = all.filter(({ text }) => !isLeftOut(text))
    return { kept: differing(kept).slice(0, REMARKS), leftOut: all.length - kept.length, total }
  }
  const [liked, missed] = [await read('high'), await read('low')]
  return {
    liked: liked.kept,
    missed: missed.kept,
    likedTotal: liked.total,
    missedTotal: missed.total,
    leftOut: liked.leftOut + missed.leftOut,
  }
}

/** The same words once, where they were written last. */
function differing(remarks: readonly Remark[]): Remark[] {
  const newest = new Map<string, Remark>()
  for (const remark of remarks) if (!newest.has(remark.text)) newest.set(remark.text, remark)
  return [...newest.values()]
}

import { z } from 'zod'
import { MomentGrid } from '../charts.ts'
import { ProviderDetail } from '../providers.ts'
import { IsoDate, Reading } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** What a customer wrote; nobody else's name is in it. */
const Remark = z.object({ text: z.string(), date: IsoDate })

const [Shown, TooFew] = ProviderDetail.options

/** A person's own page, strengths first, with their moments and what customers wrote; below the minimum group size nothing. */
export const CoachedPerson = z.discriminatedUnion('state', [
  Shown.extend({
    /** Of satisfaction, else of waits; null where there is neither. */
    grid: MomentGrid.nullable(),
    /** Of those rated in the highest and in the lowest quarter of the scale, the newest first; at most three each. */
    liked: z.array(Remark),
    missed: z.array(Remark),
    /** Comments that name somebody and are not printed. */
    leftOut: z.number(),
  }),
  TooFew,
])
export type CoachedPerson = z.infer<typeof CoachedPerson>

/** One person, to be handed to that person. */
export const Coaching = z.object({
  name: z.literal('coaching'),
  ...furniture,
  /** Null where nobody has enough values. */
  person: CoachedPerson.nullable(),
  /** Why this person, or why none; null where this one was asked for. */
  why: Reading.nullable(),
})
export type Coaching = z.infer<typeof Coaching>

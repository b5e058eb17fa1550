import { z } from 'zod'
import { MomentGrid } from '../charts.ts'
import { Remark } from '../interactions.ts'
import { ProviderDetail } from '../providers.ts'
import { Reading, Share } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** How satisfied customers were with short and with long services of one person: each bin holds about as many. */
export const Pace = z.object({
  /** Interactions with both, and those that lack either. */
  n: z.number(),
  missing: z.number(),
  bins: z.array(
    z.object({
      /** Seconds of the shortest and the longest service, and of the one in the middle. */
      from: z.number(),
      to: z.number(),
      middle: z.number(),
      n: z.number(),
      satisfied: Share,
    }),
  ),
  reading: Reading,
})
export type Pace = z.infer<typeof Pace>

const [Shown, TooFew] = ProviderDetail.options

/** A person's own page, strengths first, with their moments and what customers wrote; below the minimum group size nothing. */
export const CoachedPerson = z.discriminatedUnion('state', [
  Shown.extend({
    /** Of satisfaction, else of waits; null where there is neither. */
    grid: MomentGrid.nullable(),
    /** Null where two bins would hold too few, and in reports kept before there was any. */
    pace: Pace.nullable().default(null),
    /** As `interactions.remarks` has them, but for what names anybody else. */
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

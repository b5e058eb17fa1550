import { z } from 'zod'
import { CheckedField, QualityMonth, ReportGap, Trust } from '../quality.ts'
import { ReasonCode, WarningCode } from '../row-reasons.ts'
import { IsoDate, Reading, Share } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** What a branch is asked to mend in its exports, from its own data alone. */
export const Letter = z.object({
  locationId: z.string(),
  name: z.string(),
  firstDay: IsoDate,
  lastDay: IsoDate,
  n: z.number(),
  trust: Trust,
  /** Open days without customers, of those on which the branch is usually open. */
  gaps: z.array(ReportGap),
  expected: z.number(),
  seen: z.number(),
  /** Fields that are often empty, the emptiest first, and those that the exports have no column for. */
  unfilled: z.array(z.object({ field: CheckedField, share: z.number() })),
  unsent: z.array(CheckedField),
  /** Rows that could not be read, by reason, with where some of them stand; of files that hold this branch alone. */
  rejected: z.object({
    n: z.number(),
    rows: z.number(),
    reasons: z.array(
      z.object({ reason: ReasonCode, n: z.number(), lines: z.array(z.object({ file: z.string(), line: z.number() })) }),
    ),
  }),
  /** Values that were left out or doubted in these files, by what was found. */
  doubted: z.array(z.object({ warning: WarningCode, n: z.number() })),
  response: Share.nullable(),
  /** The latest year. */
  months: z.array(QualityMonth),
  /** What to do, in order; none where nothing is to be mended. */
  steps: z.array(Reading),
})
export type Letter = z.infer<typeof Letter>

/** Letters to branches that have something to mend, or to the one that was asked for. */
export const DataQuality = z.object({
  name: z.literal('data-quality'),
  ...furniture,
  letters: z.array(Letter),
})
export type DataQuality = z.infer<typeof DataQuality>

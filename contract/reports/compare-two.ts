import { z } from 'zod'
import { Comparison } from '../locations.ts'
import { Reading } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** Two locations side by side. */
export const CompareTwo = z.object({
  name: z.literal('compare-two'),
  ...furniture,
  /** Null where no two locations have values. */
  comparison: Comparison.nullable(),
  /** Why these two, or why none; null where they were asked for. */
  why: Reading.nullable(),
})
export type CompareTwo = z.infer<typeof CompareTwo>

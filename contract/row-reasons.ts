import { z } from 'zod'
import { Field } from './mapping.ts'

/** Why a row is rejected; for any other reason it is skipped. */
export const rejectedFor = [
  'wrong-number-of-cells',
  'time-missing',
  'time-unreadable',
  'time-impossible',
  'quote-not-closed',
  'not-json',
] as const

export const ReasonCode = z.enum([
  ...rejectedFor,
  'blank',
  'total',
  'footer',
  'repeated-header',
  'repeat-in-file',
  'older-version-in-file',
  'unanswered-request',
  'preview',
  'hidden-row',
  'section',
])
export type ReasonCode = z.infer<typeof ReasonCode>

export const WarningCode = z.enum([
  'location-missing',
  'duration-unreadable',
  'duration-negative',
  'duration-implausible',
  'rating-unreadable',
  'rating-out-of-scale',
  'time-dropped',
  'word-unknown',
  'ambiguous-hour',
  'missing-hour',
  'id-scientific',
  'id-comes-again',
  'error-value',
  'zone-assumed',
  'date-assumed',
  'stands-for-missing',
  'seems-missing',
  'imported-before',
  /** Of the mapping rather than of a row: `record` and `line` are 0. */
  'unknown-move',
])
export type WarningCode = z.infer<typeof WarningCode>

/** Where a row stands: `record` counts records after the header from 1, `line` is the physical line it begins on. */
export const RowPlace = { record: z.number(), line: z.number() }
export const RowReason = z.object({ ...RowPlace, reason: ReasonCode, detail: z.string(), cells: z.array(z.string()) })
export type RowReason = z.infer<typeof RowReason>
export const RowWarning = z.object({ ...RowPlace, warning: WarningCode, field: Field.nullable(), detail: z.string() })
export type RowWarning = z.infer<typeof RowWarning>

/** What became of a file's rows: rows = new + same + changed + skipped + rejected. */
export const RowCounts = z.object({
  rows: z.number(),
  new: z.number(),
  same: z.number(),
  changed: z.number(),
  skipped: z.number(),
  rejected: z.number(),
})
export type RowCounts = z.infer<typeof RowCounts>

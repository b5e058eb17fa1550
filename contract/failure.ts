import { z } from 'zod'

export const FailureCode = z.enum([
  'bad-input',
  'unknown-operation',
  'no-data-file',
  'file-missing',
  'file-empty',
  'file-binary',
  'file-unreadable',
  'file-changed',
  'folder-without-exports',
  'archive-without-exports',
  'archive-unsafe',
  'sheet-missing',
  'reader-lost',
  'importer-lost',
  'not-one-file',
  'no-time-column',
  'aggregates',
  'no-header',
  'not-a-data-file',
  'newer-data-file',
  'damaged-data-file',
  'data-file-locked',
  'mapping-does-not-fit',
  'needs-answer',
  'unknown-import',
  'unknown-location',
  'unknown-provider',
  'unknown-spelling',
  'not-one-location',
  'unknown-zone',
  'unknown-job',
  'unknown-report',
  'busy',
  'cancelled',
  'disk-full',
  'disk-refused',
  'cannot-write',
  'cannot-print',
  'no-window',
  'levels-out-of-order',
  'too-few',
  'chart-not-possible',
  'rules-not-possible',
  'too-many-events',
  'baseline-too-short',
  'unknown-baseline',
  'unknown-event',
  'internal',
])
export type FailureCode = z.infer<typeof FailureCode>

/** Why something was refused: data, never an exception across a boundary. `message` is English; words/ has the text for `code` and `values`. */
export const Refusal = z.object({
  code: FailureCode,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})
export type Refusal = z.infer<typeof Refusal>

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; failure: Refusal }

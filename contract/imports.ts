import { z } from 'zod'
import { Refusal } from './failure.ts'
import { Mapping } from './mapping.ts'
import { Noticed, Question } from './previews.ts'
import { ReasonCode, RowCounts, RowPlace, RowReason, RowWarning, WarningCode } from './row-reasons.ts'
import { FilePath, IsoDate, Measure } from './vocabulary.ts'

/** Mappings are offered to each file in order: the first that fits is taken, else the remembered one, else a recognised one. */
export const RunInput = z.strictObject({
  /** Files or folders; a folder stands for the exports in it and below. */
  paths: z.array(FilePath).min(1).max(10_000),
  mappings: z.array(Mapping).optional(),
})

export const DryRunInput = RunInput.extend({
  /** An import that the one file would take the place of. */
  replaces: z.number().int().optional(),
})

export const PreviewInput = RunInput.extend({
  /**
   * A name of the asker's choice, as `reading-1`: under it `jobs.progress` tells how far the reading is, and `jobs.cancel` ends it;
   * the preview is refused as `cancelled` then.
   */
  jobId: z
    .string()
    .regex(/^reading-[\w-]{1,64}$/)
    .optional(),
  /** Whether files are read to their end for their places and people; yes when not said. */
  names: z.boolean().optional(),
})

/** A row that was taken, as it was read; values in words by field. */
export const FirstRow = z.object({
  ...RowPlace,
  fate: z.enum(['new', 'same', 'changed']),
  values: z.record(z.string(), z.string()),
})
export type FirstRow = z.infer<typeof FirstRow>

export const ImportedFile = z.object({
  path: z.string(),
  name: z.string(),
  state: z.enum(['imported', 'needs-answer', 'refused']),
  importId: z.number().nullable(),
  counts: RowCounts.nullable(),
  failure: Refusal.nullable(),
  mapping: Mapping.nullable(),
  questions: z.array(Question),
  noticed: z.array(Noticed),
  /** The first rows of each fate. */
  firstRows: z.array(FirstRow),
  /** The first 1,000 of each; the counts are whole, and imports.rejects has every rejected row. */
  rejected: z.array(RowReason),
  skipped: z.array(RowReason),
  warnings: z.array(RowWarning),
  warningCounts: z.partialRecord(WarningCode, z.number()),
})
export type ImportedFile = z.infer<typeof ImportedFile>

export const ReplaceInput = z.strictObject({
  importId: z.number().int(),
  /** The corrected file. */
  path: z.string(),
  mappings: z.array(Mapping).optional(),
})

/** The headline numbers of the overview, over all data. */
export const Headlines = z.object({
  interactions: z.number(),
  locations: z.number(),
  providers: z.number(),
  metrics: z.array(
    z.object({
      ...Measure,
      n: z.number(),
      value: z.number().nullable(),
    }),
  ),
})
export type Headlines = z.infer<typeof Headlines>

/** What an import job comes to. */
export const ImportResult = z.object({
  /** `partly`: some files were imported, others need an answer or were refused. */
  state: z.enum(['imported', 'partly', 'needs-answer', 'refused']),
  files: z.array(ImportedFile),
  totals: RowCounts,
  /** Of a dry run, which has written nothing: the headline numbers as they are, and as they would be. */
  dryRun: z.object({ before: Headlines, after: Headlines }).nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>

export const LedgerEntry = z.object({
  importId: z.number(),
  fileName: z.string(),
  source: z.string(),
  importedAt: z.string(),
  state: z.enum(['active', 'undone']),
  counts: RowCounts,
  /** Interactions that exist with a value this import claims. */
  interactions: z.number(),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  locations: z.array(z.string()),
  warnings: z.number(),
  warningCounts: z.partialRecord(WarningCode, z.number()),
  skippedCounts: z.partialRecord(ReasonCode, z.number()),
  mapping: Mapping,
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

export const RejectsInput = z.strictObject({
  importId: z.number().int(),
  limit: z.number().int().min(1).max(100_000).optional(),
  offset: z.number().int().min(0).optional(),
  /** Whether `csv` is wanted; yes when not said. */
  csv: z.boolean().optional(),
})
/**
 * `csv` holds every rejected row of the import with line and reason, ready to be saved, corrected and imported again: it is
 * read with the mapping of its file. Formulas are neutralised. Empty when not wanted.
 */
export const Rejects = z.object({
  importId: z.number(),
  header: z.array(z.string()),
  total: z.number(),
  rows: z.array(RowReason),
  csv: z.string(),
})
export type Rejects = z.infer<typeof Rejects>

import { z } from 'zod'
import { Refusal } from './failure.ts'
import { FoundNames } from './import-names.ts'
import { Encoding, Field, Mapping } from './mapping.ts'
import { ReasonCode } from './row-reasons.ts'

/**
 * A choice that the file's values cannot prove. The answer goes into `mapping.fields[field][property]`; of `unpivot` into
 * `mapping.unpivot.field`, where "none" takes `unpivot` out; of `split` into `mapping.split.first`,
 * of `sections` into `mapping.sections.field`, of `fillDown` into `mapping.fillDown.said`. `constant` asks for the day of times without a date.
 */
export const Question = z.object({
  id: z.string(),
  /** Null for `unwrap`, whose answer goes into `mapping.unwrap`. */
  field: Field.nullable(),
  property: z.enum([
    'unwrap',
    'order',
    'unit',
    'minimum',
    'maximum',
    'best',
    'constant',
    'unpivot',
    'split',
    'sections',
    'fillDown',
  ]),
  column: z.string(),
  options: z.array(z.union([z.string(), z.number()])),
  samples: z.array(z.string()),
  message: z.string(),
})
export type Question = z.infer<typeof Question>

export const PreviewColumn = z.object({
  column: z.string(),
  samples: z.array(z.string()),
  filled: z.number(),
  field: Field.nullable(),
  /** Of the sampled cells, how many the field's rule cannot read. */
  unreadable: z.number(),
})

export const InterpretedSample = z.object({
  record: z.number(),
  line: z.number(),
  state: z.enum(['row', 'skipped', 'rejected']),
  reason: z.string().nullable(),
  /** What each mapped field was read as, in words ("12:30" -> 750 s), by field. */
  values: z.record(z.string(), z.string()),
})

/** Which sheet of a workbook a preview is of, and what else there is to choose; of JSON which list. */
export const SheetChoice = z.object({
  name: z.string(),
  /** Hidden rows that are left out, among the first rows. */
  hiddenRows: z.number(),
  /** `shown`: an export of its own. `hidden` sheets are left out unless named: FILE/NAME is the path of a sheet. */
  all: z.array(z.object({ name: z.string(), state: z.enum(['read', 'shown', 'hidden', 'empty']) })),
})
export type SheetChoice = z.infer<typeof SheetChoice>

/**
 * What stands out in a file and is no question. `stands-for-none`: a text that seems to stand for no value; `read` as missing, since
 * the file was recognised, or only `proposed`, since a mapping that says nothing of it takes it as a value. `filled-down`: rows whose cell of a label is part of a merged one above.
 */
export const Noticed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stands-for-none'),
    field: Field,
    column: z.string(),
    text: z.string(),
    state: z.enum(['read', 'proposed']),
  }),
  /** A person and a place in one cell, as one text of the column was taken apart. */
  z.object({
    kind: z.literal('split'),
    field: Field,
    column: z.string(),
    text: z.string(),
    person: z.string(),
    place: z.string(),
  }),
  /** A line that says the location or person of the rows below it. */
  z.object({ kind: z.literal('section'), field: Field, column: z.string(), text: z.string() }),
  /** The file's own name says the location of all its rows. */
  z.object({ kind: z.literal('named'), field: Field, column: z.string(), text: z.string() }),
  /** A column of waits or services that holds spans such as "5-10 minutes", and is not read. */
  z.object({ kind: z.literal('ranges'), field: Field, column: z.string(), text: z.string() }),
  z.object({ kind: z.literal('filled-down'), field: Field, column: z.string(), rows: z.number() }),
])
export type Noticed = z.infer<typeof Noticed>

/** A record that is none of the rows: its physical line and its cells. */
const Line = z.object({ line: z.number(), cells: z.array(z.string()) })

/** What reading a file to its end found. */
export const WholeFile = z.object({
  interactions: z.number(),
  skippedCounts: z.partialRecord(ReasonCode, z.number()),
  rejectedCounts: z.partialRecord(ReasonCode, z.number()),
  /** The last records after the last interaction, such as totals and footers. */
  below: z.array(Line.extend({ reason: ReasonCode })),
})
export type WholeFile = z.infer<typeof WholeFile>

export const FilePreview = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  state: z.enum(['ready', 'needs-answer', 'refused']),
  failure: Refusal.nullable(),
  encoding: Encoding.nullable(),
  delimiter: z.string().nullable(),
  sheet: SheetChoice.nullable(),
  headerRecord: z.number().nullable(),
  headerLine: z.number().nullable(),
  /** Records above the header, the last twenty. */
  above: z.array(Line),
  /** Null where the file was not read to its end. */
  whole: WholeFile.nullable(),
  /** One line as read, chosen to show letters beyond ASCII, as proof of the encoding. */
  proof: z.string().nullable(),
  /** The mapping comes from an earlier import of the same header. */
  remembered: z.boolean(),
  mapping: Mapping.nullable(),
  columns: z.array(PreviewColumn),
  questions: z.array(Question),
  noticed: z.array(Noticed),
  samples: z.array(InterpretedSample),
  /** Active import of the very same bytes, if any. */
  importedAs: z.number().nullable(),
})
export type FilePreview = z.infer<typeof FilePreview>

export const Previews = z.object({
  files: z.array(FilePreview),
  /** Places and people of the files; null where they were not asked for. */
  names: FoundNames.nullable(),
})
export type Previews = z.infer<typeof Previews>

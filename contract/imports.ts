import { z } from 'zod'
import { Refusal } from './failure.ts'
import { FoundNames, MovesSaid, PeopleSaid, PlacesSaid, ZonesSaid } from './import-names.ts'
import { IsoDate, Measure } from './vocabulary.ts'

/** Fields of an interaction that a column or a constant can fill (docs/definitions.md says what each means). */
export const fields = [
  'location',
  'provider',
  'customer',
  'customer_type',
  'provider_since',
  'channel',
  'service_type',
  'arrived_at',
  'called_at',
  'finished_at',
  'updated_at',
  'wait_s',
  'quoted_wait_s',
  'service_s',
  'resolution_s',
  'outcome',
  'solved_first_time',
  'reopened',
  'csat',
  'nps',
  'ces',
  'rating_offered',
  'complaint',
  'complaint_category',
  'comment',
  'language',
  'external_id',
] as const
export const Field = z.enum(fields)
export type Field = z.infer<typeof Field>

export const DateOrder = z.enum(['ymd', 'dmy', 'mdy'])
export type DateOrder = z.infer<typeof DateOrder>
/** `clock` = h:mm:ss; `mm:ss` and `h:mm` say how two-part values read; h:mm:ss values are understood under both. */
export const DurationUnit = z.enum(['seconds', 'milliseconds', 'minutes', 'hours', 'days', 'clock', 'mm:ss', 'h:mm'])
export type DurationUnit = z.infer<typeof DurationUnit>

/**
 * How one field is filled: from a column (by its header as shown in the preview, "Time (2)" for the second of a name) or
 * by a constant. What stands as null is not decided yet and must be answered before importing.
 */
export const FieldRule = z
  .strictObject({
    column: z.string().optional(),
    constant: z.string().optional(),
    /** Times: the column that holds the time of day, where date and time are apart. */
    timeColumn: z.string().optional(),
    order: DateOrder.nullable().optional(),
    /** Dates of one column in several orders: by their sign, with "p" behind it for those with am or pm ("/p"); others have `order`. */
    orders: z.record(z.string(), DateOrder).optional(),
    /** Durations. */
    unit: DurationUnit.nullable().optional(),
    /** Numbers: the decimal sign. */
    decimal: z.enum(['.', ',']).optional(),
    /** Ratings: ends of the scale as written, and which end is good. */
    minimum: z.number().nullable().optional(),
    maximum: z.number().nullable().optional(),
    best: z.enum(['high', 'low']).nullable().optional(),
    /** Cell text (trimmed, lower case) -> meaning: a number for ratings, an outcome, "yes"/"no" for flags, "offered", "missing" for any field, or "value" for a number or time that seems to stand for none and does not. */
    words: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ minimum, maximum }) => minimum == null || maximum == null || minimum < maximum, {
    message: 'the lowest end of a scale must be below the highest',
  })
export type FieldRule = z.infer<typeof FieldRule>

export const Encoding = z.enum(['utf-8', 'windows-1252', 'windows-1250', 'macintosh', 'shift_jis', 'utf-16le', 'utf-16be'])
export type Encoding = z.infer<typeof Encoding>

/**
 * A column whose cells hold a person and a place. `by` is the sign between them; "-" is any dash, "@" also "at", "(" a part in
 * brackets behind. Which comes first is null while it is not answered; `only-…`: the whole cell is one of the two after all.
 */
export const Split = z.strictObject({
  column: z.string(),
  by: z.enum(['-', '/', '|', ':', '@', '(', ',']),
  first: z.enum(['person', 'place', 'only-person', 'only-place']).nullable(),
})
export type Split = z.infer<typeof Split>

/**
 * Lines between the rows, and above them, that say the location or the person of all rows below: those with a label ("Branch: Leeds")
 * or, without `label`, the whole line. Null while it is not answered; `none`: they say nothing of the rows.
 */
export const Sections = z.strictObject({
  field: z.enum(['location', 'provider', 'none']).nullable(),
  label: z.string().optional(),
})
export type Sections = z.infer<typeof Sections>

/** How the files of one sending system are read. Remembered by header fingerprint. */
export const Mapping = z.strictObject({
  /** The sending system of one owner; part of the key of rows that have an id. */
  source: z.string().min(1),
  /** Header names, normalised; a file fits when it has every column that the fields name. */
  fingerprint: z.string().optional(),
  /** IANA zone of times written without one; null = UTC, marked as assumed. */
  zone: z.string().nullable().optional(),
  encoding: Encoding.optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Whole rows in quotes once more are taken out of them; null = not answered yet. */
  unwrap: z.enum(['yes', 'no']).nullable().optional(),
  /** Sheet of a workbook, or path of a list in JSON, such as data.items; the mapping is for no other then. */
  sheet: z.string().optional(),
  /** Rows that are hidden in a sheet are read as well. */
  hiddenRows: z.boolean().optional(),
  /** Record number of the header, 1 = first record of the file. */
  headerRecord: z.number().int().min(1).optional(),
  waitKind: z.enum(['queue', 'first_reply', 'lead_time']).optional(),
  clock: z.enum(['calendar', 'business_hours']).optional(),
  /**
   * Wide tables: columns that become rows, one for each, whose names are in the column "(column)" and whose cells are in
   * "(value)". `field` is what the cells hold, null while it is not answered.
   */
  unpivot: z.strictObject({ columns: z.array(z.string()).min(1), field: Field.nullable() }).optional(),
  /** The parts are in the columns "(person)" and "(place)". */
  split: Split.optional(),
  /** What a line says is in the column "(section)". */
  sections: Sections.optional(),
  /** Columns whose empty cells mean what stands above them; null while it is not answered. */
  fillDown: z.strictObject({ columns: z.array(z.string()).min(1), said: z.enum(['yes', 'no']).nullable() }).optional(),
  /** What spellings of places and people are to stand for, and zones of places; for this import, not remembered with the columns. */
  places: PlacesSaid.optional(),
  people: PeopleSaid.optional(),
  moves: MovesSaid.optional(),
  zones: ZonesSaid.optional(),
  fields: z.partialRecord(Field, FieldRule),
})
export type Mapping = z.infer<typeof Mapping>

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

export const ReasonCode = z.enum([
  // rejected
  'wrong-number-of-cells',
  'time-missing',
  'time-unreadable',
  'time-impossible',
  'quote-not-closed',
  'not-json',
  // skipped
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
  'imported-before',
])
export type WarningCode = z.infer<typeof WarningCode>

/** Where a row stands: `record` counts records after the header from 1, `line` is the physical line it begins on. */
const Place = { record: z.number(), line: z.number() }
export const RowReason = z.object({ ...Place, reason: ReasonCode, detail: z.string(), cells: z.array(z.string()) })
export type RowReason = z.infer<typeof RowReason>
export const RowWarning = z.object({ ...Place, warning: WarningCode, field: Field.nullable(), detail: z.string() })
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

/** Mappings are offered to each file in order: the first that fits is taken, else the remembered one, else a recognised one. */
export const RunInput = z.strictObject({
  /** Files or folders; a folder stands for the exports in it and below. */
  paths: z.array(z.string()).min(1).max(10_000),
  mappings: z.array(Mapping).optional(),
})

export const DryRunInput = RunInput.extend({
  /** An import that the one file would take the place of. */
  replaces: z.number().int().optional(),
})

export const PreviewInput = RunInput.extend({
  /** Whether files are read to their end for their places and people; yes when not said. */
  names: z.boolean().optional(),
})

export const Previews = z.object({
  files: z.array(FilePreview),
  /** Places and people of the files; null where they were not asked for. */
  names: FoundNames.nullable(),
})
export type Previews = z.infer<typeof Previews>

/** A row that was taken, as it was read; values in words by field. */
export const FirstRow = z.object({
  ...Place,
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

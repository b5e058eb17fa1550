import { z } from 'zod'
import { MovesSaid, PeopleSaid, PlacesSaid, ZonesSaid } from './import-names.ts'
import { Outcome } from './vocabulary.ts'

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
    /** Locations: the constant is what the file's own name says beside those it lies with; for another file it is another. */
    fromName: z.literal(true).optional(),
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

/** A column of yes and no, and the outcome that each stands for; `no` is left out where it says nothing. */
export const OutcomeFlag = z.strictObject({ column: z.string(), yes: Outcome, no: Outcome.optional() })
export type OutcomeFlag = z.infer<typeof OutcomeFlag>

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
  /** Several columns that say the outcome together; it is in the column "(outcome)". The first that says more than "served" counts. */
  outcomeFlags: z.array(OutcomeFlag).min(1).optional(),
  /** The columns of the first and the last name of a person; both are in the column "(full name)". */
  fullName: z.strictObject({ first: z.string(), last: z.string() }).optional(),
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

import { z } from 'zod'
import { About, Interval, IsoDate, Reading, Selection, Share } from './vocabulary.ts'

/** How far a location's figures can be trusted: A no doubt, B small doubts, C a serious one, D several; null where there is too little to say. */
export const TrustGrade = z.enum(['A', 'B', 'C', 'D'])
export type TrustGrade = z.infer<typeof TrustGrade>

export const Doubt = z.object({ weight: z.enum(['small', 'serious']), reading: Reading })
export type Doubt = z.infer<typeof Doubt>

export const Trust = z.object({ grade: TrustGrade.nullable(), doubts: z.array(Doubt), reading: Reading })
export type Trust = z.infer<typeof Trust>

/** `behind`: 3 days or more behind the last day of any location, and open days are missing; `silent`: 14 days or more. */
export const ReportState = z.enum(['reported', 'behind', 'silent'])

/** A calendar week: `gap` = no customer on any day on which the place is usually open; `closed` = no such day in the week. */
export const ReportedWeek = z.object({
  week: IsoDate,
  /** Days on which the place is usually open, and on which the others were; of these, days with customers. */
  expected: z.number(),
  seen: z.number(),
  /** Interactions of the week, whatever the day. */
  n: z.number(),
  state: z.enum(['full', 'part', 'gap', 'closed']),
})

/** Open days without any customer, one after the other; the last one may reach up to the last day of any location. */
export const ReportGap = z.object({ from: IsoDate, to: IsoDate, openDays: z.number(), atEnd: z.boolean() })

export const ReportingRow = z.object({
  locationId: z.string(),
  name: z.string(),
  firstDay: IsoDate,
  lastDay: IsoDate,
  /** Whole days between this location's last day and the last day of any. */
  daysBehind: z.number(),
  /** Open days since its last day that are not reported. */
  openDaysBehind: z.number(),
  state: ReportState,
  /** Weekdays on which it is usually open of late, Monday first. */
  openOn: z.array(z.boolean()).length(7),
  expected: z.number(),
  seen: z.number(),
  gaps: z.array(ReportGap),
  /** Only on request: at most 1,500 of all locations together, so that they can be drawn. One that is not drawn has none. */
  weeks: z.array(ReportedWeek),
  /** How many calendar weeks one of `weeks` stands for, which then begins on the first Monday. */
  weeksEach: z.number(),
})
export type ReportingRow = z.infer<typeof ReportingRow>

export const ReportingInput = Selection.extend({ weeks: z.boolean().optional() })
export const Reporting = z.object({ about: About, rows: z.array(ReportingRow), reading: Reading })
export type Reporting = z.infer<typeof Reporting>

/** Fields whose filling is counted; of those that only served customers have, over these. */
export const checkedFields = [
  'provider',
  'arrived_at',
  'called_at',
  'finished_at',
  'wait_s',
  'quoted_wait_s',
  'service_s',
  'resolution_s',
  'outcome',
  'solved_first_time',
  'channel',
  'service_type',
  'customer',
  'customer_type',
  'csat',
  'nps',
  'ces',
  'rating_offered',
  'complaint',
  'comment',
  'language',
  'external_id',
] as const
export const CheckedField = z.enum(checkedFields)
export type CheckedField = z.infer<typeof CheckedField>

/** Durations on whole five minutes: how many, what their finest step would give by itself, and the share that was rounded. */
export const Rounding = z.object({
  field: z.enum(['wait_s', 'service_s']),
  n: z.number(),
  onFive: z.number(),
  expectedShare: z.number(),
  roundedShare: z.number(),
})

/** Served waits in the two minutes below and above what was promised, and the two beyond each. */
export const Heaping = z.object({
  farBelow: z.number(),
  below: z.number(),
  above: z.number(),
  farAbove: z.number(),
  /** How many times as many lie just below as the slope of the others leads one to expect. */
  jump: Interval,
})

/** Times that contradict each other on rows that were imported. */
export const Impossible = z.object({
  /** Called before arrival, finished before called. */
  order: z.number(),
  /** The recorded wait is more than two minutes off the one between the recorded times. */
  contradicted: z.number(),
  /** A queue of more than a day, a service of more than a day. */
  tooLong: z.number(),
  /** On a day later than the one after the import. */
  future: z.number(),
})

const Measures = {
  n: z.number(),
  trust: Trust,
  /** Share filled by field; null = nobody sends it. `arrived_at`: with a time of day. */
  filled: z.partialRecord(CheckedField, z.number().nullable()),
  rounding: z.array(Rounding),
  heaping: Heaping.nullable(),
  impossible: Impossible,
  response: Share.nullable(),
}

export const QualityMonth = z.object({
  /** As 2026-03. */
  month: z.string(),
  ...Measures,
  /** Open days, and of these with customers. */
  expected: z.number(),
  seen: z.number(),
  /** Days between the month's last day with customers and its import; null where it came with a file that goes further. */
  lateDays: z.number().nullable(),
})
export type QualityMonth = z.infer<typeof QualityMonth>

export const Lateness = z.object({
  /** Median over the imports of the days between the last day of an import and the day it was imported. */
  days: z.number(),
  imports: z.number(),
  /** The same of all locations. */
  usualDays: z.number(),
})
export type Lateness = z.infer<typeof Lateness>

export const QualityRow = z.object({
  locationId: z.string(),
  name: z.string(),
  ...Measures,
  reporting: ReportingRow,
  lateness: Lateness.nullable(),
})
export type QualityRow = z.infer<typeof QualityRow>

export const QualityInput = Selection.extend({
  /** What is promised, in seconds, where customers are not each told a wait of their own. */
  promiseSeconds: z.number().min(0).optional(),
})
export const QualityList = z.object({ about: About, rows: z.array(QualityRow), reading: Reading })
export type QualityList = z.infer<typeof QualityList>

export const QualityDetailInput = QualityInput.extend({ locationId: z.string() })
export const QualityDetail = z.object({
  about: About,
  locationId: z.string(),
  name: z.string(),
  /** Null where nothing of the location is reported. Its weeks are told. */
  quality: QualityRow.nullable(),
  months: z.array(QualityMonth),
  /** Values that reading dropped or doubted, of imports that hold this location alone, by what was found; null where there is none. */
  dropped: z.object({ imports: z.number(), rows: z.number(), counts: z.record(z.string(), z.number()) }).nullable(),
  reading: Reading,
})
export type QualityDetail = z.infer<typeof QualityDetail>

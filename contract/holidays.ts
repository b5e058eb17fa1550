import { z } from 'zod'
import { About, Interval, IsoDate, Measure, Metric, Reading, Selection } from './vocabulary.ts'

export const HolidaysInput = Selection.extend({ metric: Metric, locationId: z.string().optional() })

/** Days that lie to a holiday as this: the last open one before it, itself where a place is open then, the first open one after it. */
export const HolidayKind = z.enum(['before', 'on', 'after'])
export type HolidayKind = z.infer<typeof HolidayKind>

/** Days of one kind against ordinary days: the same places on the same weekdays; of durations and arrivals a ratio less 1. */
export const HolidayDays = z.object({
  kind: HolidayKind,
  /** Values on these days, and on the ordinary days they are held against. */
  n: z.number(),
  others: z.number(),
  /** The days themselves with their values. */
  dates: z.array(z.object({ date: IsoDate, n: z.number() })),
  ordinaryDays: z.number(),
  /** Null where there is too little. */
  difference: Interval.nullable(),
  p: z.number().nullable(),
  verdict: z.enum(['better', 'worse', 'chance']).nullable(),
  /** Customers who came on such a day, against an ordinary one. */
  arrivals: Interval.nullable(),
})
export type HolidayDays = z.infer<typeof HolidayDays>

/** A day that looks like a holiday: most places closed, or far fewer or more customers than on other days of its weekday. */
export const HolidayProposal = z.object({
  date: IsoDate,
  kind: z.enum(['closed', 'quiet', 'busy']),
  customers: z.number(),
  /** Usual for the weekday. */
  usual: z.number(),
})
export type HolidayProposal = z.infer<typeof HolidayProposal>

export const Holidays = z.object({
  about: About,
  ...Measure,
  n: z.number(),
  missing: z.number(),
  enough: z.boolean(),
  /** Entered as events, or, as long as none are, days on which nearly all places were closed. */
  source: z.enum(['entered', 'found', 'none']),
  holidays: z.array(z.object({ date: IsoDate, name: z.string().nullable() })),
  days: z.array(HolidayDays),
  /** Not entered yet; the latest first. */
  proposals: z.array(HolidayProposal),
  reading: Reading,
})
export type Holidays = z.infer<typeof Holidays>

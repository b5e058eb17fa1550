import { z } from 'zod'
import { SeriesInput } from './charts.ts'
import { About, Interval, Measure, Metric, Reading, Selection } from './vocabulary.ts'

/** The load of an hour: arrivals per person active in it, or, where nobody is known, arrivals. */
export const LoadPer = z.enum(['person', 'hour'])

/** Waits of those who came at times of about the same load, in seconds; those who gave up count as not served by then. */
export const LoadBin = z.object({
  /** Loads of the bin: the lowest, the highest and the mean of its customers. */
  from: z.number(),
  to: z.number(),
  load: z.number(),
  /** Served with a wait, and gave up with one. */
  n: z.number(),
  gaveUp: z.number(),
  median: Interval,
  p90: Interval,
})
export type LoadBin = z.infer<typeof LoadBin>

export const LoadInput = Selection.extend({ locationId: z.string().optional(), providerId: z.string().optional() })
export const LoadCurve = z.object({
  about: About,
  per: LoadPer,
  n: z.number(),
  gaveUp: z.number(),
  /** Interactions of neither, without a time of day, or in an hour without a known person where loads are per person. */
  missing: z.number(),
  enough: z.boolean(),
  bins: z.array(LoadBin),
  /** How much longer waits are for every doubling of the load, at the same place and with the same person; ratio less 1. */
  perDoubling: Interval.extend({ p: z.number().nullable() }).nullable(),
  reading: Reading,
})
export type LoadCurve = z.infer<typeof LoadCurve>

/** Values of some hours against the others of the same place and person, as a difference in the metric's unit; of durations a ratio less 1. */
export const HoursCompared = z.object({
  /** Values in these hours, and in the others, of people who have both. */
  n: z.number(),
  others: z.number(),
  difference: Interval,
  p: z.number(),
  /** By days as clusters; `chance` where zero fits. */
  verdict: z.enum(['better', 'worse', 'chance']),
})
export type HoursCompared = z.infer<typeof HoursCompared>

export const EdgesInput = SeriesInput
export const ShiftEdges = z.object({
  about: About,
  ...Measure,
  n: z.number(),
  missing: z.number(),
  enough: z.boolean(),
  /** The first and the last hour of each day at each place against the hours between; null where there is too little. */
  first: HoursCompared.nullable(),
  last: HoursCompared.nullable(),
  reading: Reading,
})
export type ShiftEdges = z.infer<typeof ShiftEdges>

export const PeaksInput = Selection.extend({
  metric: Metric,
  locationId: z.string().optional(),
  providerId: z.string().optional(),
  /** Waits from here on are long; nine in ten of all are shorter when left out. */
  longSeconds: z.number().positive().optional(),
})
export const Peaks = z.object({
  about: About,
  ...Measure,
  n: z.number(),
  missing: z.number(),
  enough: z.boolean(),
  /** Values in the busiest hours of each place, which a quarter of its customers come in, and in the others. */
  peak: z.number(),
  others: z.number(),
  /** Weeks that the intervals rest on. */
  weeks: z.number(),
  compared: HoursCompared.nullable(),
  /** Share of the variance of all values that would vanish if busy hours were served as the others are by the same people. */
  unevenness: Interval.nullable(),
  /** Of waits: the share of the long ones that would vanish. */
  long: z.object({ seconds: z.number(), n: z.number(), vanish: Interval }).nullable(),
  reading: Reading,
})
export type Peaks = z.infer<typeof Peaks>

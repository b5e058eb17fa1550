import { z } from 'zod'
import { About, Interval, IsoDate, Measure, Metric, Reading, Selection } from './vocabulary.ts'

export const EventKind = z.enum(['training', 'staffing', 'opening-hours', 'price', 'system', 'holiday', 'other'])
export type EventKind = z.infer<typeof EventKind>

/** Something that happened on a day, at some locations or at all. */
export const DatedEvent = z.object({
  eventId: z.number(),
  date: IsoDate,
  /** Last day, of what had an end. */
  end: IsoDate.nullable(),
  kind: EventKind,
  /** Where it happened; null = at all locations. */
  locations: z.array(z.object({ locationId: z.string(), name: z.string() })).nullable(),
  note: z.string(),
  /** Instant at which it was written down. */
  recordedAt: z.string(),
})
export type DatedEvent = z.infer<typeof DatedEvent>

export const EventScope = z.union([z.literal('all'), z.array(z.string()).min(1)])

export const EventInput = z.strictObject({
  date: IsoDate,
  end: IsoDate.optional(),
  kind: EventKind,
  scope: EventScope,
  note: z.string().trim().min(1).max(1000),
})

/** Of one location: events there and those at all locations. */
export const EventsInput = z.strictObject({ locationId: z.string().optional() })

const Weeks = z.number().int().min(1).max(260)

export const EffectInput = Selection.extend({
  metric: Metric,
  date: IsoDate,
  /** Where it happened. */
  locationIds: z.array(z.string()).min(1),
  /** Whom to compare with; when left out, all other locations of the selection without an event of their own in these weeks. */
  controls: z.array(z.string()).optional(),
  /** Whole weeks looked at before and after the week of the event; 26 when left out. */
  weeksBefore: Weeks.optional(),
  weeksAfter: Weeks.optional(),
  /** Of the random assignments, where there are too many to try all. */
  seed: z.number().int().min(0).optional(),
})

export const EffectVerdict = z.enum(['worked', 'worse', 'no-sign', 'too-early'])
export type EffectVerdict = z.infer<typeof EffectVerdict>

const Place = z.object({ locationId: z.string(), name: z.string() })

/** An effect is in the metric's unit: points, shares as a difference of shares, complaints per 1,000; of durations the ratio less 1. */
export const Effect = z.object({
  about: About,
  ...Measure,
  date: IsoDate,
  /** Monday of the week of the event, which is left out as a week of transition. */
  week: IsoDate,
  verdict: EffectVerdict,
  /** Why it is too early to say; null with the other verdicts. */
  because: z.enum(['no-values', 'no-comparison', 'few-before', 'few-after', 'few-locations', 'too-wide']).nullable(),
  treated: z.array(Place),
  /** Locations compared with. */
  controls: z.number(),
  /** Locations without enough whole weeks on both sides. */
  leftOut: z.array(Place),
  /** Locations left out of the comparison because an event of their own lies in these weeks. */
  eventful: z.array(Place),
  weeksBefore: z.number(),
  weeksAfter: z.number(),
  n: z.number(),
  missing: z.number(),
  /** Null in all three where nothing can be compared; limits are null where the locations are too few for any. */
  effect: Interval,
  p: z.number().nullable(),
  method: z.enum(['permutation-exact', 'permutation-random', 'changes']).nullable(),
  /** Assignments tried, the real one included. */
  assignments: z.number(),
  /** Beside it, with errors by location as clusters: only with two locations on either side. */
  clusterRobust: z
    .object({ standardError: z.number(), df: z.number(), lower: z.number(), upper: z.number(), p: z.number() })
    .nullable(),
  /** Smallest effect that would be seen four times in five, and the smallest that is worth having. */
  detectable: z.number().nullable(),
  worthwhile: z.number().nullable(),
  /** Difference of slopes per week before the event. */
  trend: Interval.extend({ p: z.number() }).nullable(),
  /** The same estimate at earlier dates, when nothing had happened. `level` is where it would have brought the treated locations. */
  placebos: z.array(z.object({ week: IsoDate, offset: z.number(), effect: z.number(), level: z.number() })),
  /** How many of these are at least as large as the real one. */
  placebosAsLarge: z.number(),
  /** Level of the treated locations before, and with the effect on top of it. */
  levels: z
    .object({ before: z.number(), reached: z.number(), lower: z.number().nullable(), upper: z.number().nullable() })
    .nullable(),
  /** Weeks from the event. Comparison locations are moved so that each starts where the treated ones did: 10th to 90th percentile and mean. */
  series: z.array(
    z.object({
      week: IsoDate,
      offset: z.number(),
      treated: z.number().nullable(),
      controls: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      /** Values of all locations, and of those of the event alone. */
      n: z.number(),
      nTreated: z.number(),
    }),
  ),
  reading: Reading,
  trendReading: Reading.nullable(),
  placeboReading: Reading.nullable(),
})
export type Effect = z.infer<typeof Effect>

import { z } from 'zod'
import { IsoDate, Measure, Metric, Reading, Unit } from './vocabulary.ts'

/** Ends of the rating scale that a target is written on; null for figures that are no ratings. */
const RatingScale = z.object({ minimum: z.number(), maximum: z.number() })

/**
 * What is aimed at or promised. `withinSeconds`: `value` is the share of served customers who are to wait no longer (a promise);
 * without it `value` is the figure itself, in the metric's unit.
 */
export const Target = z.object({
  targetId: z.number(),
  metric: Metric,
  unit: Unit,
  better: Measure.better,
  scale: RatingScale.nullable(),
  /** Null: at every location without a target of its own. */
  location: z.object({ locationId: z.string(), name: z.string() }).nullable(),
  withinSeconds: z.number().nullable(),
  /** Null: from this day on there is none (at a location: that of all locations holds again). */
  value: z.number().nullable(),
  from: IsoDate,
  /** Last day, where another one follows; null while it goes on. */
  to: IsoDate.nullable(),
  /** `replaced`: another was set for the same first day; `withdrawn`: taken back, kept as history. */
  state: z.enum(['holds', 'coming', 'past', 'replaced', 'withdrawn']),
  note: z.string(),
  /** Instants at which it was set, and taken back. */
  recordedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  reading: Reading,
})
export type Target = z.infer<typeof Target>

export const TargetsInput = z.strictObject({
  metric: Metric.optional(),
  /** Targets of this location, those for all locations included. */
  locationId: z.string().optional(),
  /** The day that `state` is told for; today when left out. */
  on: IsoDate.optional(),
})

export const TargetInput = z.strictObject({
  metric: Metric,
  /** `all`, or some locations, each of which gets the target as its own. */
  scope: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  from: IsoDate,
  withinSeconds: z.number().positive().optional(),
  value: z.number().nullable(),
  /** Of ratings; when left out, the scale that all ratings in the file share, 0..1 where they share none. */
  scale: RatingScale.optional(),
  note: z.string().trim().max(1000).optional(),
})

export const Targets = z.object({ targets: z.array(Target) })

/** Whether a series, left as it is, will meet its target: from where its natural limits lie. */
export const Assurance = z.enum(['keeps', 'may-miss', 'misses', 'too-early'])
export type Assurance = z.infer<typeof Assurance>

/** The target of a series over its span. */
export const SeriesTarget = z.object({
  /** Where it held, oldest first: from the first day of one point to the first day of another. */
  steps: z.array(z.object({ from: IsoDate, to: IsoDate, value: z.number() })),
  /** At the last complete point; null where none holds there. */
  value: z.number().nullable(),
  assurance: Assurance.nullable(),
  /** Complete points that had a target, and those of them that met it. */
  points: z.number(),
  met: z.number(),
  reading: Reading,
})
export type SeriesTarget = z.infer<typeof SeriesTarget>

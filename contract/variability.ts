import { z } from 'zod'
import { About, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

export const Level = z.enum(['location', 'provider', 'month', 'week', 'day'])
export type Level = z.infer<typeof Level>

/** What moments differ by, taken out of a split: of the load, arrivals per provider active in that hour, the logarithm. */
export const MomentEffect = z.enum(['weekday', 'hour', 'load'])
export type MomentEffect = z.infer<typeof MomentEffect>

export const SplitInput = Selection.extend({
  metric: Metric,
  /**
   * Nested levels in the order location, provider, month, week, day, each at most once and any left out; what is left is from
   * interaction to interaction. Default location, provider.
   */
  levels: z.array(Level).min(1).optional(),
  /** Durations: logarithms (default) or raw seconds. Ratings: raw scale where there is one (default), or 0..1. */
  scale: z.enum(['log', 'raw', 'unit']).optional(),
  /** Moment effects to take out as a share of their own; none unless named. */
  effects: z.array(MomentEffect).optional(),
})

/** 95 % interval of a share, 0..1. */
const Bounds = z.object({ lower: z.number(), upper: z.number() })

export const SplitLevel = z.object({
  /** `moment`: the effects that were taken out; its groups are their coefficients. */
  level: z.union([Level, z.literal('moment'), z.literal('interaction')]),
  groups: z.number(),
  variance: z.number(),
  standardError: z.number().nullable(),
  share: z.number(),
  /** By the delta method. */
  shareStandardError: z.number().nullable(),
  shareInterval: Bounds.nullable(),
  /** Correlation of two values of one group, moment effects taken out: shares up to this level; null for moment and interaction. */
  icc: z.number().nullable(),
  iccInterval: Bounds.nullable(),
  /** Drop in the criterion when variance = 0, and its half-chi-square test; of moments, p of an F test. Null for the interaction. */
  lrt: z.number().nullable(),
  p: z.number().nullable(),
  state: z.enum(['estimated', 'zero', 'not-identifiable']),
  /** Where the variance of a level goes that is not identifiable: a single group, one value per group, one group per outer group. */
  absorbedBy: z.enum(['mean', 'residual', 'outer']).nullable(),
})

/** One moment effect: its part of the variance, F test and coefficients, on the model's scale. */
export const SplitEffect = z.object({
  effect: MomentEffect,
  /** `too-few`: fewer than ten values for each coefficient; `constant`: all values are of one such moment. Not taken out then. */
  state: z.enum(['estimated', 'constant', 'too-few']),
  variance: z.number(),
  share: z.number(),
  f: z.number().nullable(),
  df1: z.number(),
  df2: z.number().nullable(),
  p: z.number().nullable(),
  /** Against the average value; of a load, per doubling. `moment` is a weekday (1 = Monday) or an hour; null for the load. */
  moments: z.array(
    z.object({
      moment: z.number().nullable(),
      n: z.number(),
      effect: z.number(),
      standardError: z.number(),
      lower: z.number(),
      upper: z.number(),
    }),
  ),
})
export type SplitEffect = z.infer<typeof SplitEffect>

/** Mean is the group's own; estimate allows for few answers (shrunken); both on the model's scale. */
const GroupEstimate = z.object({
  locationId: z.string(),
  name: z.string(),
  n: z.number(),
  mean: z.number(),
  estimate: z.number(),
  standardError: z.number(),
  weight: z.number(),
})
export const ProviderEstimate = z.union([
  GroupEstimate.extend({ providerId: z.string() }),
  z.object({ state: z.literal('too-few'), providerId: z.string(), locationId: z.string(), name: z.string() }),
])

export const Split = z.object({
  about: About,
  state: z.enum(['estimated', 'too-few']),
  metric: Metric,
  unit: Unit,
  scale: Scale,
  levels: z.array(SplitLevel),
  effects: z.array(SplitEffect),
  mean: z.number().nullable(),
  meanStandardError: z.number().nullable(),
  criterion: z.number().nullable(),
  n: z.number(),
  /** Interactions of the selection without a usable value; the parts below are among them. */
  missing: z.number(),
  missingProvider: z.number(),
  /** Values without a time of day, or for a load without a known provider in that hour; left out where effects need them. */
  missingMoment: z.number(),
  zeros: z.number(),
  locations: z.array(GroupEstimate),
  providers: z.array(ProviderEstimate),
  reading: Reading,
})
export type Split = z.infer<typeof Split>

/** The split without its groups, for screens that only draw the bar. */
export const SplitSummary = Split.omit({ locations: true, providers: true })
export type SplitSummary = z.infer<typeof SplitSummary>

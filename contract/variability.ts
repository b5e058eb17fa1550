import { z } from 'zod'
import { About, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

export const Level = z.enum(['location', 'provider', 'month', 'week', 'day'])
export type Level = z.infer<typeof Level>

export const SplitInput = Selection.extend({
  metric: Metric,
  /**
   * Nested levels in the order location, provider, month, week, day, each at most once and any left out; what is left is from
   * interaction to interaction. Default location, provider.
   */
  levels: z.array(Level).min(1).optional(),
  /** Durations: logarithms (default) or raw seconds. Ratings: raw scale where there is one (default), or 0..1. */
  scale: z.enum(['log', 'raw', 'unit']).optional(),
})

/** 95 % interval of a share, 0..1. */
const Bounds = z.object({ lower: z.number(), upper: z.number() })

export const SplitLevel = z.object({
  level: z.union([Level, z.literal('interaction')]),
  groups: z.number(),
  variance: z.number(),
  standardError: z.number().nullable(),
  share: z.number(),
  /** By the delta method. */
  shareStandardError: z.number().nullable(),
  shareInterval: Bounds.nullable(),
  /** Correlation of two values of one group: shares up to this level; null for the interaction. */
  icc: z.number().nullable(),
  iccInterval: Bounds.nullable(),
  /** Drop in the criterion when variance = 0, and its half-chi-square test; null for the innermost level. */
  lrt: z.number().nullable(),
  p: z.number().nullable(),
  state: z.enum(['estimated', 'zero', 'not-identifiable']),
  /** Where the variance of a level goes that is not identifiable: a single group, one value per group, one group per outer group. */
  absorbedBy: z.enum(['mean', 'residual', 'outer']).nullable(),
})

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
  mean: z.number().nullable(),
  meanStandardError: z.number().nullable(),
  criterion: z.number().nullable(),
  n: z.number(),
  /** Interactions of the selection without a usable value; the parts below are among them. */
  missing: z.number(),
  missingProvider: z.number(),
  zeros: z.number(),
  locations: z.array(GroupEstimate),
  providers: z.array(ProviderEstimate),
  reading: Reading,
})
export type Split = z.infer<typeof Split>

/** The split without its groups, for screens that only draw the bar. */
export const SplitSummary = Split.omit({ locations: true, providers: true })
export type SplitSummary = z.infer<typeof SplitSummary>

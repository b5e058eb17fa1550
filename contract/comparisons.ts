import { z } from 'zod'
import { TooFewOf, Whose } from './scores.ts'
import { SplitInput, SplitLevel } from './variability.ts'
import { About, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

/** An F test: statistic, degrees of freedom, p-value. */
const FTest = z.object({ statistic: z.number(), df1: z.number(), df2: z.number(), p: z.number() })
export type FTest = z.infer<typeof FTest>

const ComparisonInput = Selection.extend({
  metric: Metric,
  locationId: z.string().optional(),
  /** Durations: logarithms (default) or raw seconds. Ratings: raw scale where there is one (default), or 0..1. */
  scale: SplitInput.shape.scale,
})

/** Where standard deviations of so many values lie by chance if the unit is as uneven as all are. */
const SpreadLimits = z.object({ lower95: z.number(), upper95: z.number(), lower998: z.number(), upper998: z.number() })

/** Spread from one customer to the next of a location or person, on the model's scale. */
export const UnitSpread = Whose.extend({
  state: z.literal('shown'),
  n: z.number(),
  missing: z.number(),
  mean: z.number(),
  /** Standard deviation with its chi-square interval; null for one value. */
  sd: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Pulled towards the others', the more so the fewer values (limma's squeezeVar). */
  shrunken: z.number().nullable(),
  /** The shrunken one as a share of the largest that the scale allows at this mean; null without two ends. */
  shareOfLargest: z.number().nullable(),
  /** Chi-square limits around the common spread; exact for normal values. */
  limits: SpreadLimits.nullable(),
  /** The same, allowing for how far the values lie off: ratings have two ends, so they are narrower than normal ones. */
  adjusted: SpreadLimits.nullable(),
  /** Beyond the adjusted limits. */
  signal: z.enum(['none', 'beyond-95', 'beyond-998']),
  /** At least 30 values. */
  enough: z.boolean(),
})
export type UnitSpread = z.infer<typeof UnitSpread>

/** What the units' spreads have in common; `df` null: they do not differ beyond chance, and each is the common one. */
const Prior = z.object({ df: z.number().nullable(), variance: z.number() })

/** One question: do the units of one place (or all locations) differ in spread? */
export const SpreadComparison = z.object({
  locationId: z.string().optional(),
  locationName: z.string().optional(),
  /** `no-spread`: a share has no spread beside its average. `equal`: no value lies off its unit's median. */
  state: z.enum(['compared', 'too-few', 'equal', 'no-spread']),
  n: z.number(),
  missing: z.number(),
  units: z.number(),
  /** Units with fewer than two values: in no test. */
  leftOut: z.number(),
  /** Brown-Forsythe: analysis of variance of the distances from each unit's median. */
  test: FTest.nullable(),
  /** Where two units are compared: variance of the first over that of the second, with F interval and two-sided p. */
  ratio: z
    .object({ ratio: z.number(), lower: z.number(), upper: z.number(), df1: z.number(), df2: z.number(), p: z.number() })
    .nullable(),
  /** Common standard deviation within units, and the kurtosis that stretches the limits; 3 for normal values. */
  common: z.number().nullable(),
  kurtosis: z.number().nullable(),
  /** Benjamini-Hochberg over the comparisons of this answer. */
  pAdjusted: z.number().nullable(),
  rows: z.array(z.union([UnitSpread, TooFewOf])),
  reading: Reading,
})
export type SpreadComparison = z.infer<typeof SpreadComparison>

export const SpreadInput = ComparisonInput.extend({ between: z.enum(['locations', 'providers']).optional() })
export const SpreadAnswer = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  between: z.enum(['locations', 'providers']),
  method: z.enum(['exact', 'histogram']),
  n: z.number(),
  missing: z.number(),
  missingProvider: z.number(),
  /** Over all units of the answer; null where none has two values, and for shares. */
  prior: Prior.nullable(),
  comparisons: z.array(SpreadComparison),
  reading: Reading,
})

export const TestedBetween = z.enum(['locations', 'providers', 'weekdays', 'hours'])
export type TestedBetween = z.infer<typeof TestedBetween>

/** One question: do groups differ in level, and in spread? */
export const LevelComparison = z.object({
  locationId: z.string().optional(),
  locationName: z.string().optional(),
  /** `redirected`: these tests would be wrong for locations, so `component` answers instead. */
  state: z.enum(['tested', 'redirected', 'too-few', 'equal']),
  n: z.number(),
  groups: z.number(),
  leftOut: z.number(),
  kruskalWallis: z.object({ statistic: z.number(), df: z.number(), p: z.number(), epsilon2: z.number() }).nullable(),
  anova: FTest.extend({ eta2: z.number(), omega2: z.number(), icc: z.number() }).nullable(),
  welch: FTest.nullable(),
  brownForsythe: FTest.nullable(),
  /** Variance between locations in the model that knows the people in them, with its half-chi-square test. */
  component: SplitLevel.nullable(),
  /** Of Kruskal-Wallis, Benjamini-Hochberg over the comparisons of this answer. */
  pAdjusted: z.number().nullable(),
  reading: Reading,
})
export type LevelComparison = z.infer<typeof LevelComparison>

export const TestsInput = ComparisonInput.extend({ between: TestedBetween })
export const TestsAnswer = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  between: TestedBetween,
  method: z.enum(['exact', 'histogram']),
  n: z.number(),
  missing: z.number(),
  comparisons: z.array(LevelComparison),
  reading: Reading,
})

import { z } from 'zod'
import { WaitFigures } from './charts.ts'
import { Grouping, GroupsInput, TooFewOf, Whose } from './scores.ts'
import { About, Interval, Metric, Reading, Share } from './vocabulary.ts'

/** A type-7 quantile between two order statistics; a limit is null where there are too few values to give it. */
export const QuantileFigure = Interval.extend({
  /** 1-based ranks of the limits among the sorted values; 0 and n + 1 lie outside. */
  lowerRank: z.number(),
  upperRank: z.number(),
  /** Probability that the limits hold the true quantile, whatever the distribution; at least 0.95 where both exist. */
  coverage: z.number(),
})
export type QuantileFigure = z.infer<typeof QuantileFigure>

/** Box by type-7 quartiles, whiskers to the furthest value within 1.5 boxes (Tukey). Seconds. */
export const Box = z.object({
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  lowerWhisker: z.number(),
  upperWhisker: z.number(),
  outliersBelow: z.number(),
  outliersAbove: z.number(),
})
export type Box = z.infer<typeof Box>

export const ShownDistribution = Whose.extend({
  state: z.literal('shown'),
  interactions: z.number(),
  n: z.number(),
  missing: z.number(),
  /** Durations of zero, left out of the geometric mean. */
  zeros: z.number(),
  /** Whether both the median and P90 have both limits. */
  enough: z.boolean(),
  median: QuantileFigure.nullable(),
  p90: QuantileFigure.nullable(),
  /** Student's t. */
  mean: Interval.extend({ sd: z.number().nullable(), standardError: z.number().nullable() }),
  /** Student's t on logarithms. */
  geometricMean: Interval,
  box: Box.nullable(),
  spread: z.object({
    /** Standard deviation over the mean. */
    cv: z.number().nullable(),
    gini: z.number().nullable(),
    iqr: z.number().nullable(),
    /** Times 1.4826, so that it estimates the standard deviation of normal values. */
    mad: z.number().nullable(),
    range: z.number().nullable(),
  }),
  bins: WaitFigures.shape.bins,
  reading: Reading,
})
export type ShownDistribution = z.infer<typeof ShownDistribution>

export const DistributionsInput = GroupsInput.extend({ metric: Metric.extract(['wait', 'service', 'resolution']) })
/** Durations of groups, in seconds; waits of served customers, of the kind that the selection has most of. */
export const Distributions = z.object({
  about: About,
  metric: Metric,
  by: Grouping,
  method: z.enum(['exact', 'histogram']),
  n: z.number(),
  missing: z.number(),
  missingProvider: z.number(),
  rows: z.array(z.union([ShownDistribution, TooFewOf])),
  reading: Reading,
})
export type Distributions = z.infer<typeof Distributions>

export const PromisedWaitsInput = GroupsInput.extend({
  /** What is promised, in seconds, or by each location's targets on the day; without it what each customer was told (`quoted_wait_s`). */
  promiseSeconds: z.union([z.literal('target'), z.number().min(0)]).optional(),
})

/** One step of the share served within so many seconds, those who gave up counted as censored. */
export const ServedStep = z.object({
  seconds: z.number(),
  served: z.number(),
  /** Greenwood, on the logarithm of the share still waiting; null where nobody is left. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  standardError: z.number().nullable(),
  /** Still waiting just before. */
  atRisk: z.number(),
  /** Customers served by then, and the longest wait in seconds that counts as such: that of the step, of waits in buckets the bucket's end. */
  n: z.number(),
  upTo: z.number(),
})

export const ShownWaits = Whose.extend({
  state: z.literal('shown'),
  interactions: z.number(),
  /** Served with a recorded wait. */
  n: z.number(),
  missing: z.number(),
  gaveUp: z.number(),
  /** Of those who gave up: with a recorded wait, and so among the censored. */
  gaveUpWithWait: z.number(),
  enough: z.boolean(),
  /** Kaplan-Meier: first times by which half and nine in ten are served; null where never reached. */
  median: Interval,
  p90: Interval,
  /** At most 60 steps. */
  curve: z.array(ServedStep),
  promise: z
    .object({
      /** Of those served (with a promise): within it, and after it. */
      kept: Share,
      late: Share,
      /** Whoever gave up counts as not kept. */
      withThoseWhoGaveUp: Share,
      /** Kaplan-Meier at the promise; null for promises that differ. */
      estimated: Interval.nullable(),
    })
    .nullable(),
  reading: Reading,
})
export type ShownWaits = z.infer<typeof ShownWaits>

export const PromisedWaits = z.object({
  about: About,
  by: Grouping,
  method: z.enum(['exact', 'histogram']),
  promise: z.object({ kind: z.enum(['seconds', 'quoted', 'target']), seconds: z.number().nullable() }),
  n: z.number(),
  missing: z.number(),
  gaveUp: z.number(),
  missingProvider: z.number(),
  rows: z.array(z.union([ShownWaits, TooFewOf])),
  reading: Reading,
})
export type PromisedWaits = z.infer<typeof PromisedWaits>

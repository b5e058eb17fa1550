import { z } from 'zod'
import { About, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

/**
 * What is drawn against the number of values. share: satisfied or promoters among ratings, of waits those longer than promised, else
 * the events. mean: ratings and net promoter scores as they are, durations as logarithms. rate: events as a Poisson count over exposure.
 */
export const FunnelKind = z.enum(['share', 'mean', 'rate'])
export type FunnelKind = z.infer<typeof FunnelKind>

/** Default kind: share for csat, ces, abandoned, repeat, response; mean for nps and durations; rate for complaints. */
export const FunnelInput = Selection.extend({
  metric: Metric,
  kind: FunnelKind.optional(),
  /** Shares of late waits: what is promised, in seconds; without it what each customer was told (`quoted_wait_s`). */
  promiseSeconds: z.number().min(0).optional(),
})

/** Limits that 95 % and 99.8 % of places at the target stay within. */
const Limits = z.object({ lower95: z.number(), upper95: z.number(), lower998: z.number(), upper998: z.number() })

export const FunnelUnit = Limits.extend({
  locationId: z.string(),
  name: z.string(),
  /** Values, or exposure, and how many interactions have none. */
  n: z.number(),
  missing: z.number(),
  /** Events, or the satisfied; null for means. */
  count: z.number().nullable(),
  value: z.number(),
  /** Limits by chance alone, and widened by the differences between places. Those of the unit itself are the ones that apply. */
  plain: Limits,
  adjusted: Limits,
  z: z.number(),
  zAdjusted: z.number(),
  signal: z.enum(['none', 'beyond-95', 'beyond-998']),
  plainSignal: z.enum(['none', 'beyond-95', 'beyond-998']),
})
export type FunnelUnit = z.infer<typeof FunnelUnit>

export const Funnel = z.object({
  about: About,
  metric: Metric,
  kind: FunnelKind,
  /** What waits are late against; null for all else. */
  promise: z.object({ kind: z.enum(['seconds', 'quoted']), seconds: z.number().nullable() }).nullable(),
  unit: Unit,
  scale: Scale,
  better: z.enum(['higher', 'lower']),
  n: z.number(),
  missing: z.number(),
  /** none: no values. one: a single location. equal: nothing varies, so that limits have no width. */
  state: z.enum(['drawn', 'none', 'one', 'equal']),
  target: z.number().nullable(),
  /** Whether the widened limits apply (phi above threshold), and the figures that decided it. */
  widened: z.boolean(),
  phi: z.number().nullable(),
  threshold: z.number().nullable(),
  tau2: z.number().nullable(),
  /** Below ten places a single outlier widens the limits itself. */
  enough: z.boolean(),
  units: z.array(FunnelUnit),
  /** Limits to draw, by n. */
  curve: z.array(Limits.extend({ n: z.number(), plain: Limits, adjusted: Limits })),
  reading: Reading,
})
export type Funnel = z.infer<typeof Funnel>

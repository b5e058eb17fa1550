import { z } from 'zod'
import { ControlChart, WaitFigures } from './charts.ts'
import { SplitSummary } from './variability.ts'
import { About, Interval, IsoDate, Metric, Reading, Scale, Selection, Share, Unit, Verdict } from './vocabulary.ts'

export const LocationsInput = Selection.extend({ metric: Metric })

/** One location. `raw`, `estimate`, `lower`, `upper` are in the metric's unit (geometric means for durations); `model` is on the model's scale. */
export const LocationRow = z.object({
  locationId: z.string(),
  name: z.string(),
  providers: z.number(),
  interactions: z.number(),
  n: z.number(),
  missing: z.number(),
  raw: z.number().nullable(),
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  model: z.object({ estimate: z.number(), standardError: z.number(), weight: z.number() }).nullable(),
  rank: z.object({ rank: z.number(), best: z.number(), worst: z.number() }).nullable(),
  /** Where the interval lies against the region's mean. */
  standing: z.enum(['better', 'worse', 'not-distinguishable', 'too-few']),
  verdict: Verdict,
  /** Weekly values, oldest first, for a spark line. */
  spark: z.array(z.number().nullable()),
  /** csat: satisfied customers. wait: median and P90 of served, in seconds. */
  satisfied: Share.nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
export type LocationRow = z.infer<typeof LocationRow>

export const LocationsList = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  better: z.enum(['higher', 'lower']),
  /** The region's mean, in the metric's unit. */
  centre: z.number().nullable(),
  n: z.number(),
  missing: z.number(),
  method: z.enum(['exact', 'histogram']),
  rows: z.array(LocationRow),
  reading: Reading,
})
export type LocationsList = z.infer<typeof LocationsList>

export const LocationDetail = z.object({
  about: About,
  locationId: z.string(),
  name: z.string(),
  timeZone: z.string().nullable(),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  charts: z.array(ControlChart),
  /** Between people and between moments inside this location. */
  splits: z.array(SplitSummary),
  waits: WaitFigures,
  /** The other locations' waits in the same selection. */
  peers: WaitFigures,
  standings: z.array(z.object({ metric: Metric, row: LocationRow, centre: z.number().nullable(), unit: Unit, scale: Scale })),
  /** What to know before trusting the figures. */
  notes: z.array(Reading),
})
export type LocationDetail = z.infer<typeof LocationDetail>

export const CompareInput = Selection.extend({ a: z.string(), b: z.string() })

export const ComparedMetric = z.object({
  metric: Metric,
  unit: Unit,
  scale: Scale,
  better: z.enum(['higher', 'lower']),
  a: Interval.extend({ n: z.number() }),
  b: Interval.extend({ n: z.number() }),
  /** a - b as customers met it in this period (Welch; Newcombe for shares; ratio - 1 of geometric means for durations). */
  observed: Interval,
  /** a - b as places, allowing for few answers and for which people worked there. Null where the model has no estimate. */
  fair: Interval.nullable(),
  verdict: z.enum(['a-better', 'b-better', 'not-distinguishable', 'too-few']),
  reading: Reading,
})

export const Comparison = z.object({
  about: About,
  a: z.object({ locationId: z.string(), name: z.string() }),
  b: z.object({ locationId: z.string(), name: z.string() }),
  metrics: z.array(ComparedMetric),
  series: z.array(z.object({ metric: Metric, unit: Unit, a: ControlChart, b: ControlChart })),
  waits: z.object({ a: WaitFigures, b: WaitFigures }),
  reading: Reading,
})
export type Comparison = z.infer<typeof Comparison>

export const FunnelUnit = z.object({
  locationId: z.string(),
  name: z.string(),
  n: z.number(),
  count: z.number(),
  share: z.number(),
  lower95: z.number(),
  upper95: z.number(),
  lower998: z.number(),
  upper998: z.number(),
  signal: z.enum(['none', 'beyond-95', 'beyond-998']),
})
export const Funnel = z.object({
  about: About,
  metric: Metric,
  target: z.number().nullable(),
  /** Whether limits were widened for over-dispersion, and the figures that decided it. */
  widened: z.boolean(),
  phi: z.number().nullable(),
  tau2: z.number().nullable(),
  units: z.array(FunnelUnit),
  /** Limits to draw, by n. */
  curve: z.array(
    z.object({ n: z.number(), lower95: z.number(), upper95: z.number(), lower998: z.number(), upper998: z.number() }),
  ),
  reading: Reading,
})
export type Funnel = z.infer<typeof Funnel>

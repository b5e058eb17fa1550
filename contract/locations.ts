import { z } from 'zod'
import { ControlChart, ControlInput, WaitFigures } from './charts.ts'
import { ServedStep } from './distributions.ts'
import { SplitSummary } from './variability.ts'
import { About, Interval, IsoDate, Measure, Metric, Reading, Scale, Selection, Share, Unit, Verdict } from './vocabulary.ts'

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
  /** Values needed for a reliability of 0.7 at the present mix of people; state and people as in locations.answers. */
  needed: z
    .object({
      values: z.number().nullable(),
      people: z.number().nullable(),
      state: z.enum(['enough', 'more', 'more-people', 'no-spread', 'unknown']),
    })
    .nullable(),
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
  ...Measure,
  /** The region's mean, in the metric's unit. */
  centre: z.number().nullable(),
  n: z.number(),
  missing: z.number(),
  /** Values where nobody is known to have served: recorded, but not in the estimates. Reports kept before it was told have none. */
  missingProvider: z.number().default(0),
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
  /** Waits as the share within the promise of this location; null where none holds. */
  promise: ControlChart.nullable(),
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

/** Small multiples: a page of control charts on one scale. */
export const LocationChartsInput = LocationsInput.extend({
  /** Of waits: as in moments.control. */
  promiseSeconds: ControlInput.shape.promiseSeconds,
  /** `need`: changes for the worse first, by customers touched times strength; then targets missed; changes for the better last. */
  sort: z.enum(['need', 'name', 'level']).optional(),
  /** From 0 on. */
  page: z.number().int().min(0).optional(),
})

export const LocationPanel = z.object({
  locationId: z.string(),
  name: z.string(),
  chart: ControlChart.pick({
    state: true,
    unit: true,
    better: true,
    grain: true,
    method: true,
    centre: true,
    verdict: true,
    n: true,
    missing: true,
    points: true,
    segments: true,
    events: true,
    target: true,
    reading: true,
  }),
  /** Weight of a recent change, as on the overview; null without one. */
  weight: z.number().nullable(),
})
export type LocationPanel = z.infer<typeof LocationPanel>

export const LocationCharts = z.object({
  about: About,
  ...Measure,
  statistic: ControlChart.shape.statistic,
  promise: ControlChart.shape.promise,
  /** Locations in all, and pages of at most 60 panels. */
  locations: z.number(),
  page: z.number(),
  pages: z.number(),
  /** One scale for the panels of every page: smallest and largest complete point, centre or target, first and last week; null without any. */
  axis: z.object({ low: z.number(), high: z.number(), from: IsoDate, to: IsoDate }).nullable(),
  panels: z.array(LocationPanel),
  n: z.number(),
  missing: z.number(),
  /** How many locations keep their target; null where none has one. */
  targetReading: Reading.nullable().default(null),
  reading: Reading,
})
export type LocationCharts = z.infer<typeof LocationCharts>

/** `b`: a location, or `peers`: all other locations of the selection together. */
export const CompareInput = Selection.extend({ a: z.string(), b: z.string() })

/** What strata are made of: an hour band is three hours from midnight on. */
export const MixDimension = z.enum(['service', 'channel', 'customerType', 'hourBand'])
export type MixDimension = z.infer<typeof MixDimension>

/**
 * a - b if both had the mix of both together (direct standardisation). Differences as `observed` has them: of durations ratios
 * less 1, of complaints per 1,000.
 */
export const Mix = z.object({
  /** Dimensions on which the two together have more than one value. */
  dimensions: z.array(MixDimension),
  /** Over all values, and over strata that both have. */
  crude: z.number(),
  shared: z.number().nullable(),
  standardised: Interval,
  /** What the different mix makes of `shared`: shared less standardised; of durations a ratio less 1. */
  explained: Interval,
  /** The same as a share of `shared`, where that can be told from zero; below 0 mix hides part of a difference. */
  explainedShare: z.object({ value: z.number(), lower: z.number(), upper: z.number() }).nullable(),
  strata: z.number(),
  strataLeftOut: z.number(),
  /** Share of each side's values in strata that both have. */
  coverage: z.object({ a: z.number(), b: z.number() }),
  /** Whether enough of both is in strata that both have. */
  enough: z.boolean(),
  reading: Reading,
})
export type Mix = z.infer<typeof Mix>

export const ComparedMetric = z.object({
  ...Measure,
  a: Interval.extend({ n: z.number() }),
  b: Interval.extend({ n: z.number() }),
  /** a - b as customers met it in this period (Welch; Newcombe for shares; ratio - 1 of geometric means for durations). */
  observed: Interval,
  /** a - b as places, allowing for few answers and for which people worked there. Null where the model has no estimate. */
  fair: Interval.nullable(),
  verdict: z.enum(['a-better', 'b-better', 'not-distinguishable', 'too-few']),
  /** Where both stand among the estimates of all locations of the selection: 0 = worst, 1 = best. Null below three locations. */
  standing: z.object({ a: z.number(), b: z.number() }).nullable(),
  /** How much of the difference is who came, for what and when. Null where a side has no values. */
  mix: Mix.nullable(),
  /** Of ratings: the share of customers who answered, and whether that casts doubt on the comparison. */
  response: z.object({ a: z.number().nullable(), b: z.number().nullable(), doubtful: z.boolean() }).nullable(),
  reading: Reading,
})

export const Comparison = z.object({
  about: About,
  a: z.object({ locationId: z.string(), name: z.string() }),
  b: z.object({ locationId: z.string(), name: z.string() }),
  metrics: z.array(ComparedMetric),
  series: z.array(z.object({ metric: Metric, unit: Unit, a: ControlChart, b: ControlChart })),
  waits: z.object({ a: WaitFigures, b: WaitFigures }),
  /** Shares served within so long, those who gave up counted as censored, with the sentence of both. */
  curves: z.object({ a: z.array(ServedStep), b: z.array(ServedStep), reading: Reading }),
  /** How both stand among all locations; null where no figure has a standing. */
  standingsReading: Reading.nullable(),
  reading: Reading,
})
export type Comparison = z.infer<typeof Comparison>

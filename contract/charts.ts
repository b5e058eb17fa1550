import { z } from 'zod'
import { DatedEvent } from './events.ts'
import { SeriesTarget } from './targets.ts'
import { About, Interval, IsoDate, Measure, Metric, Reading, Selection, Verdict } from './vocabulary.ts'

/** The first four are Making Data Count's; Western Electric and Nelson add the next four, the run chart (Anhøj) has the last two. */
export const ControlRule = z.enum([
  'beyond-limits',
  'shift',
  'trend',
  'two-of-three',
  'four-of-five',
  'alternating',
  'close-to-centre',
  'far-from-centre',
  'long-run',
  'few-crossings',
])
export type ControlRule = z.infer<typeof ControlRule>

/** Kinds of chart: single values, shares, rates, counts, means with their spread, cases or time between events, runs about the median. */
export const ChartKind = z.enum(['xmr', 'p', 'p-prime', 'u', 'u-prime', 'c', 'xbar-s', 'g', 't', 'run'])
export type ChartKind = z.infer<typeof ChartKind>

export const RuleSetName = z.enum(['making-data-count', 'western-electric', 'nelson', 'anhoej'])
export type RuleSetName = z.infer<typeof RuleSetName>

export const ChartGrain = z.enum(['day', 'week', 'month'])
export type ChartGrain = z.infer<typeof ChartGrain>

/** How a series is charted; what is left out is as usual for the metric. */
export const ChartChoice = z.strictObject({
  chart: ChartKind.optional(),
  rules: RuleSetName.optional(),
  /** Points that make a trend by Making Data Count. */
  trend: z.union([z.literal(6), z.literal(7)]).optional(),
  /** Whether points beyond the limits count in Making Data Count's two of three. */
  outer: z.enum(['count', 'leave-out']).optional(),
  grain: ChartGrain.optional(),
  /** Leave large moving ranges out once (XmR and t). */
  screened: z.boolean().optional(),
})
export type ChartChoice = z.infer<typeof ChartChoice>

export const SeriesInput = Selection.extend({
  metric: Metric,
  locationId: z.string().optional(),
  providerId: z.string().optional(),
})
export const ControlInput = SeriesInput.extend(ChartChoice.shape).extend({
  /** Of waits: the share of served customers who waited no longer than so many seconds, or than their location's target. */
  promiseSeconds: z.union([z.literal('target'), z.number().min(0)]).optional(),
})

/** A period from which the limits of one series are taken, from its first day on, with the reason. No location and no provider: all locations. */
export const Baseline = z.object({
  baselineId: z.number(),
  metric: Metric,
  locationId: z.string().nullable(),
  providerId: z.string().nullable(),
  from: IsoDate,
  to: IsoDate,
  reason: z.string(),
  /** Instant at which it was set. */
  recordedAt: z.string(),
})
export type Baseline = z.infer<typeof Baseline>

const SeriesName = z.strictObject({ metric: Metric, locationId: z.string().optional(), providerId: z.string().optional() })
export const BaselineInput = SeriesName.extend({ from: IsoDate, to: IsoDate, reason: z.string().trim().min(1).max(1000) })
export const BaselinesInput = SeriesName.partial()

/** One point of a series: a day, a week, a month or, on charts of rare events, an event. Limits are per point, since those of rates follow its n. */
export const WeekPoint = z.object({
  /** First local day: Monday of the week, first of the month; the day of the event. */
  week: IsoDate,
  value: z.number().nullable(),
  n: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Cut by the period or by the end of the data: drawn hollow, not used for limits. */
  partial: z.boolean(),
  /** Rules that this point is part of. */
  rules: z.array(ControlRule),
})
export type WeekPoint = z.infer<typeof WeekPoint>

/** Points from `from` to `to` share their limits; the last segment's are the chart's own. Without a baseline there is one, from the points themselves. */
export const LimitSegment = z.object({
  from: IsoDate,
  to: IsoDate,
  baseline: Baseline.nullable(),
  /** Points that the limits come from. */
  points: z.number(),
  centre: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
})
export type LimitSegment = z.infer<typeof LimitSegment>

/** The second chart beside XmR and Xbar-S: moving ranges, or standard deviations of each point's values. */
export const SpreadChart = z.object({
  kind: z.enum(['moving-range', 'standard-deviation']),
  centre: z.number(),
  points: z.array(
    z.object({
      week: IsoDate,
      value: z.number().nullable(),
      centre: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      beyond: z.boolean(),
    }),
  ),
})
export type SpreadChart = z.infer<typeof SpreadChart>

/** An event in the course of a series. */
export const ChartEvent = DatedEvent.extend({
  /** The point that it is listed with: its period, on charts of rare events the first event from that day on. */
  week: IsoDate,
})
export type ChartEvent = z.infer<typeof ChartEvent>

/** Series with natural limits. `too-few`: fewer than two complete points, no limits. */
export const ControlChart = z.object({
  state: z.enum(['drawn', 'too-few']),
  ...Measure,
  statistic: z.enum(['mean', 'median', 'share', 'score', 'rate', 'count', 'between', 'time-between']),
  method: ChartKind,
  grain: ChartGrain,
  rules: RuleSetName,
  trend: z.union([z.literal(6), z.literal(7)]),
  outer: z.enum(['count', 'leave-out']),
  screened: z.boolean(),
  /** Kinds and rule sets that this metric can be charted by. */
  possible: z.object({ charts: z.array(ChartKind), rules: z.array(RuleSetName) }),
  centre: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  sigma: z.number().nullable(),
  /** Limits from fewer than 12 complete points. */
  trial: z.boolean(),
  verdict: Verdict,
  n: z.number(),
  missing: z.number(),
  points: z.array(WeekPoint),
  spreads: SpreadChart.nullable(),
  /** What happened wherever the series is from, within its span, oldest first. */
  events: z.array(ChartEvent),
  segments: z.array(LimitSegment),
  /** What a share of waits is within: one wait for all, each location's target; `seconds` null where these differ. Null: no such share. */
  promise: z
    .object({
      kind: z.enum(['seconds', 'target']),
      /** Null where it differs between locations or has changed. */
      seconds: z.number().nullable(),
      /** What held from point to point; seconds are null where locations differ. */
      steps: z.array(z.object({ from: IsoDate, to: IsoDate, seconds: z.number().nullable() })),
    })
    .nullable(),
  /** What is aimed at; null where nothing is, or where the places of the series aim at different things. */
  target: SeriesTarget.nullable(),
  /** How much is a signal worth: share of stable charts of this kind and length that show one by chance, and in their last 8 points. */
  falseAlarm: z.object({ anySignal: z.number(), inLast8: z.number(), points: z.number(), reading: Reading }).nullable(),
  /** A level that has moved and stayed: a period for new limits. Never applied by itself. */
  suggestion: z.object({ from: IsoDate, to: IsoDate, reading: Reading }).nullable(),
  reading: Reading,
})
export type ControlChart = z.infer<typeof ControlChart>

export const HourCell = z.object({
  /** 1 = Monday .. 7 = Sunday, local. */
  weekday: z.number(),
  hour: z.number(),
  n: z.number(),
  /**
   * Mean of the metric (geometric mean for durations) with Student's t interval; no limits for a single value. Null where the
   * question is about people and the cell has fewer values than the smallest group.
   */
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Durations: the cell's geometric mean over that of all cells; null otherwise. */
  index: z.number().nullable(),
  /** At least `minimum` values; others are drawn hatched. */
  enough: z.boolean(),
  /** Place on the scale of the grid, 1 = best .. 5 = worst; null where there are not enough values. */
  step: z.number().nullable(),
})
export type HourCell = z.infer<typeof HourCell>

/** A weekday over all its hours; of the response rate with the requests that nobody answered, which have a day and no hour. */
export const WeekdayCell = HourCell.omit({ hour: true, step: true })

/** One step of the scale of a grid: the values between, in the metric's unit; the first and the last step have an open end. */
export const GridStep = z.object({ step: z.number(), lower: z.number().nullable(), upper: z.number().nullable() })
export type GridStep = z.infer<typeof GridStep>

/** F test; null where there is nothing to test or too little to test it with. */
const FTest = z.object({ f: z.number(), df1: z.number(), df2: z.number(), p: z.number() }).nullable()

export const MomentGrid = z.object({
  about: About,
  ...Measure,
  n: z.number(),
  missing: z.number(),
  /** Values among n that are known by day only: requests that nobody answered. No cell holds them, every weekday does. */
  withoutHour: z.number(),
  overall: z.number().nullable(),
  cells: z.array(HourCell),
  weekdays: z.array(WeekdayCell),
  /** Fewest values of a cell that is compared. */
  minimum: z.number(),
  /** Best to worst, those that the metric can reach; none where no cell has enough values. */
  steps: z.array(GridStep),
  /** Weekdays and hours between the first and the last with business worth the name, and the values outside them. */
  opening: z.object({ weekdays: z.array(z.number()), hours: z.array(z.number()), outside: z.number() }),
  /** Of weekday, hour and their interaction, differences between locations taken out; single values count as independent. Only of weekday where some values have no hour. */
  tests: z.object({ weekday: FTest, hour: FTest, interaction: FTest }),
  reading: Reading,
})
export type MomentGrid = z.infer<typeof MomentGrid>

/** Waits of a selection, in seconds. Served waits alone, and beside them with those who gave up as censored. */
export const WaitFigures = z.object({
  n: z.number(),
  missing: z.number(),
  gaveUp: z.number(),
  method: z.enum(['exact', 'histogram']),
  median: Interval,
  p90: Interval,
  mean: z.number().nullable(),
  geometricMean: z.number().nullable(),
  /** Kaplan-Meier, null when nobody gave up. */
  withThoseWhoGaveUp: z.object({ median: z.number().nullable(), p90: z.number().nullable() }).nullable(),
  /** Share of served customers seen within so many seconds, at most 60 steps. */
  curve: z.array(z.object({ seconds: z.number(), served: z.number() })),
  /** Equal-width bins for drawing, in seconds; the last one is open. */
  bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), n: z.number() })),
})
export type WaitFigures = z.infer<typeof WaitFigures>

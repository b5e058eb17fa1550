import { z } from 'zod'
import { About, Interval, IsoDate, Metric, Reading, Scale, Unit, Verdict } from './vocabulary.ts'

export const ControlRule = z.enum(['beyond-limits', 'shift', 'trend', 'two-of-three'])
export type ControlRule = z.infer<typeof ControlRule>

/** One week of a series. Limits are per point, since those of rates follow the week's n. */
export const WeekPoint = z.object({
  /** Monday of the local week. */
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

/** Weekly series with natural limits (XmR, or u' for complaints). `too-few`: fewer than two complete weeks, no limits. */
export const ControlChart = z.object({
  state: z.enum(['drawn', 'too-few']),
  metric: Metric,
  unit: Unit,
  scale: Scale,
  statistic: z.enum(['mean', 'median', 'share', 'score', 'rate']),
  method: z.enum(['xmr', 'u-prime', 'p-prime']),
  centre: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  sigma: z.number().nullable(),
  /** Limits from fewer than 12 complete weeks. */
  trial: z.boolean(),
  verdict: Verdict,
  n: z.number(),
  missing: z.number(),
  points: z.array(WeekPoint),
  reading: Reading,
})
export type ControlChart = z.infer<typeof ControlChart>

export const HourCell = z.object({
  /** 1 = Monday .. 7 = Sunday, local. */
  weekday: z.number(),
  hour: z.number(),
  n: z.number(),
  /** Mean of the metric (geometric mean for durations); null below the minimum of 10 values. */
  value: z.number().nullable(),
})

export const MomentGrid = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  missing: z.number(),
  overall: z.number().nullable(),
  cells: z.array(HourCell),
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

import { z } from 'zod'
import { ControlChart, ControlRule } from './charts.ts'
import { SplitSummary } from './variability.ts'
import { About, Interval, IsoDate, Measure, Metric, Reading, Scale, Share, Unit, Verdict } from './vocabulary.ts'

export const Reported = z.object({
  locationId: z.string(),
  name: z.string(),
  lastDay: IsoDate,
  interactions: z.number(),
  /** Whole days between this location's last day and the last day of any. */
  daysBehind: z.number(),
  state: z.enum(['reported', 'behind', 'silent']),
})

export const Card = z.object({
  ...Measure,
  /** csat: mean; wait: median; complaint: per 1,000. */
  headline: Interval,
  p90: z.number().nullable(),
  satisfied: Share.nullable(),
  n: z.number(),
  missing: z.number(),
  chart: ControlChart,
})

export const SignalCell = z.object({
  metric: Metric,
  unit: Unit,
  scale: Scale,
  value: z.number().nullable(),
  n: z.number(),
  verdict: Verdict,
  /** The latest signal's rule and the week it fired, when the verdict rests on one. */
  rule: ControlRule.nullable(),
  week: IsoDate.nullable(),
  spark: z.array(z.number().nullable()),
})
export const SignalRow = z.object({
  locationId: z.string(),
  name: z.string(),
  interactions: z.number(),
  cells: z.array(SignalCell),
  /** Standing as a place against the region, by metric, allowing for few answers. */
  standing: z.enum(['better', 'worse', 'not-distinguishable', 'too-few']),
})

export const Overview = z.object({
  about: About,
  locations: z.number(),
  providers: z.number(),
  reported: z.array(Reported),
  cards: z.array(Card),
  splits: z.array(SplitSummary),
  signals: z.array(SignalRow),
  reading: Reading,
})
export type Overview = z.infer<typeof Overview>

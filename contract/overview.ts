import { z } from 'zod'
import { ControlChart, ControlRule } from './charts.ts'
import { Assurance } from './targets.ts'
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
  /** csat: mean; wait: share within the promise where one holds (its chart as well), else median; complaint: per 1,000. */
  headline: Interval,
  /** Of waits. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
  satisfied: Share.nullable(),
  n: z.number(),
  missing: z.number(),
  chart: ControlChart,
  /** The same figure on the days of the comparison that was asked for (`about.compared`); null without one. */
  before: z.object({ headline: Interval, n: z.number() }).nullable(),
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
  /** Whether its target will be kept: of waits the promise where one holds. Null without target. */
  assurance: Assurance.nullable(),
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

/** A recent change at a location that chance does not explain. */
export const Attention = z.object({
  locationId: z.string(),
  name: z.string(),
  metric: Metric,
  verdict: z.enum(['better', 'worse']),
  rule: ControlRule,
  /** First and last point of the signal. */
  since: IsoDate,
  until: IsoDate,
  /** Points of the signal that have a value, by their Mondays. */
  weeks: z.array(IsoDate),
  unit: Unit,
  /** Mean of the signal's points, each with the weight of its n, and what was usual. */
  value: z.number(),
  usual: z.number(),
  /** Visits at the location within the signal's points. */
  customers: z.number(),
  /** Mean distance of the signal's points from what is usual, in sigmas. */
  strength: z.number(),
  /** Customers times strength: what the lists are ordered by. */
  weight: z.number(),
  reading: Reading,
})
export type Attention = z.infer<typeof Attention>

/** At most five each, the weightiest first; the rest is counted. */
export const AttentionLists = z.object({
  needsYou: z.array(Attention),
  thanks: z.array(Attention),
  furtherWorse: z.number(),
  furtherBetter: z.number(),
  /** Series that were judged, and how many of them would show a signal by chance alone. */
  series: z.number(),
  byChance: z.number(),
  reading: Reading,
})
export type AttentionLists = z.infer<typeof AttentionLists>

export const Overview = z.object({
  about: About,
  locations: z.number(),
  providers: z.number(),
  reported: z.array(Reported),
  cards: z.array(Card),
  splits: z.array(SplitSummary),
  /** What to set the splits beside: the days of the comparison that was asked for, else the period before, as long as this one; of all data the last 13 weeks. Null without data. */
  beside: z
    .object({
      kind: z.enum(['before', 'last-weeks', 'compared']),
      from: IsoDate,
      to: IsoDate,
      /** The same splits of these days. */
      splits: z.array(SplitSummary),
    })
    .nullable(),
  attention: AttentionLists,
  signals: z.array(SignalRow),
  reading: Reading,
})
export type Overview = z.infer<typeof Overview>

/** Where unevenness comes from: the part of the overview that rests on models of places and people. */
export const Unevenness = Overview.pick({ about: true, splits: true, beside: true })
export type Unevenness = z.infer<typeof Unevenness>

/** The rest of the overview. */
export const OverviewHeadlines = Overview.omit({ splits: true, beside: true })
export type OverviewHeadlines = z.infer<typeof OverviewHeadlines>

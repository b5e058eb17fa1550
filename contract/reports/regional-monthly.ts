import { z } from 'zod'
import { LocationsList } from '../locations.ts'
import { Overview } from '../overview.ts'
import { Doubt, TrustGrade } from '../quality.ts'
import { Interval, IsoDate, Measure } from '../vocabulary.ts'
import { furniture } from './furniture.ts'
import { Monday } from './monday.ts'

/** A figure of some days: means, of waits the median, of complaints the rate. */
const PeriodFigure = z.object({ from: IsoDate, to: IsoDate, n: z.number(), value: z.number().nullable() })

/** What it is compared with: the change since then at the same places on the same weekdays; of durations a ratio less 1. */
export const PeriodCompared = PeriodFigure.extend({
  difference: Interval.nullable(),
  verdict: z.enum(['better', 'worse', 'chance', 'too-few']),
})
export type PeriodCompared = z.infer<typeof PeriodCompared>

/** The region in one month, against the month before and the same one of the year before. */
export const RegionalMonthly = z.object({
  name: z.literal('regional-monthly'),
  ...furniture,
  /** As 2026-10, where the days are one whole month. */
  month: z.string().nullable(),
  compared: z.array(
    z.object({ ...Measure, now: PeriodFigure, before: PeriodCompared.nullable(), lastYear: PeriodCompared.nullable() }),
  ),
  /** Charts, signals and promises as they stood at the end of the days; where unevenness comes from, of the days alone. */
  overview: Overview,
  /** Of the days alone. */
  csat: LocationsList,
  wait: LocationsList,
  changes: Monday.shape.changes,
  /** How far the figures of these days can be trusted. */
  trust: z.array(z.object({ locationId: z.string(), name: z.string(), grade: TrustGrade.nullable(), doubts: z.array(Doubt) })),
})
export type RegionalMonthly = z.infer<typeof RegionalMonthly>

import { z } from 'zod'
import { DatedEvent, EffectVerdict } from '../events.ts'
import { Overview } from '../overview.ts'
import { TrustGrade } from '../quality.ts'
import { IsoDate, Metric, Reading } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** One page for Monday morning: five questions, and what to do this week. */
export const Monday = z.object({
  name: z.literal('monday'),
  ...furniture,
  overview: Overview.omit({ signals: true }),
  /** The last whole week of each headline figure that has one. */
  lastWeeks: z.array(z.object({ metric: Metric, week: IsoDate, value: z.number(), n: z.number() })),
  /** Locations whose figures are to be used with care or not at all (grades C and D), the worst first, and their first serious doubt. */
  doubtful: z.array(z.object({ name: z.string(), grade: TrustGrade, reading: Reading })),
  /** The latest changes that were written down and can be judged by now or soon, with what they did. */
  changes: z.array(
    DatedEvent.pick({ eventId: true, date: true, kind: true, note: true, locations: true }).extend({
      effects: z.array(z.object({ metric: Metric, verdict: EffectVerdict })),
    }),
  ),
  /** What to do this week, in order. */
  thisWeek: z.array(Reading),
})
export type Monday = z.infer<typeof Monday>

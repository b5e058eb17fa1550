import { z } from 'zod'
import { HoursCompared } from './moments.ts'
import { About, Interval, Measure, Metric, Reading, Selection } from './vocabulary.ts'

export const HandlingsInput = Selection.extend({ metric: Metric, locationId: z.string().optional() })

/** One side's own figure: median wait, mean rating, share. */
const Side = z.object({ n: z.number(), figure: Interval })

/** Self-service against being served: as it is, and with place, service and time of day alike. */
export const HandlingFigure = z.object({
  ...Measure,
  selfService: Side,
  assisted: Side,
  /** Self-service less assisted among like visits, by days of a place as clusters; null where there is too little. */
  compared: HoursCompared.nullable(),
  missing: z.number(),
})
export type HandlingFigure = z.infer<typeof HandlingFigure>

export const HandlingPlace = z.object({
  locationId: z.string(),
  name: z.string(),
  selfService: z.number(),
  assisted: z.number(),
  compared: HoursCompared.nullable(),
})
export type HandlingPlace = z.infer<typeof HandlingPlace>

export const Handlings = z.object({
  about: About,
  ...Measure,
  /** No file says a channel; no channel of the selection is self-service (or none is not); both are there. */
  state: z.enum(['no-channel', 'one-sided', 'compared']),
  n: z.number(),
  missing: z.number(),
  enough: z.boolean(),
  /** Channels of either kind, by name. */
  channels: z.object({ selfService: z.array(z.string()), assisted: z.array(z.string()) }),
  /** Wait, satisfaction and how many gave up. */
  figures: z.array(HandlingFigure),
  /** The metric asked for at each place that has both. */
  places: z.array(HandlingPlace),
  reading: Reading,
})
export type Handlings = z.infer<typeof Handlings>

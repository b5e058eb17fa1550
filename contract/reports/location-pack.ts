import { z } from 'zod'
import { WaitFigures } from '../charts.ts'
import { LocationRow } from '../locations.ts'
import { Card } from '../overview.ts'
import { Trust } from '../quality.ts'
import { SplitSummary } from '../variability.ts'
import { Interval, IsoDate, Measure, Metric, Reading } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** The middle half of others, in the metric's unit; null where they are so few that it would point at one. */
const Band = z.object({ lower: z.number(), upper: z.number() }).nullable()

/** A location's figure on one metric beside the middle half of the other locations. */
export const PackStanding = z.object({
  ...Measure,
  n: z.number(),
  missing: z.number(),
  raw: z.number().nullable(),
  estimate: Interval,
  others: Band,
  standing: LocationRow.shape.standing,
  verdict: LocationRow.shape.verdict,
})
export type PackStanding = z.infer<typeof PackStanding>

const Named = { providerId: z.string(), locationId: z.string(), locationName: z.string(), name: z.string() }

/** `n` is the largest of the figures. */
export const PackPerson = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    ...Named,
    n: z.number(),
    figures: z.array(z.object({ metric: Metric, n: z.number(), missing: z.number(), estimate: Interval })),
  }),
  z.object({ state: z.literal('too-few'), ...Named }),
])
export type PackPerson = z.infer<typeof PackPerson>

/** Of the waits of all others what is drawn beside those of a location. */
const PeerWaits = WaitFigures.pick({ n: true, median: true, p90: true, bins: true })
export type PeerWaits = z.infer<typeof PeerWaits>

/** One location, and of the others no row and no name. */
export const Pack = z.object({
  locationId: z.string(),
  name: z.string(),
  interactions: z.number(),
  providers: z.number(),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  /** Recent changes, and where it stands among the others; null where nothing can be said of these. */
  reading: Reading,
  standingReading: Reading.nullable(),
  /** Up to three things that follow from the signals; at least a sentence that there is none. */
  toDo: z.array(Reading),
  /** Headlines that it has values of. */
  cards: z.array(Card),
  standings: z.array(PackStanding),
  splits: z.array(SplitSummary),
  waits: WaitFigures,
  /** Waits of all others together; null where they are too few. */
  peers: PeerWaits.nullable(),
  /** In the order of names or numbers, never of figures. `others`: people of the other locations. */
  measures: z.array(z.object({ ...Measure, others: Band })),
  people: z.array(PackPerson),
  trust: Trust.nullable(),
  notes: z.array(Reading),
  /** Of how many of its people figures are held back; kept reports of before have none. */
  footnotes: z.array(Reading).default([]),
})
export type Pack = z.infer<typeof Pack>

/** A pack for each location: in a file of its own, or one after the other. */
export const LocationPack = z.object({
  name: z.literal('location-pack'),
  ...furniture,
  packs: z.array(Pack),
})
export type LocationPack = z.infer<typeof LocationPack>

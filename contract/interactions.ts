import { z } from 'zod'
import { About, Certainty, Direction, IsoDate, Outcome, Selection } from './vocabulary.ts'

export const InteractionsInput = Selection.extend({
  limit: z.number().int().min(1).max(1000).optional(),
  offset: z.number().int().min(0).optional(),
  newestFirst: z.boolean().optional(),
})

export const Rating = z.object({
  raw: z.string(),
  value: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  direction: Direction,
})

/** One interaction. Provider and comment are null where the person's group is too small to say. */
export const InteractionRow = z.object({
  interactionId: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  providerId: z.string().nullable(),
  providerName: z.string().nullable(),
  arrivedAt: z.string(),
  localDate: IsoDate,
  localTime: z.string().nullable(),
  certainty: Certainty,
  channel: z.string().nullable(),
  service: z.string().nullable(),
  outcome: Outcome.nullable(),
  waitSeconds: z.number().nullable(),
  serviceSeconds: z.number().nullable(),
  resolutionSeconds: z.number().nullable(),
  csat: Rating.nullable(),
  nps: Rating.nullable(),
  ces: Rating.nullable(),
  ratingOffered: z.boolean().nullable(),
  complaint: z.boolean().nullable(),
  comment: z.string().nullable(),
  externalId: z.string().nullable(),
  importId: z.number(),
  file: z.string(),
  record: z.number(),
  line: z.number(),
})
export type InteractionRow = z.infer<typeof InteractionRow>

export const InteractionsList = z.object({ about: About, total: z.number(), rows: z.array(InteractionRow) })

/** What the filter bar offers. */
export const Facets = z.object({
  locations: z.array(z.object({ locationId: z.string(), name: z.string(), interactions: z.number() })),
  services: z.array(z.string()),
  channels: z.array(z.string()),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
})
export type Facets = z.infer<typeof Facets>

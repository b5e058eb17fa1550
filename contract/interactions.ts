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
  locations: z.array(
    z.object({ locationId: z.string(), name: z.string(), group: z.string().nullable(), interactions: z.number() }),
  ),
  /** Regions or peer groups that any location is in. */
  groups: z.array(z.string()),
  services: z.array(z.string()),
  channels: z.array(z.string()),
  /** Whether there are both channels where customers serve themselves and others. */
  handlings: z.boolean(),
  customerTypes: z.array(z.string()),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
})
export type Facets = z.infer<typeof Facets>

/** What can be taken out of a selection. */
export const Limit = z.enum(['period', 'locations', 'groups', 'providers', 'services', 'channels', 'handling', 'customerTypes'])
export type Limit = z.infer<typeof Limit>

/** How many interactions a selection has; of an empty one also how many there were without each of its limits, the most first. */
export const Loosened = z.object({
  interactions: z.number(),
  without: z.array(z.object({ limit: Limit, interactions: z.number() })),
})
export type Loosened = z.infer<typeof Loosened>

/** The files that the interactions of a selection came from, the most first. */
export const Sources = z.object({
  files: z.array(z.object({ importId: z.number(), file: z.string(), importedAt: z.string(), interactions: z.number() })),
})

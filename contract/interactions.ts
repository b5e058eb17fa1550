import { z } from 'zod'
import { ChartGrain } from './charts.ts'
import { EffectInput } from './events.ts'
import { LoadPer } from './moments.ts'
import { CheckedField } from './quality.ts'
import { About, Certainty, Direction, FilePath, IsoDate, Metric, Outcome, Reading, Selection } from './vocabulary.ts'

/** What rows can be sorted by: every column of the list. Rows without a value come last both ways, as do people of whom there are too few. */
export const InteractionSort = z.enum([
  'time',
  'location',
  'person',
  'what',
  'outcome',
  'wait',
  'service',
  'resolution',
  'csat',
  'nps',
  'ces',
  'comment',
  'source',
])
export type InteractionSort = z.infer<typeof InteractionSort>

/**
 * Hours that are compared: the first and the last of each day at each place, its busiest and its other ones; of a metric the values
 * of people (places, where nobody is known) who have some of both kinds. `known`: all with a time of day.
 */
export const HoursAsked = z.enum(['known', 'first', 'last', 'busiest', 'quieter'])

/**
 * Values that the estimate of an effect counts (needs the metric): of the locations of the event, or of those that they are compared
 * with. `alone`: they were compared with none.
 */
export const EffectAsked = EffectInput.pick({ date: true, locationIds: true, weeksBefore: true, weeksAfter: true })
  .extend({ side: z.enum(['treated', 'controls']), alone: z.boolean().optional() })
  .strict()
export type EffectAsked = z.infer<typeof EffectAsked>

/** Which interactions of a selection: those behind one mark or figure, all conditions at once. */
export const InteractionsNarrowed = Selection.extend({
  locationId: z.string().optional(),
  /** At every other location of the selection. */
  otherThan: z.string().optional(),
  providerId: z.string().optional(),
  /** Only those that a figure of this metric counts: with a value, of waits of the usual kind. */
  metric: Metric.optional(),
  /** Those of which the figure knows no value, in place of those with one. */
  value: z.literal('missing').optional(),
  /** The figure stands among those of others: it counts waits of the kind that is usual in the whole selection. */
  asIn: z.literal('selection').optional(),
  /** Durations of zero: figures on logarithms leave them out (default), medians and histograms count them. */
  zeros: z.enum(['with', 'without']).optional(),
  /** Values of the metric from the first on and below the second: seconds, ratings as written, NPS as given, shares 0 or 1. */
  atLeast: z.number().optional(),
  below: z.number().optional(),
  /** Values of the metric up to and with this one. */
  upTo: z.number().optional(),
  /** One point of a chart, by its first day. */
  point: z.strictObject({ grain: ChartGrain, first: IsoDate }).optional(),
  /** Weeks by their Mondays: several points of one chart. */
  inWeeks: z.array(IsoDate).optional(),
  /** 1 = Monday .. 7 = Sunday, local. */
  weekday: z.number().int().min(1).max(7).optional(),
  hour: z.number().int().min(0).max(23).optional(),
  outcome: z.union([Outcome, z.literal('unknown')]).optional(),
  withComment: z.boolean().optional(),
  /** In the lowest quarter of the scale of any rating (of recommending: 0 to 6), or in the highest (9 and 10). */
  rated: z.enum(['low', 'high']).optional(),
  /** Recorded waits above so many seconds, also of those who gave up. */
  longerThan: z.number().min(0).optional(),
  /** By what the place promised at that point of the chart, of weeks by default (targets on waits): with a promise, within it, or beyond it. */
  promised: z.enum(['any', 'kept', 'late']).optional(),
  /** Rows in which a field is not filled that their kind could have. */
  lacks: CheckedField.optional(),
  /** Recorded waits of those served or gave up, at times of such a load: from the lowest to the highest of a bin. */
  load: z.strictObject({ per: LoadPer, from: z.number(), to: z.number() }).optional(),
  hours: HoursAsked.optional(),
  effect: EffectAsked.optional(),
})

const Sorted = {
  sort: InteractionSort.optional(),
  /** Descending, of times the newest first: what is usual for times. */
  newestFirst: z.boolean().optional(),
}

export const InteractionsInput = InteractionsNarrowed.extend({
  ...Sorted,
  limit: z.number().int().min(1).max(1000).optional(),
  offset: z.number().int().min(0).optional(),
})
export const InteractionsCsvInput = InteractionsNarrowed.extend({
  ...Sorted,
  /** Of the heads of columns; by default English. */
  language: z.enum(['en', 'de']).optional(),
})
/** Rows as CSV, formulas neutralised; `leftOut` rows beyond the most that one file takes. */
export const InteractionsCsv = z.object({ csv: z.string(), rows: z.number(), leftOut: z.number() })

/** Of the new file; nothing may be there. */
export const InteractionsWorkbookInput = InteractionsCsvInput.extend({ path: FilePath })
export const InteractionsWorkbook = z.object({ path: z.string(), rows: z.number(), leftOut: z.number() })

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

export const RatedMetric = z.enum(['csat', 'nps', 'ces'])

export const InteractionsList = z.object({
  about: About,
  /** Rows that meet all conditions. */
  total: z.number(),
  rows: z.array(InteractionRow),
  /** Ratings that the selection has any of, whichever rows are listed. */
  ratings: z.array(RatedMetric),
  reading: Reading,
})
export type InteractionsList = z.infer<typeof InteractionsList>

export const RemarksInput = Selection.extend({ locationId: z.string().optional(), providerId: z.string().optional() })

/** What a customer wrote. */
export const Remark = z.object({ text: z.string(), date: IsoDate })
export type Remark = z.infer<typeof Remark>

/** What customers wrote, and how many of the interactions have a comment. */
export const Remarks = z.object({
  total: z.number(),
  /** Of those rated in the highest and in the lowest quarter of the scale, the newest first; at most three each. */
  liked: z.array(Remark),
  missed: z.array(Remark),
  likedTotal: z.number(),
  missedTotal: z.number(),
  /** Comments that name somebody and are not told. */
  leftOut: z.number(),
})
export type Remarks = z.infer<typeof Remarks>

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

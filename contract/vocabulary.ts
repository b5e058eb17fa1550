import { z } from 'zod'

/** Version of docs/definitions.md that every figure follows; printed on every report. */
export const definitionsVersion = '2'
/** Every version with the day from which figures follow it, the latest first; words/ says what it changed. */
export const definitionVersions = [
  { version: definitionsVersion, from: '2026-11-28' },
  { version: '1', from: '2026-11-21' },
] as const

export const metrics = [
  'csat',
  'nps',
  'ces',
  'wait',
  'service',
  'resolution',
  'complaint',
  'abandoned',
  'repeat',
  'response',
] as const
export const Metric = z.enum(metrics)
export type Metric = z.infer<typeof Metric>

/** Local calendar date of the location, as 2026-03-31. */
export const IsoDate = z.iso.date()
export type IsoDate = z.infer<typeof IsoDate>

/** Of a file or a folder, which no system has with a NUL in it. */
export const FilePath = z
  .string()
  .min(1)
  .regex(/^[^\0]+$/)

export const Outcome = z.enum(['served', 'abandoned', 'no_show', 'cancelled', 'transferred', 'escalated', 'open'])
export type Outcome = z.infer<typeof Outcome>

export const Certainty = z.enum(['exact', 'minute', 'day', 'month', 'assumed', 'assumed_zone', 'ambiguous_dst'])
export type Certainty = z.infer<typeof Certainty>

export const Direction = z.enum(['higher_better', 'lower_better'])
export type Direction = z.infer<typeof Direction>

/** Whether customers served themselves, as the channel tells (Data, Names). Without a channel it is neither. */
export const Handling = z.enum(['self-service', 'assisted'])
export type Handling = z.infer<typeof Handling>

/** What is selected besides the period; an absent or empty list means all. Groups, services, channels, kinds of customer by their text. */
export const Filter = z.strictObject({
  locations: z.array(z.string()).optional(),
  /** Regions or peer groups: the locations of any of them. */
  groups: z.array(z.string()).optional(),
  providers: z.array(z.string()).optional(),
  services: z.array(z.string()).optional(),
  channels: z.array(z.string()).optional(),
  handling: Handling.optional(),
  customerTypes: z.array(z.string()).optional(),
  /** Locations and people with fewer values are too few to say. Models use them all the same. */
  minimumAnswers: z.number().int().min(1).max(100_000).optional(),
})
export type Filter = z.infer<typeof Filter>

/** With what a period is compared: the same number of days before it, or 52 weeks earlier, both on the same weekdays. */
export const Against = z.enum(['previous', 'last-year'])
export type Against = z.infer<typeof Against>

/** Inclusive local dates and a filter; what is left out is not limited. */
export const Selection = z.strictObject({
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** The answer's `about.compared` then names the days to ask about for comparison. */
  against: Against.optional(),
  filter: Filter.optional(),
})
export type Selection = z.infer<typeof Selection>

/** What an answer rests on; travels with every answer. */
export const About = z.object({
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** Last local day that any location has reported in the selection. */
  cutOff: IsoDate.nullable(),
  /** Interactions in the selection. */
  interactions: z.number(),
  definitionsVersion: z.string(),
  sample: z.boolean(),
  /** Where a comparison was asked for: its days, and the interactions on them; null where the period has no beginning. */
  compared: z.object({ against: Against, from: IsoDate, to: IsoDate, interactions: z.number() }).nullable().optional(),
  /** The fewest values with which a location or person is shown, where that was asked for. */
  minimumAnswers: z.number().optional(),
})
export type About = z.infer<typeof About>

export const Unit = z.enum(['points', 'score', 'seconds', 'share', 'per-thousand', 'count'])
export type Unit = z.infer<typeof Unit>

/** The scale a metric is computed on: a rating scale as written, 0..1 where scales are mixed, NPS points, seconds, their logarithm, a share, or a count. */
export const Scale = z.object({
  kind: z.enum(['rating', 'unit', 'nps', 'seconds', 'log-seconds', 'share', 'count']),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
})
export type Scale = z.infer<typeof Scale>

/** Fields of whatever has figures of one metric: how they are written, on which scale, and which way is better. */
export const Measure = { metric: Metric, unit: Unit, scale: Scale, better: z.enum(['higher', 'lower']) }

/** A finding: the id of its sentence in words/ and what fills it. Durations in seconds, shares 0..1, dates as text; a list is of names as they stand, or of codes where its name ends in Metrics or Dimensions. */
export const Reading = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()])),
})
export type Reading = z.infer<typeof Reading>

export const Verdict = z.enum(['better', 'worse', 'steady', 'too-early'])
export type Verdict = z.infer<typeof Verdict>

/** An estimate with its interval, in the unit of its metric; null where it is not defined. */
export const Interval = z.object({ value: z.number().nullable(), lower: z.number().nullable(), upper: z.number().nullable() })
export type Interval = z.infer<typeof Interval>

export const Share = z.object({ share: z.number(), lower: z.number(), upper: z.number(), count: z.number(), n: z.number() })
export type Share = z.infer<typeof Share>

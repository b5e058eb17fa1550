import { z } from 'zod'
import { About, Interval, Reading, Scale, Selection, Share, Unit } from './vocabulary.ts'

/** One figure for the whole selection, or one per location, or one per person. */
export const Grouping = z.enum(['region', 'location', 'provider'])
export type Grouping = z.infer<typeof Grouping>

/** Whom a row is about; ids are absent where the row is about more than one. */
export const Whose = z.object({
  locationId: z.string().optional(),
  locationName: z.string().optional(),
  providerId: z.string().optional(),
  name: z.string(),
})
export type Whose = z.infer<typeof Whose>

/** Below the minimum group size: listed, without figures. */
export const TooFewOf = Whose.extend({ state: z.literal('too-few') })

/** A question about groups: which figure, of whom, by what. */
export const GroupsInput = Selection.extend({
  by: Grouping.optional(),
  locationId: z.string().optional(),
  providerId: z.string().optional(),
})

export const ScoredMetric = z.enum(['csat', 'ces', 'nps', 'complaint', 'abandoned', 'repeat', 'response'])
export type ScoredMetric = z.infer<typeof ScoredMetric>

/** Mean with Student's t interval: what the customers of this period said, taken as independent. */
const RatingScore = z.object({
  mean: z.number(),
  sd: z.number().nullable(),
  standardError: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Counts from the lowest step of the scale upwards; null where scales are mixed or have more than eleven steps. */
  histogram: z.array(z.number()).nullable(),
  /** Wilson. */
  satisfied: Share,
})

const Score = z.object({ score: z.number(), standardError: z.number(), lower: z.number(), upper: z.number() })
const PromoterScore = Score.extend({
  promoters: z.number(),
  passives: z.number(),
  detractors: z.number(),
  /** With 3/4 promoter, 3/4 detractor and 3/2 passives added. */
  adjusted: Score,
  /** Whose limits the row shows: the adjusted ones below 100 answers. */
  limits: z.enum(['wald', 'adjusted-wald']),
})

/** Events per 1,000 interactions of sources that record them; exact Poisson interval. */
const EventRate = z.object({ count: z.number(), exposure: z.number() })

/** How many of those asked answered, and what the silent ones could do to the score. Means in the unit of the metric. */
export const ResponseEffect = z.object({
  answered: z.number(),
  asked: z.number(),
  /** `offered`: asked is what the sources say was offered; `all`: every interaction counts as asked. */
  basis: z.enum(['offered', 'all', 'mixed']),
  share: z.number(),
  lower: z.number(),
  upper: z.number(),
  /** Fewer than one in five answered. */
  low: z.boolean(),
  /** The score if every silent customer had given the worst, or the best, answer. */
  ifWorst: z.number(),
  ifBest: z.number(),
  /**
   * How far the silent ones' mean must differ from that of those who answered for the score to be the region's: positive
   * = so much worse, negative = so much better. Null for the region itself, and where nobody was silent.
   */
  tippingPoint: z.number().nullable(),
  /** Whether the scale has room for a mean that far away. */
  tippingPossible: z.boolean().nullable(),
})
export type ResponseEffect = z.infer<typeof ResponseEffect>

export const ShownScore = Whose.extend({
  state: z.literal('shown'),
  interactions: z.number(),
  n: z.number(),
  missing: z.number(),
  /** The figure to show with its 95 % interval, in the unit of the metric; null without values, limits null for one value. */
  figure: Interval,
  /** At least 30 values: with fewer the interval is as good as there is, and wide. */
  enough: z.boolean(),
  rating: RatingScore.nullable(),
  score: PromoterScore.nullable(),
  rate: EventRate.nullable(),
  share: Share.nullable(),
  response: ResponseEffect.nullable(),
  reading: Reading,
})
export type ShownScore = z.infer<typeof ShownScore>

export const ScoresInput = GroupsInput.extend({ metric: ScoredMetric })
export const Scores = z.object({
  about: About,
  metric: ScoredMetric,
  unit: Unit,
  scale: Scale,
  better: z.enum(['higher', 'lower']),
  by: Grouping,
  n: z.number(),
  missing: z.number(),
  /** Interactions without a known person, left out of rows by person. */
  missingProvider: z.number(),
  /** Figure of the whole selection, which rows are compared with. */
  centre: z.number().nullable(),
  rows: z.array(z.union([ShownScore, TooFewOf])),
  reading: Reading,
})
export type Scores = z.infer<typeof Scores>

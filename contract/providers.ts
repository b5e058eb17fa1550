import { z } from 'zod'
import { ControlChart } from './charts.ts'
import { DatedPost } from './places.ts'
import { TooFewOf } from './scores.ts'
import { About, Interval, Measure, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

export const ProvidersInput = Selection.extend({ metric: Metric })

export const Quadrant = z.enum(['steady-strong', 'uneven-strong', 'steady-low', 'needs-help'])

/** One person at one location. Spread is the standard deviation on the model's scale, shrunken towards the others'. */
const ShownProvider = z.object({
  state: z.literal('shown'),
  providerId: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  name: z.string(),
  n: z.number(),
  missing: z.number(),
  raw: z.number(),
  estimate: z.number(),
  lower: z.number(),
  upper: z.number(),
  model: z.object({ estimate: z.number(), standardError: z.number(), weight: z.number() }),
  spread: z.number().nullable(),
  ownSpread: z.number().nullable(),
  /** Shrunken spread as a share of the largest that a bounded scale allows at this mean; null for durations. */
  spreadShare: z.number().nullable(),
  /** How uneven: spreadShare on a bounded scale, where spread alone falls as the mean rises; else spread. */
  unevenness: z.number().nullable(),
  /** Null where the interval holds the median: such a person cannot be told apart from the middle. */
  quadrant: Quadrant.nullable(),
})

/** Below the minimum group size: listed, without figures. */
const TooFewProvider = z.object({
  state: z.literal('too-few'),
  providerId: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  name: z.string(),
})
export const ProviderRow = z.discriminatedUnion('state', [ShownProvider, TooFewProvider])
export type ProviderRow = z.infer<typeof ProviderRow>

/** What the spreads of the people have in common: worth so many degrees of freedom; null: they do not differ beyond chance. */
const Prior = z.object({ df: z.number().nullable(), variance: z.number() })

export const ProvidersList = z.object({
  about: About,
  ...Measure,
  names: z.enum(['names', 'pseudonyms']),
  minimumGroup: z.number(),
  /** Medians over the people shown: where the quadrants meet. */
  medianEstimate: z.number().nullable(),
  medianUnevenness: z.number().nullable(),
  unevenness: z.enum(['share-of-largest', 'spread']),
  /** Null for shares, and where nobody has two values. */
  prior: Prior.nullable(),
  n: z.number(),
  missing: z.number(),
  rows: z.array(ProviderRow),
  reading: Reading,
})
export type ProvidersList = z.infer<typeof ProvidersList>

/**
 * How values in the order of arrival follow each other: `drifting` in spells (good and bad ones in a row), `see-saw` (up and
 * down), or `none`. `too-few`: fewer than 20 values; `not-read`: more values in the selection than are read in order.
 */
export const Pattern = z.enum(['none', 'drifting', 'see-saw', 'too-few', 'not-read'])
export type Pattern = z.infer<typeof Pattern>

/** Successive differences in order of arrival, then of external id, on the model's scale. */
const Successive = z.object({
  /** Mean squared successive difference, and its root. */
  mssd: z.number(),
  rmssd: z.number(),
  /** Von Neumann's: about 2 by chance. */
  ratio: z.number(),
  z: z.number(),
  p: z.number(),
  /** Correlation of each value with the one before. */
  lag1: z.number(),
})
export type Successive = z.infer<typeof Successive>

/** How much of the variance lies between weeks, the rest being from customer to customer. */
export const WeekToWeek = z.object({
  weeks: z.number(),
  variance: z.number(),
  standardError: z.number().nullable(),
  share: z.number(),
  /** Half-chi-square test of no variance between weeks; null where it cannot be estimated. */
  p: z.number().nullable(),
  state: z.enum(['estimated', 'zero', 'not-identifiable']),
})
export type WeekToWeek = z.infer<typeof WeekToWeek>

/** Apart from the average: how steady one person is from customer to customer, from one to the next, and from week to week. */
export const Consistency = z.object({
  n: z.number(),
  missing: z.number(),
  ownSpread: z.number().nullable(),
  spread: z.number().nullable(),
  spreadShare: z.number().nullable(),
  successive: Successive.nullable(),
  pattern: Pattern,
  /** This person's own weeks alone; null for fewer than two values. */
  weeks: WeekToWeek.nullable(),
  /** Analysis of variance of the same weeks; null where it has none. */
  weeksTest: z.object({ statistic: z.number(), df1: z.number(), df2: z.number(), p: z.number() }).nullable(),
  /** At least 20 values in at least two weeks. */
  enough: z.boolean(),
  reading: Reading,
})
export type Consistency = z.infer<typeof Consistency>

export const ConsistencyInput = ProvidersInput.extend({ locationId: z.string().optional(), providerId: z.string().optional() })

export const ConsistencyRow = Consistency.extend({
  state: z.literal('shown'),
  providerId: z.string(),
  locationId: z.string(),
  locationName: z.string(),
  name: z.string(),
})
export type ConsistencyRow = z.infer<typeof ConsistencyRow>

export const ConsistencyList = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  n: z.number(),
  missing: z.number(),
  missingProvider: z.number(),
  prior: Prior.nullable(),
  /** Weeks of one person in the nested model of location, person and week over all of them. */
  everybody: WeekToWeek.nullable(),
  rows: z.array(z.union([ConsistencyRow, TooFewOf])),
  reading: Reading,
})

export const ProviderInput = Selection.extend({ providerId: z.string() })

export const ProviderDetail = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    about: About,
    providerId: z.string(),
    locationId: z.string(),
    locationName: z.string(),
    name: z.string(),
    n: z.number(),
    interactions: z.number(),
    /** Where somebody who is said to have moved is and was, this location included, the earliest first; else empty. */
    posts: z.array(DatedPost),
    figures: z.array(
      z.object({
        ...Measure,
        n: z.number(),
        missing: z.number(),
        raw: z.number().nullable(),
        estimate: Interval,
        spread: z.number().nullable(),
        /** The middle half of the other people's estimates. */
        peers: z.object({ lower: z.number(), upper: z.number() }).nullable(),
      }),
    ),
    charts: z.array(ControlChart),
    /** Of ratings and waits, where the person has values; `colleagues` are the weeks of everybody at the location. */
    consistency: z.array(Consistency.extend({ metric: Metric, unit: Unit, colleagues: WeekToWeek.nullable() })),
    reading: Reading,
  }),
  z.object({
    state: z.literal('too-few'),
    about: About,
    providerId: z.string(),
    locationId: z.string(),
    locationName: z.string(),
    name: z.string(),
  }),
])
export type ProviderDetail = z.infer<typeof ProviderDetail>

export const PeopleCompareInput = Selection.extend({ a: z.string(), b: z.string() })

const Compared = z.object({ providerId: z.string(), locationId: z.string(), locationName: z.string(), name: z.string() })
const Estimated = Interval.extend({ n: z.number() })

/** Two people side by side on every figure that both have enough values of; never more than two, so that no order of people comes of it. */
export const ComparedPeople = z.object({
  about: About,
  a: Compared,
  b: Compared,
  metrics: z.array(
    z.object({
      ...Measure,
      /** Estimates allowing for few answers, as `providers.list` has them. */
      a: Estimated,
      b: Estimated,
      /** a - b of the estimates, their errors taken as independent; of durations the ratio less 1. */
      difference: Interval,
      verdict: z.enum(['a-better', 'b-better', 'not-distinguishable']),
      reading: Reading,
    }),
  ),
})
export type ComparedPeople = z.infer<typeof ComparedPeople>

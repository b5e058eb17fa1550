import { z } from 'zod'
import { ControlChart } from './charts.ts'
import { About, Interval, Metric, Reading, Scale, Selection, Unit } from './vocabulary.ts'

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

export const ProvidersList = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  better: z.enum(['higher', 'lower']),
  names: z.enum(['names', 'pseudonyms']),
  minimumGroup: z.number(),
  /** Medians over the people shown: where the quadrants meet. */
  medianEstimate: z.number().nullable(),
  medianUnevenness: z.number().nullable(),
  unevenness: z.enum(['share-of-largest', 'spread']),
  n: z.number(),
  missing: z.number(),
  rows: z.array(ProviderRow),
  reading: Reading,
})
export type ProvidersList = z.infer<typeof ProvidersList>

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
    figures: z.array(
      z.object({
        metric: Metric,
        unit: Unit,
        scale: Scale,
        better: z.enum(['higher', 'lower']),
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

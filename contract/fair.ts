import { z } from 'zod'
import { LocationsInput, MixDimension } from './locations.ts'
import { About, Interval, IsoDate, Metric, Reading, Scale, Unit } from './vocabulary.ts'

const Place = z.object({ locationId: z.string(), name: z.string() })

/** What every answer here is about. */
const Subject = z.object({
  about: About,
  metric: Metric,
  unit: Unit,
  scale: Scale,
  n: z.number(),
  missing: z.number(),
  /** Whether there is enough to say anything. */
  enough: z.boolean(),
  reading: Reading,
})

export const PairsInput = LocationsInput.extend({
  /** How many pairs are listed, those that differ most clearly first; all are counted and adjusted for. Default 200. */
  limit: z.number().int().min(1).max(10_000).optional(),
})

export const Pairs = Subject.extend({
  locations: z.number(),
  /** All pairs, and how many of them differ at an adjusted 5 %. */
  pairs: z.number(),
  different: z.number(),
  /** holm: at most 5 % risk of one false finding (up to 20 pairs). benjamini-hochberg: 5 % of findings false. */
  control: z.enum(['holm', 'benjamini-hochberg']),
  rows: z.array(
    z.object({
      a: Place,
      b: Place,
      /** a - b as places, with its own 95 % interval, not adjusted for the number of pairs. */
      difference: Interval,
      /** On the model's scale; errors of two places are taken as independent, as in ranges of ranks. */
      model: z.object({ difference: z.number(), standardError: z.number() }),
      p: z.number(),
      adjustedP: z.number(),
      verdict: z.enum(['a-better', 'b-better', 'not-distinguishable']),
    }),
  ),
})
export type Pairs = z.infer<typeof Pairs>

export const AnswersInput = LocationsInput.extend({
  /** Weight of its own values in an estimate that is called enough. Default 0.7. */
  reliability: z.number().gt(0).lt(1).optional(),
})

/**
 * enough: the weight is reached. more: with that many values at the present mix of people. more-people: only with that many
 * people. no-spread: locations (or people) do not differ. unknown: the data cannot tell.
 */
export const Sufficiency = z.enum(['enough', 'more', 'more-people', 'no-spread', 'unknown'])
export type Sufficiency = z.infer<typeof Sufficiency>

export const LocationAnswers = Place.extend({
  n: z.number(),
  missing: z.number(),
  providers: z.number(),
  weight: z.number(),
  enough: z.boolean(),
  state: Sufficiency,
  /** Values needed in all at the present mix of people. */
  needed: z.number().nullable(),
  /** The fewest people with whom it can be reached. */
  peopleNeeded: z.number().nullable(),
})
export type LocationAnswers = z.infer<typeof LocationAnswers>

export const ProviderAnswers = z.union([
  Place.extend({
    providerId: z.string(),
    n: z.number(),
    weight: z.number(),
    enough: z.boolean(),
    state: Sufficiency,
    needed: z.number().nullable(),
  }),
  z.object({ state: z.literal('too-few'), providerId: z.string(), locationId: z.string(), name: z.string() }),
])

export const Answers = Subject.extend({
  reliability: z.number(),
  /** Values for one person to be told from colleagues; null where people do not differ or are not known. */
  neededForPerson: z.number().nullable(),
  locations: z.array(LocationAnswers),
  providers: z.array(ProviderAnswers),
})
export type Answers = z.infer<typeof Answers>

export const PeriodsInput = LocationsInput.extend({
  locationId: z.string().optional(),
  /** Default week. */
  grain: z.enum(['week', 'month']).optional(),
})

/**
 * What to expect of a location in one week or month, allowing for few answers: its values drawn towards the location's usual
 * level, and that towards the region's. Who worked then is not taken out.
 */
export const Periods = Subject.extend({
  grain: z.enum(['week', 'month']),
  mean: z.number().nullable(),
  /** Values that a period needs for a weight of 0.7; null where periods do not differ. */
  needed: z.number().nullable(),
  rows: z.array(
    Place.extend({
      /** First day, a Monday or the first of a month. */
      start: IsoDate,
      n: z.number(),
      raw: z.number(),
      estimate: Interval,
      /** What is usual at the location. */
      usual: z.number(),
      model: z.object({ estimate: z.number(), standardError: z.number(), weight: z.number() }),
      enough: z.boolean(),
      /** Where the interval lies against what is usual there. */
      standing: z.enum(['better', 'worse', 'not-distinguishable']),
    }),
  ),
})
export type Periods = z.infer<typeof Periods>

export const ExpectedInput = LocationsInput.extend({
  /** What the mix is made of; default all that is recorded and differs. */
  by: z.array(MixDimension).optional(),
})

export const Expected = Subject.extend({
  better: z.enum(['higher', 'lower']),
  /** count: events, as observed over expected. mean: observed less expected (of durations a ratio less 1). */
  kind: z.enum(['count', 'mean']),
  dimensions: z.array(MixDimension),
  strata: z.number(),
  control: z.enum(['holm', 'benjamini-hochberg']),
  rows: z.array(
    Place.extend({
      n: z.number(),
      missing: z.number(),
      /** Events, or the mean in the metric's unit: as found, and as the mix leads to expect. */
      observed: z.number(),
      expected: z.number(),
      /** Observed over expected events with exact Poisson interval; null for means and where nothing is expected. */
      ratio: Interval.nullable(),
      /** Observed less expected; null for counts. */
      difference: Interval.nullable(),
      p: z.number().nullable(),
      adjustedP: z.number().nullable(),
      verdict: z.enum(['better', 'worse', 'as-expected', 'too-few']),
    }),
  ),
})
export type Expected = z.infer<typeof Expected>

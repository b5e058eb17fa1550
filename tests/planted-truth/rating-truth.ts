import { normalCdf } from '#stats/distributions/normal-cdf.ts'

/** A rating given by rounding a normal opinion to the steps of a scale; what lies beyond the ends is given as the ends. */
export interface RatingProcess {
  readonly lowest: number
  readonly highest: number
  /** Mean opinion of the company, and standard deviations between locations, between their providers, and from visit to visit. */
  readonly mean: number
  readonly location: number
  readonly provider: number
  readonly visit: number
}

/** Mean and variances of the ratings themselves, which rounding and the ends of the scale change. */
export interface RatingTruth {
  readonly mean: number
  readonly location: number
  readonly provider: number
  readonly visit: number
}

/** Mean rating of a provider whose opinions have this mean. */
export function meanRating(process: RatingProcess, opinion: number): number {
  return process.lowest + sum(stepsOf(process).map(step => reached(process, opinion, step)))
}

/** Share of a provider's ratings that reach a step. */
export function reached({ visit }: RatingProcess, opinion: number, step: number): number {
  return normalCdf((opinion - (step - 0.5)) / visit)
}

/** Mean rating of a location whose opinions have this mean, over the providers it could have. */
export function meanOfLocation(process: RatingProcess, opinion: number): number {
  return average(process.provider, own => meanRating(process, opinion + own))
}

/** By quadrature over locations and providers. */
export function ratingTruth(process: RatingProcess): RatingTruth {
  const mean = average(process.location, place => meanOfLocation(process, process.mean + place))
  const meanSquare = average(process.location, place => meanOfLocation(process, process.mean + place) ** 2)
  const both = (of: (opinion: number) => number) =>
    average(process.location, place => average(process.provider, own => of(process.mean + place + own)))
  const providerSquare = both(opinion => meanRating(process, opinion) ** 2)
  return {
    mean,
    location: meanSquare - mean ** 2,
    provider: providerSquare - meanSquare,
    visit: both(opinion => squareRating(process, opinion)) - providerSquare,
  }
}

function squareRating(process: RatingProcess, opinion: number): number {
  return process.lowest ** 2 + sum(stepsOf(process).map(step => (2 * step - 1) * reached(process, opinion, step)))
}

function stepsOf({ lowest, highest }: RatingProcess): number[] {
  return Array.from({ length: highest - lowest }, (_, i) => lowest + 1 + i)
}

/** Points of a rule with normal weights: even steps out to 6 standard deviations, exact to many digits for smooth functions. */
const POINTS = Array.from({ length: 49 }, (_, i) => (i - 24) / 4)
const WEIGHTS = POINTS.map(z => Math.exp((-z * z) / 2))
const TOTAL = sum(WEIGHTS)

function average(deviation: number, of: (departure: number) => number): number {
  if (deviation === 0) return of(0)
  return sum(POINTS.map((z, i) => WEIGHTS[i]! * of(deviation * z))) / TOTAL
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

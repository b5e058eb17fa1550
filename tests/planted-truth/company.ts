import { type Random, random } from '#main/sample/random.ts'
import type { Visit } from '../main/store-fixture.ts'
import type { RatingProcess } from './rating-truth.ts'

/** Fixed before the first run, and never chosen again. */
const SEED = 20_261_125

/** Logarithms of waits in seconds: mean and standard deviations. */
export interface WaitProcess {
  readonly mean: number
  readonly location: number
  readonly provider: number
  /** Of one provider from week to week. */
  readonly week: number
  readonly visit: number
}

export interface Planted {
  readonly name: string
  readonly providers: readonly PlantedProvider[]
  readonly csat: number
  readonly wait: number
}

export interface PlantedProvider {
  readonly name: string
  /** Visits per week. */
  readonly pace: number
  /** Mean opinions, and the mean logarithm of waits. */
  readonly csat: number
  readonly ces: number
  readonly wait: number
}

/** A company whose truth is known: csat and wait differ between locations as planted, ces does not. */
export interface Company {
  readonly csat: RatingProcess
  readonly ces: RatingProcess
  readonly wait: WaitProcess
  readonly locations: readonly Planted[]
  readonly visits: readonly Visit[]
}

const MOST_VISITS = 12_000
/** A Monday. */
const FIRST_DAY = Date.UTC(2025, 0, 6)
const DAY = 86_400_000

/** @param index from 0; the same company on every machine */
export function company(index: number): Company {
  const draw = random(SEED, index)
  const csat = { lowest: 1, highest: 5, mean: between(draw, 3.6, 4.4), ...deviations(draw), visit: between(draw, 0.8, 1.2) }
  const ces = {
    lowest: 1,
    highest: 7,
    mean: between(draw, 4.4, 5.4),
    ...deviations(draw),
    location: 0,
    visit: between(draw, 1.1, 1.5),
  }
  const wait = {
    mean: Math.log(between(draw, 200, 900)),
    ...deviations(draw),
    week: draw.uniform() < 0.35 ? between(draw, 0.1, 0.35) : 0,
    visit: between(draw, 0.5, 0.9),
  }
  const locations = Array.from({ length: whole(draw, 6, 40) }, (_, i) => plantLocation(draw, { csat, ces, wait }, i))
  const paced = steady(draw, locations)
  const weeks = weeksOf(draw, paced)
  return { csat, ces, wait, locations: paced, visits: visitsOf(draw, { csat, ces, wait, locations: paced, weeks }) }
}

/** Between locations and between providers, on a scale where a visit has about 1; one in five or so is none at all. */
function deviations(draw: Random): { location: number; provider: number } {
  const location = draw.uniform() < 0.2 ? 0 : between(draw, 0.05, 0.4)
  const provider = draw.uniform() < 0.15 ? 0 : between(draw, 0.05, 0.5)
  return { location, provider }
}

type Processes = Pick<Company, 'csat' | 'ces' | 'wait'>

function plantLocation(draw: Random, { csat, ces, wait }: Processes, i: number): Planted {
  const place = { csat: csat.mean + csat.location * draw.normal(), wait: wait.mean + wait.location * draw.normal() }
  const providers = Array.from({ length: whole(draw, 2, 9) }, (_, j) => ({
    name: `Person ${i + 1}.${j + 1}`,
    pace: Math.exp(0.4 * draw.normal()),
    csat: place.csat + csat.provider * draw.normal(),
    ces: ces.mean + ces.provider * draw.normal(),
    wait: place.wait + wait.provider * draw.normal(),
  }))
  return { name: `Place ${i + 1}`, providers, ...place }
}

/** Few to many visits per provider and week, no more than the company can have in ten weeks. */
function steady(draw: Random, locations: readonly Planted[]): Planted[] {
  const total = locations.flatMap(({ providers }) => providers).reduce((sum, { pace }) => sum + pace, 0)
  const factor = Math.min(Math.exp(between(draw, Math.log(0.5), Math.log(8))), MOST_VISITS / 10 / total)
  return locations.map(each => ({ ...each, providers: each.providers.map(one => ({ ...one, pace: one.pace * factor })) }))
}

function weeksOf(draw: Random, locations: readonly Planted[]): number {
  const perWeek = locations.flatMap(({ providers }) => providers).reduce((sum, { pace }) => sum + pace, 0)
  return Math.max(10, Math.min(whole(draw, 10, 60), Math.floor(MOST_VISITS / perWeek)))
}

function visitsOf(
  draw: Random,
  { locations, weeks, csat, ces, wait }: Processes & { locations: readonly Planted[]; weeks: number },
): Visit[] {
  const visits: Visit[] = []
  for (const { name: place, providers } of locations)
    for (const provider of providers)
      for (let week = 0; week < weeks; week++) {
        const ownWeek = provider.wait + wait.week * draw.normal()
        for (let left = draw.poisson(provider.pace); left > 0; left--)
          visits.push({
            place,
            person: provider.name,
            ...momentIn(draw, week),
            csat: draw.uniform() < 0.1 ? null : ratingOf(csat, provider.csat + csat.visit * draw.normal()),
            ces: ratingOf(ces, provider.ces + ces.visit * draw.normal()),
            wait: Math.exp(ownWeek + wait.visit * draw.normal()),
            outcome: 'served',
          })
      }
  return visits
}

function momentIn(draw: Random, week: number): { date: string; time: string } {
  const date = new Date(FIRST_DAY + (7 * week + whole(draw, 0, 6)) * DAY).toISOString().slice(0, 10)
  return { date, time: `${String(whole(draw, 9, 17)).padStart(2, '0')}:${String(whole(draw, 0, 59)).padStart(2, '0')}` }
}

function ratingOf({ lowest, highest }: RatingProcess, opinion: number): number {
  return Math.min(highest, Math.max(lowest, Math.round(opinion)))
}

function between(draw: Random, low: number, high: number): number {
  return low + (high - low) * draw.uniform()
}

function whole(draw: Random, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * draw.uniform())
}

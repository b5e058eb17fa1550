import { writeComment } from './comments.ts'
import type { Hour } from './hours-of.ts'
import { type BranchPlan, planted } from './plan-branch.ts'
import type { Random } from './random.ts'
import type { Truth } from './truth-shape.ts'

/** One visit as it happened. Day and time are local; durations are whole seconds; null = not known or not asked. */
export interface SampleVisit {
  readonly ticket: string
  readonly location: string
  readonly provider: string | null
  readonly channel: string
  readonly service: string
  /** Local calendar day, days since 1970-01-01. */
  readonly day: number
  /** Local time of arrival, seconds since midnight. */
  readonly second: number
  readonly outcome: 'served' | 'abandoned' | 'no_show'
  /** Until served, or until the customer left. */
  readonly waitSeconds: number | null
  readonly serviceSeconds: number | null
  readonly csat: number | null
  readonly nps: number | null
  readonly complaint: boolean
  readonly comment: string | null
}

const SHORTEST_WAIT = 4
const LONGEST_WAIT = 6000
/** Ratings below this, before rounding, are visits that went wrong. */
const BAD_VISIT = 2.5

type Draft = { -readonly [K in keyof SampleVisit]: SampleVisit[K] }

/** A customer at the door, before anything has happened. */
interface Arrival {
  readonly hour: Hour
  readonly second: number
  readonly ticket: number
}

/** Plays one visit: a missed appointment, a customer who gives up, or one who is served and may rate it. */
export function visitOf(truth: Truth, branch: BranchPlan, { hour, second, ticket }: Arrival, stream: Random): SampleVisit {
  const channel = drawShare(truth.channels, stream.uniform())
  const service = drawShare(truth.services, stream.uniform())
  const person = hour.atDesk[Math.floor(stream.uniform() * hour.atDesk.length)]!
  const visit: Draft = {
    ticket: `${branch.place.code}-${ticket}`,
    location: branch.place.name,
    provider: person.name,
    channel: channel.name,
    service: service.name,
    day: hour.day,
    second,
    outcome: 'served',
    waitSeconds: null,
    serviceSeconds: null,
    csat: null,
    nps: null,
    complaint: false,
    comment: null,
  }
  const booked = channel.name === 'Appointment'
  if (booked && stream.uniform() < truth.missedAppointments) {
    visit.outcome = 'no_show'
    return visit
  }
  const logWait = channel.logWait + service.logWait + person.logWait + hour.logWait
  const wait = truth.wait.typicalSeconds * Math.exp(logWait + truth.wait.visitSd * stream.normal())
  const patience = booked ? Infinity : patienceSeconds(branch, stream)
  visit.waitSeconds = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, Math.round(Math.min(wait, patience))))
  const excess = Math.log(visit.waitSeconds / truth.wait.typicalSeconds)
  if (patience < wait) {
    visit.outcome = 'abandoned'
    visit.provider = null
    visit.complaint = stream.uniform() < complaintChance(branch, excess, true)
    return visit
  }
  const minutes = service.minutes * Math.exp(person.logService + truth.service.visitSd * stream.normal())
  visit.serviceSeconds = Math.round(60 * minutes)
  const rating = truth.rating.mean + channel.rating + service.rating + person.rating + hour.rating
  const latent = rating + truth.rating.waitSlope * excess + truth.rating.visitSd * person.spread * stream.normal()
  visit.complaint = stream.uniform() < complaintChance(branch, excess, latent < BAD_VISIT)
  if (isAnswered(branch, latent, stream)) answer(truth, visit, latent, stream)
  return visit
}

/** Fills in what a customer who answers the survey says. Unhappy ones comment more often. */
function answer({ survey }: Truth, visit: Draft, latent: number, stream: Random): void {
  const rating = onScale(latent, 1, 5)
  visit.csat = rating
  if (stream.uniform() < survey.recommend) visit.nps = onScale(2 * latent - 0.2 + stream.normal(), 0, 10)
  if (stream.uniform() < survey.comment * (rating <= 2 ? 1.6 : 1))
    visit.comment = writeComment({ rating, waitSeconds: visit.waitSeconds ?? 0, service: visit.service }, stream)
}

/** A gamed survey asks after good visits only; everywhere else answering has nothing to do with how it went. */
function isAnswered({ planted: here, answered }: BranchPlan, latent: number, { uniform }: Random): boolean {
  const gamed = planted(here, 'gamed-survey')
  if (!gamed) return uniform() < answered
  return uniform() < gamed.answered && latent >= gamed.askedFrom
}

function patienceSeconds({ givingUp }: BranchPlan, { uniform }: Random): number {
  const drawn = -Math.log(1 - uniform())
  return givingUp ? givingUp.patienceScale * drawn ** (1 / givingUp.patienceShape) : Infinity
}

function complaintChance({ complaints }: BranchPlan, excessLogWait: number, isBad: boolean): number {
  if (!complaints) return 0
  return complaints.atTypicalWait * Math.exp(complaints.slope * excessLogWait) * (isBad ? complaints.badVisitFactor : 1)
}

const onScale = (latent: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.round(latent)))

function drawShare<K extends { readonly share: number }>(kinds: readonly K[], uniform: number): K {
  let reached = 0
  for (const kind of kinds) {
    reached += kind.share
    if (uniform < reached) return kind
  }
  return kinds.at(-1)!
}

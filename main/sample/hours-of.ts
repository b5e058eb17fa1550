import { dayNumber, weekdayOf } from './calendar.ts'
import { type BranchPlan, planted, type StaffPlan } from './plan-branch.ts'
import type { Random } from './random.ts'
import type { Truth } from './truth-shape.ts'

/** One hour of opening at one branch: who comes, who serves, and what place and moment add to waits and ratings. */
export interface Hour {
  readonly day: number
  readonly hour: number
  readonly arrivals: number
  readonly atDesk: readonly StaffPlan[]
  readonly logWait: number
  readonly rating: number
}

/** The hours of one day at one branch; none on a day when it stays closed. */
export function hoursOf(
  truth: Truth,
  branch: BranchPlan,
  { day, weekRating }: { day: number; weekRating: number },
  stream: Random,
): Hour[] {
  const { visits, opens, closes } = truth.weekdays[weekdayOf(day)]!
  if (visits === 0) return []
  const peak = planted(branch.planted, 'peak-queues')
  const visitsPerHour = (truth.visitsPerProvider * branch.staff.length * branch.volume * visits) / (closes - opens)
  const dayWait = placeLogWait(truth, branch, day) + truth.wait.locationDaySd * stream.normal()
  const rating = placeRating(branch, day) + weekRating
  const onDuty = rota(branch, day, stream)
  return Array.from({ length: closes - opens }, (_, i) => {
    const hour = opens + i
    const usual = truth.hours[hour]!
    const rush = peak?.hours.includes(hour) ? peak : undefined
    const expected = visitsPerHour * usual.visits * (rush?.arrivalsFactor ?? 1)
    const arrivals = stream.poisson(expected)
    const load = (peak?.loadSlope ?? truth.wait.loadSlope) * Math.log((arrivals + 1) / (expected + 1))
    const logWait = dayWait + usual.logWait + load + (rush?.logWait ?? 0)
    return {
      day,
      hour,
      arrivals,
      atDesk: rush ? onDuty.filter((_, person) => person % rush.oneAtDeskOf === 0) : onDuty,
      logWait,
      rating,
    }
  })
}

function rota({ staff }: BranchPlan, day: number, { uniform }: Random): StaffPlan[] {
  const available = staff.filter(person => day >= person.firstDay && day <= person.lastDay)
  const present = available.filter(person => uniform() < person.presence)
  return present.length > 0 ? present : available.slice(0, 2)
}

function placeLogWait(truth: Truth, { shift, planted: here }: BranchPlan, day: number): number {
  const step = planted(here, 'step-change')
  const stepped = step && day >= dayNumber(step.from) ? step.logWait : 0
  const monday = weekdayOf(day) === 0 ? (planted(here, 'bad-mondays')?.shift.logWait ?? 0) : 0
  return shift.logWait + truth.weekdays[weekdayOf(day)]!.logWait + stepped + monday
}

function placeRating({ shift, planted: here }: BranchPlan, day: number): number {
  const training = planted(here, 'training')
  const trained = training && day >= dayNumber(training.from) ? training.rating : 0
  const monday = weekdayOf(day) === 0 ? (planted(here, 'bad-mondays')?.shift.rating ?? 0) : 0
  return shift.rating + trained + monday
}

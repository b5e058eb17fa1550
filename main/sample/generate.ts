import { dayNumber, weekdayOf } from './calendar.ts'
import { type Hour, hoursOf } from './hours-of.ts'
import { type BranchPlan, planBranches } from './plan-branch.ts'
import { type Random, random } from './random.ts'
import type { Truth } from './truth-shape.ts'
import { type SampleVisit, visitOf } from './visit.ts'

/**
 * Every visit of the sample company: location after location in the truth's order, each in order of arrival. The same truth
 * gives the same visits; each location draws from a stream of its own, so a change at one leaves the others as they are.
 */
export function sampleVisits(truth: Truth): SampleVisit[] {
  return planBranches(truth).flatMap((branch, index) => branchVisits(truth, branch, index))
}

/** The visits of one location. @param index its place in the truth's order */
export function branchVisits(truth: Truth, branch: BranchPlan, index: number): SampleVisit[] {
  const closed = new Set(truth.closedDays.map(dayNumber))
  const visits: SampleVisit[] = []
  const stream = random(truth.seed, 2000 + index)
  let ticket = 100_000
  let weekRating = 0
  for (let day = branch.firstDay; day <= branch.lastDay; day++) {
    if (weekdayOf(day) === 0 || day === branch.firstDay) weekRating = truth.rating.locationWeekSd * stream.normal()
    if (closed.has(day)) continue
    for (const hour of hoursOf(truth, branch, { day, weekRating }, stream))
      for (const second of arrivalsIn(hour, stream))
        visits.push(visitOf(truth, branch, { hour, second, ticket: ++ticket }, stream))
  }
  return visits
}

function arrivalsIn({ hour, arrivals }: Hour, { uniform }: Random): number[] {
  const seconds: number[] = []
  for (let i = 0; i < arrivals; i++) seconds.push(hour * 3600 + Math.floor(uniform() * 3600))
  return seconds.sort((a, b) => a - b)
}

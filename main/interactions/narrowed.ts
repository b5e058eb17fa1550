import type { Input } from '#contract/operations.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { dateOf, dayOf } from '../days.ts'
import { lastDayOf } from '../moments/periods.ts'

type Asked = Selection & Pick<Input<'interactions.list'>, 'point' | 'inWeeks'>

const WEEK = 7

/** The period of a selection, within the points of a chart that are asked about: they bound people as any other period does. */
export function periodAsked({ from, to, point, inWeeks = [] }: Asked): Pick<Selection, 'from' | 'to'> {
  const mondays = inWeeks.toSorted()
  const [firstWeek, lastWeek] = [mondays[0], mondays.at(-1)]
  const first = later(later(from, point?.first), firstWeek)
  const ends = [to, point && dateOf(lastDayOf(dayOf(point.first), point.grain)), lastWeek && dateOf(dayOf(lastWeek) + WEEK - 1)]
  const end = ends.filter(day => day !== undefined).toSorted()[0]
  return { ...(first === undefined ? {} : { from: first }), ...(end === undefined ? {} : { to: end }) }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}

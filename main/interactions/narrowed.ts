import type { Input } from '#contract/operations.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { dateOf, dayOf } from '../days.ts'
import { lastDayOf } from './last-day.ts'

type Asked = Selection & Pick<Input<'interactions.list'>, 'point'>

/** The period of a selection, within the point of a chart that is asked about: it bounds people as any other period does. */
export function periodAsked({ from, to, point }: Asked): Pick<Selection, 'from' | 'to'> {
  const last = point && dateOf(lastDayOf(dayOf(point.first), point.grain))
  const first = later(from, point?.first)
  const end = last === undefined || (to !== undefined && to < last) ? to : last
  return { ...(first === undefined ? {} : { from: first }), ...(end === undefined ? {} : { to: end }) }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a > b ? a : b
}

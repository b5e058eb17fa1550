import { controlSignals } from '#stats/control-signals.ts'
import { sustainedShift } from '#stats/sustained-shift.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import { isUsed, type LimitModel } from './limit-model.ts'
import type { Segment } from './segments.ts'

export interface SuggestedBaseline {
  /** Positions of the first and the last point of the period. */
  readonly first: number
  readonly last: number
  readonly direction: 'up' | 'down'
  readonly model: LimitModel
}

/** Points in a row on one side of the centre that make a new level. */
const SUSTAINED = 8

/**
 * Whether the level has moved and stayed: eight points or more in a row on one side of the centre after the baseline's period,
 * no signal since by limits made from the points since, and most of these on the same side. Only ever a suggestion.
 */
export function suggestBaseline(
  weeks: readonly SeriesWeek[],
  { segment, learn, after }: { segment: Segment; learn: (base: readonly SeriesWeek[]) => LimitModel | null; after: number },
): SuggestedBaseline | null {
  const { model, end } = segment
  if (model === null) return null
  const scores = weeks.slice(0, end).map((week, i) => (i < segment.first || week.monday <= after ? null : model.at(week).score))
  const shift = sustainedShift(scores, SUSTAINED)
  if (shift === null || shift.start === segment.first) return null
  const since = weeks.slice(shift.start, end)
  const own = learn(since)
  if (own === null || !isStable(since, own)) return null
  const side = scores.slice(shift.start).filter(score => score !== null && score > 0 === (shift.direction === 'up'))
  if (side.length < (2 / 3) * own.used) return null
  return { first: shift.start, last: weeks.findLastIndex(isUsed), direction: shift.direction, model: own }
}

function isStable(weeks: readonly SeriesWeek[], model: LimitModel): boolean {
  const found = controlSignals(
    weeks.map(week => model.at(week).score),
    'making-data-count',
    { values: weeks.map(week => week.value) },
  )
  return found.every(({ rule }) => rule === 'two-of-three')
}

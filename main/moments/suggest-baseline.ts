import { controlSignals } from '#stats/control-signals.ts'
import { sustainedShifts } from '#stats/sustained-shifts.ts'
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
/** Share of the points since that lie on the side of the new level. */
const MOST = 2 / 3

type Ground = { segment: Segment; learn: (base: readonly SeriesWeek[]) => LimitModel | null; after: number }

/**
 * Whether the level has moved and stayed: eight points or more in a row on one side of the centre after the baseline's period,
 * no signal since by limits made from the points since, and most of these on the same side. The earliest such run tells when.
 * Only ever a suggestion.
 */
export function suggestBaseline(weeks: readonly SeriesWeek[], { segment, learn, after }: Ground): SuggestedBaseline | null {
  const { model, first, end } = segment
  if (model === null) return null
  const scores = weeks.slice(0, end).map((week, i) => (i < first || week.monday <= after ? null : model.at(week).score))
  for (const { start, direction } of sustainedShifts(scores, SUSTAINED)) {
    const since = weeks.slice(start, end)
    const own = learn(since)
    const side = scores.slice(start).filter(score => score !== null && score > 0 === (direction === 'up'))
    if (start > first && own !== null && side.length >= MOST * own.used && isStable(since, own))
      return { first: start, last: weeks.findLastIndex(isUsed), direction, model: own }
  }
  return null
}

function isStable(weeks: readonly SeriesWeek[], model: LimitModel): boolean {
  const found = controlSignals(
    weeks.map(week => model.at(week).score),
    'making-data-count',
    { values: weeks.map(week => week.value) },
  )
  return found.every(({ rule }) => rule === 'two-of-three')
}

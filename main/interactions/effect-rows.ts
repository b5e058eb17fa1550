import type { EffectAsked } from '#contract/interactions.ts'
import type { Metric, Selection } from '#contract/vocabulary.ts'
import { weekOfDay } from '#db/queries/week-of.ts'
import type { Day, Db } from '#db/schema.ts'
import { effectGround } from '../effects/effect-ground.ts'
import type { Chosen } from '../selection.ts'

/** Which values the estimate of an effect counts. */
export interface EffectRows {
  /** The selection that it is of. */
  readonly whole: Chosen
  readonly locations: readonly number[]
  /** Whether values of a location on a day count. */
  readonly isCounted: (location: number, day: Day) => boolean
}

/** The locations and weeks of one side of an estimate, as it counts them. @throws Failure unknown-location */
export async function effectRows(
  db: Db,
  { metric, effect, selection }: { metric: Metric; effect: EffectAsked; selection: Selection },
): Promise<EffectRows> {
  const { side, alone = false, ...event } = effect
  const { counted, panel, treated } = await effectGround(db, { ...selection, ...event, metric, ...(alone && { controls: [] }) })
  const own = panel.locations.flatMap((id, row) => (treated.has(id) === (side === 'treated') ? [{ id, row }] : []))
  const cells = own.flatMap(({ id, row }) =>
    panel.weeks.flatMap((week, at) => (panel.cells.n[row]![at]! > 0 ? [`${id}/${week}`] : [])),
  )
  const known = new Set(cells)
  return {
    whole: counted,
    locations: own.map(({ id }) => id),
    isCounted: (location, day) => known.has(`${location}/${weekOfDay(day)}`),
  }
}

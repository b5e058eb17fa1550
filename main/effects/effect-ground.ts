import type { Input } from '#contract/operations.ts'
import { locationsWithEvents } from '#db/queries/events.ts'
import { locationsById } from '#db/queries/places.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import type { Day, Db } from '#db/schema.ts'
import { dayOf } from '../days.ts'
import { periodOf } from '../moments/periods.ts'
import { type Chosen, locationIdsOf, resolveSelection } from '../selection.ts'
import { type EffectPanel, effectPanel } from './effect-panel.ts'

const USUAL_WEEKS = 26

/** What an estimate stands on: whom it happened to and in which week, whom they are compared with, and the weekly cells of both. */
export interface EffectGround {
  readonly chosen: Chosen
  /** Of which the cells are: the selection within the weeks looked at. */
  readonly counted: Chosen
  /** Internal ids. */
  readonly treated: ReadonlySet<number>
  readonly eventful: readonly number[]
  /** Number of the event's week. */
  readonly week: number
  readonly panel: EffectPanel
}

/** @throws Failure unknown-location */
export async function effectGround(db: Db, input: Input<'effects.estimate'>): Promise<EffectGround> {
  const { metric, date, weeksBefore: before = USUAL_WEEKS, weeksAfter: after = USUAL_WEEKS } = input
  const week = periodOf(dayOf(date), 'week')
  const span = { first: mondayOfWeek(week - before), last: mondayOfWeek(week + after + 1) - 1 }
  const sides = await sidesOf(db, input, span)
  const { chosen } = sides
  const { fromDay, toDay } = chosen
  const counted = {
    ...chosen,
    fromDay: Math.max(span.first, fromDay ?? span.first),
    toDay: Math.min(span.last, toDay ?? span.last),
  }
  const panel = await effectPanel(db, { metric, chosen: counted, period: { from: fromDay, to: toDay }, week })
  return { ...sides, counted, week, panel }
}

type Sides = Pick<EffectGround, 'chosen' | 'treated' | 'eventful'>

/** Whom it happened to, whom to compare with: a location with an event of its own meanwhile shows that event, not chance. */
async function sidesOf(db: Db, input: Input<'effects.estimate'>, { first, last }: { first: Day; last: Day }): Promise<Sides> {
  const resolved = await resolveSelection(db, input)
  const treated = new Set(await locationIdsOf(db, input.locationIds))
  const named = input.controls && (await locationIdsOf(db, input.controls))
  const all = resolved.locationIds ?? [...(await locationsById(db)).keys()]
  const busy = new Set(named ? [] : await locationsWithEvents(db, first, last))
  const others = named ?? all.filter(id => !busy.has(id))
  const locationIds = [...new Set([...treated, ...others])].sort((a, b) => a - b)
  return { chosen: { ...resolved, locationIds }, treated, eventful: all.filter(id => busy.has(id) && !treated.has(id)) }
}

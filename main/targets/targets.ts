import type { Input, Output } from '#contract/operations.ts'
import type { Target } from '#contract/targets.ts'
import { addTargets, type TargetRow, targets, withdraw } from '#db/queries/targets.ts'
import type { Db } from '#db/schema.ts'
import { dayOf, localDayOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { locationIdOf, locationIdsOf } from '../selection.ts'
import { checkedScale } from './check-target.ts'
import { targetOf } from './target-of.ts'

type Clock = () => Date

/**
 * Targets with their history, by metric and place, the latest first.
 *
 * @throws Failure unknown-location
 */
export async function listTargets(
  db: Db,
  { metric, locationId, on }: Input<'targets.list'>,
  now: Clock = () => new Date(),
): Promise<Output<'targets.list'>> {
  if (locationId !== undefined) await locationIdOf(db, locationId)
  const all = await targets(db)
  const wanted = all
    .filter(row => metric === undefined || row.metric === metric)
    .filter(row => locationId === undefined || row.location_id === null || row.locationPublicId === locationId)
  const today = on === undefined ? todayOf(now) : dayOf(on)
  return { targets: wanted.toSorted(latestFirst).map(row => targetOf(row, all, today)) }
}

/**
 * Sets a target from a day on, for all locations or for each of some. What held before stays as history.
 *
 * @throws Failure unknown-location, bad-input
 */
export async function setTarget(
  db: Db,
  input: Input<'targets.set'>,
  now: Clock = () => new Date(),
): Promise<Output<'targets.set'>> {
  const { metric, scope, from, withinSeconds, value, note = '' } = input
  const places = scope === 'all' ? [null] : await locationIdsOf(db, [...new Set(scope)])
  const scale = await checkedScale(db, input)
  const target = {
    metric,
    from_day: dayOf(from),
    within_s: withinSeconds ?? null,
    value,
    scale_minimum: scale?.minimum ?? null,
    scale_maximum: scale?.maximum ?? null,
    note,
    recorded_at: now().toISOString(),
    withdrawn_at: null,
  }
  const ids = await addTargets(
    db,
    places.map(location_id => ({ ...target, location_id })),
  )
  const all = await targets(db)
  return { targets: all.filter(({ id }) => ids.includes(id)).map(row => targetOf(row, all, todayOf(now))) }
}

/** Takes a target back: what was before it holds again. It stays in the list as withdrawn. @throws Failure unknown-target */
export async function withdrawTarget(
  db: Db,
  { targetId }: Input<'targets.remove'>,
  now: Clock = () => new Date(),
): Promise<Target> {
  const known = (await targets(db)).find(({ id }) => id === targetId)
  if (!known) throw new Failure('unknown-target', { targetId })
  if (known.withdrawn_at === null) await withdraw(db, targetId, now().toISOString())
  const all = await targets(db)
  return targetOf(all.find(({ id }) => id === targetId)!, all, todayOf(now))
}

function todayOf(now: Clock): number {
  return localDayOf(now())
}

function latestFirst(a: TargetRow, b: TargetRow): number {
  const place = (row: TargetRow) => row.locationName ?? ''
  return a.metric.localeCompare(b.metric) || place(a).localeCompare(place(b)) || b.from_day - a.from_day || b.id - a.id
}

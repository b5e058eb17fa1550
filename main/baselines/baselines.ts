import type { Baseline } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import { addBaseline, baselines, removeBaseline } from '#db/queries/baselines.ts'
import type { Db } from '#db/schema.ts'
import { dayOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { weeksOfPeriod } from '../moments/control-chart.ts'
import { isUsed } from '../moments/limit-model.ts'
import { locationIdOf, providerIdOf } from '../selection.ts'
import { baselineOf } from './baseline-of.ts'

/** Baselines of one series or of all, in the order in which they were set. */
export async function listBaselines(
  db: Db,
  { metric, locationId, providerId }: Input<'baselines.list'>,
): Promise<Output<'baselines.list'>> {
  const rows = await baselines(db)
  const found = rows
    .map(baselineOf)
    .filter(each => metric === undefined || each.metric === metric)
    .filter(each => locationId === undefined || each.locationId === locationId)
    .filter(each => providerId === undefined || each.providerId === providerId)
  return { baselines: found }
}

/**
 * Takes the limits of one series from a period, from its first day on. Earlier baselines stay for the points before.
 *
 * @throws Failure bad-input (the period ends before it begins), unknown-location, unknown-provider, baseline-too-short
 */
export async function setBaseline(db: Db, input: Input<'baselines.set'>, now = () => new Date()): Promise<Baseline> {
  const { metric, locationId, providerId, from, to, reason } = input
  if (to < from) throw new Failure('bad-input', { detail: `“to” (${to}) lies before “from” (${from})` })
  const provider = providerId === undefined ? null : await providerIdOf(db, providerId)
  const location = provider !== null || locationId === undefined ? null : await locationIdOf(db, locationId)
  const weeks = (await weeksOfPeriod(db, { metric, location, provider, from: dayOf(from), to: dayOf(to) })).filter(isUsed)
  if (weeks.length < 2) throw new Failure('baseline-too-short', { weeks: weeks.length, fromDate: from, toDate: to })
  const id = await addBaseline(db, {
    metric,
    location_id: location,
    provider_id: provider,
    from_day: dayOf(from),
    to_day: dayOf(to),
    reason,
    recorded_at: now().toISOString(),
  })
  return baselineWith(db, id)
}

/** @throws Failure unknown-baseline */
export async function dropBaseline(db: Db, { baselineId }: Input<'baselines.remove'>): Promise<Baseline> {
  const baseline = await baselineWith(db, baselineId)
  await removeBaseline(db, baselineId)
  return baseline
}

async function baselineWith(db: Db, baselineId: number): Promise<Baseline> {
  const row = (await baselines(db)).find(({ id }) => id === baselineId)
  if (!row) throw new Failure('unknown-baseline', { baselineId })
  return baselineOf(row)
}

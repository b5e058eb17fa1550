import type { Target } from '#contract/targets.ts'
import { Metric } from '#contract/vocabulary.ts'
import type { TargetRow } from '#db/queries/targets.ts'
import type { Day } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { factsOf } from '../metric-facts.ts'
import { written, writtenUnit } from '../written.ts'

/** A stored target among all of them, told for a day: how long it holds, and whether it does. */
export function targetOf(row: TargetRow, all: readonly TargetRow[], today: Day): Target {
  const metric = Metric.parse(row.metric)
  const { unit, better } = row.within_s === null ? factsOf(metric) : promiseFacts
  const next = nextOf(row, all)
  return {
    targetId: row.id,
    metric,
    unit,
    better,
    scale: scaleOf(row),
    location:
      row.locationPublicId === null ? null : { locationId: row.locationPublicId, name: row.locationName ?? row.locationPublicId },
    withinSeconds: row.within_s,
    value: row.value,
    from: dateOf(row.from_day),
    to: next === null ? null : dateOf(Math.max(row.from_day, next.from_day - 1)),
    state: stateOf(row, next, today),
    note: row.note,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
    reading: {
      id: row.value === null ? 'target.none' : row.within_s === null ? 'target.figure' : 'target.promise',
      values: {
        metric,
        place: row.locationName ?? '',
        scope: row.location_id === null ? 'all' : 'location',
        fromDate: dateOf(row.from_day),
        withinSeconds: row.within_s,
        side: better,
        unit: writtenUnit(unit),
        ...written('value', row.value, unit),
      },
    },
  }
}

/** Facts of a share of customers who wait no longer than promised. */
export const promiseFacts = { unit: 'share', better: 'higher' } as const

/** Whether two rows are about the same figure of the same place, so that the later one follows the earlier. */
function isOneSeries(a: TargetRow, b: TargetRow): boolean {
  return a.metric === b.metric && a.location_id === b.location_id && (a.within_s === null) === (b.within_s === null)
}

function scaleOf({ scale_minimum: minimum, scale_maximum: maximum }: TargetRow): Target['scale'] {
  return minimum === null || maximum === null ? null : { minimum, maximum }
}

/** The first that takes a target's place: on its first day if it was set later, else on a later day. */
function nextOf(row: TargetRow, all: readonly TargetRow[]): TargetRow | null {
  const later = all
    .filter(other => other.withdrawn_at === null && isOneSeries(row, other))
    .filter(other => other.from_day > row.from_day || (other.from_day === row.from_day && other.id > row.id))
  return later.toSorted((a, b) => a.from_day - b.from_day || b.id - a.id)[0] ?? null
}

function stateOf(row: TargetRow, next: TargetRow | null, today: Day): Target['state'] {
  if (row.withdrawn_at !== null) return 'withdrawn'
  if (next?.from_day === row.from_day) return 'replaced'
  if (row.from_day > today) return 'coming'
  return next !== null && next.from_day <= today ? 'past' : 'holds'
}

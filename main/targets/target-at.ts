import type { TargetRow } from '#db/queries/targets.ts'
import type { Day } from '#db/schema.ts'

type Dated = Pick<TargetRow, 'id' | 'location_id' | 'from_day' | 'value' | 'withdrawn_at'>

/**
 * The target that holds at a location on a day, of rows about one figure: its own if it has one, else that of all locations. The
 * latest first day counts, of one day the one set last; without a value it ends what was before.
 */
export function targetAt<Row extends Dated>(rows: readonly Row[], location: number, day: Day): Row | null {
  const own = latest(rows, location, day)
  return own?.value != null ? own : valued(latest(rows, null, day))
}

/** As targetAt, for several locations; null where they do not share one value (and one promised wait). */
export function sharedTargetAt<Row extends Dated & Pick<TargetRow, 'within_s'>>(
  rows: readonly Row[],
  locations: readonly number[],
  day: Day,
): Row | null {
  if (locations.length === 0) return null
  // Only locations with rows of their own can differ from the rest.
  const special = new Set(rows.map(row => row.location_id))
  const others = locations.find(location => !special.has(location))
  const asked = [...locations.filter(location => special.has(location)), ...(others === undefined ? [] : [others])]
  const [first, ...rest] = asked.map(location => targetAt(rows, location, day))
  if (!first) return null
  return rest.every(row => row !== null && row.value === first.value && row.within_s === first.within_s) ? first : null
}

function latest<Row extends Dated>(rows: readonly Row[], location: number | null, day: Day): Row | null {
  let found: Row | null = null
  for (const row of rows) {
    if (row.withdrawn_at !== null || row.location_id !== location || row.from_day > day) continue
    if (found === null || row.from_day > found.from_day || (row.from_day === found.from_day && row.id > found.id)) found = row
  }
  return found
}

function valued<Row extends Dated>(row: Row | null): Row | null {
  return row?.value == null ? null : row
}

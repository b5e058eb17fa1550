import type { LocationRow } from '#contract/locations.ts'
import type { Metric, Reading, Unit } from '#contract/vocabulary.ts'
import { written, writtenUnit } from '../written.ts'
import { namesOf } from './names-of.ts'

interface Found {
  readonly metric: Metric
  readonly unit: Unit
  readonly centre: number | null
  readonly rows: readonly LocationRow[]
  /** Of ratings: locations where few answered, by public id. */
  readonly fewAnswered: ReadonlySet<string>
}

/** How many locations stand apart from the region, which one furthest on either side, and at which of them few answered. */
export function locationsReading({ metric, unit, centre, rows, fewAnswered }: Found): Reading {
  const told = rows.filter(row => row.estimate !== null)
  if (told.length === 0) return { id: 'locations.none', values: { metric } }
  if (told.length === 1) return { id: 'locations.one', values: { metric, name: told[0]!.name, n: told[0]!.n } }
  const better = told.filter(({ standing }) => standing === 'better')
  const worse = told.filter(({ standing }) => standing === 'worse')
  const values = { metric, unit: writtenUnit(unit), total: told.length, ...written('centre', centre, unit) }
  if (better.length + worse.length === 0) return { id: 'locations.alike', values }
  const doubtful = [...better, ...worse].filter(({ locationId }) => fewAnswered.has(locationId))
  return {
    id: 'locations.apart',
    values: {
      ...values,
      better: better.length,
      worse: worse.length,
      rest: told.length - better.length - worse.length,
      best: furthest(better, centre!)?.name ?? '',
      worst: furthest(worse, centre!)?.name ?? '',
      doubtful: doubtful.length,
      doubtfulNames: namesOf(doubtful),
    },
  }
}

function furthest(rows: readonly LocationRow[], centre: number): LocationRow | undefined {
  const distance = (row: LocationRow) => Math.abs(row.estimate! - centre)
  return rows.toSorted((a, b) => distance(b) - distance(a))[0]
}

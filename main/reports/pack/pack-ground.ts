import type { LocationRow } from '#contract/locations.ts'
import type { ProvidersList } from '#contract/providers.ts'
import type { QualityRow } from '#contract/quality.ts'
import type { Metric, Scale, Selection, Unit } from '#contract/vocabulary.ts'
import { held } from '#db/held.ts'
import { locationsById, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { availableMetrics } from '../../available-metrics.ts'
import { type Places, placesOf, standings } from '../../locations/list.ts'
import type { Better } from '../../metric-facts.ts'
import { type Visits, visitsByWeek } from '../../overview/attention.ts'
import { listProviders } from '../../providers/list.ts'
import { qualityRows } from '../../quality/list.ts'
import { readReportDays } from '../../quality/report-days.ts'
import { type WaitsOfOthers, waitsOfOthers } from './peer-waits.ts'
import { type Chosen, including, resolveSelection } from '../../selection.ts'

/** All locations on one metric. */
export interface Ranked {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly better: Better
  readonly rows: ReadonlyMap<string, LocationRow>
}

/** What the packs of all locations are made of, read once for all of them. */
export interface PackGround {
  readonly db: Db
  readonly all: Chosen
  readonly places: Places
  readonly ranked: readonly Ranked[]
  readonly people: readonly ProvidersList[]
  /** Of people by public id: the order of names would tell who is behind a pseudonym. */
  readonly numbers: ReadonlyMap<string, number>
  readonly quality: ReadonlyMap<number, QualityRow>
  readonly visits: Visits
  readonly waitsOfOthers: WaitsOfOthers
}

/** Metrics on which people are shown. */
const ofPeople = ['csat', 'wait'] as const

/**
 * The packs of a region go into files of their own one after the other: what all are made of stays until the data change.
 *
 * @param ids locations that the packs are about, among others or not
 */
export async function packGround(db: Db, selection: Selection, ids: readonly number[]): Promise<PackGround> {
  const all = including(await resolveSelection(db, selection), ids)
  return held(db, `packs of ${JSON.stringify([selection, all.locationIds])}`, () => readGround(db, selection, all))
}

async function readGround(db: Db, selection: Selection, all: Chosen): Promise<PackGround> {
  const places = await placesOf(db, all)
  const metrics = await availableMetrics(db, all)
  const ranked: Ranked[] = []
  for (const metric of metrics) ranked.push(await rankedOn(db, { metric, all, places }))
  const whole = await selectionOf(db, selection, all)
  const people: ProvidersList[] = []
  for (const metric of ofPeople) if (metrics.includes(metric)) people.push(await listProviders(db, { ...whole, metric }))
  const numbers = new Map(Array.from(await providersById(db), ([id, { publicId }]) => [publicId, id]))
  const report = await readReportDays(db, all.toDay)
  const quality = await qualityRows(db, all, { promise: undefined, report })
  const visits = await visitsByWeek(db, all)
  return { db, all, places, ranked, people, numbers, quality, visits, waitsOfOthers: await waitsOfOthers(db, all) }
}

async function rankedOn(db: Db, { metric, all, places }: { metric: Metric; all: Chosen; places: Places }): Promise<Ranked> {
  const { model, rows } = await standings(db, { metric, chosen: all, places })
  const { unit, scale, better } = model.values
  return { metric, unit, scale, better, rows: new Map(rows.map(row => [row.locationId, row])) }
}

/** The selection with the locations that packs are about among its own. */
async function selectionOf(db: Db, selection: Selection, { locationIds }: Chosen): Promise<Selection> {
  if (locationIds === null) return selection
  const names = await locationsById(db)
  const { groups: _groups, ...filter } = selection.filter ?? {}
  return { ...selection, filter: { ...filter, locations: locationIds.map(id => names.get(id)!.publicId) } }
}

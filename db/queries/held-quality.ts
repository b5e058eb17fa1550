import { idsPerImport } from '../interaction-ids.ts'
import type { HeldColumns } from '../held-columns.ts'
import {
  certaintyCodes,
  certaintyIn,
  factBit,
  isQueued,
  promiseWindows,
  TOLD,
  toldFacts,
  windowIn,
  windowOf,
} from '../visit-facts.ts'
import { outcomeCodes } from '../visit-columns.ts'
import type { Db } from '../schema.ts'
import type { Chosen } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { heldBlocks } from './held-blocks.ts'
import { measureAt } from './held-measures.ts'
import { latest } from './latest.ts'
import { type QualityCount, qualityCounts, type QualityDay } from './quality-days.ts'
import { selectedRows } from './selected-rows.ts'
import { wasServed } from './visit-value.ts'

const DAY_S = 86_400
const MINUTE_S = 60
const COARSE_S = 300

const isServedByCode = outcomeCodes.map((_, code) => wasServed(code))

type ByLocation = Map<number, QualityDay[] | null>

/** Of the last questions: a letter asks for one place what the list asks for all. */
const MOST_KEPT = 8
const kept = latest<ByLocation>(() => 1, MOST_KEPT)

/** As heldQuality; null where visits are not held in memory. */
export async function heldQualityOf(db: Db, chosen: Chosen, promise: number | undefined): Promise<ByLocation | null> {
  const held = await heldBlocks(db)
  return held && kept(held, `${chosenName(chosen)} ${promise}`, () => heldQuality(held, chosen, promise))
}

/**
 * As qualityDays, of every location of a selection, from visits held in memory; null for a location that has visits whose facts are not
 * told.
 *
 * @param promise seconds for all; undefined = what each customer was told
 */
function heldQuality(held: HeldColumns, chosen: Chosen, promise: number | undefined): ByLocation {
  const { rows, blocks, starts } = selectedRows(held, chosen, null)
  const count = counterOf(held, promise)
  const ids = held.column('id')
  const found: ByLocation = new Map()
  for (const [i, block] of blocks.entries()) {
    const location = held.locations[block]!
    const day = count(rows, starts[i]!, starts[i + 1]!)
    const known = found.get(location)
    if (day === null || known === null) found.set(location, null)
    else {
      const first = rows[starts[i]!]!
      const importId = Math.floor((held.firsts[block]! + (ids?.[first] ?? 0)) / idsPerImport)
      const all = known ?? []
      all.push({ day: held.days[block]!, importId, ...day })
      found.set(location, all)
    }
  }
  return found
}

type Counted = Readonly<Record<QualityCount, number>>

/** Counts rows of one day; null where the facts of one are not told. */
function counterOf(
  held: HeldColumns,
  promise: number | undefined,
): (rows: Int32Array, from: number, to: number) => Counted | null {
  const [waitAt, serviceAt, resolutionAt] = (['wait_s', 'service_s', 'resolution_s'] as const).map(name => measureAt(held, name))
  const [csatAt, npsAt, cesAt] = (['csat_value', 'nps_value', 'ces_value'] as const).map(name => measureAt(held, name))
  const [facts, kinds, outcomes, people] = (['facts', 'wait_kind', 'outcome', 'provider_id'] as const).map(name =>
    held.column(name),
  )
  const [minutes, offered, complaints, comments] = (['minute', 'rating_offered', 'complaint', 'comment'] as const).map(name =>
    held.column(name),
  )
  const { mix, mixes } = held
  return (rows, from, to) => {
    const c = emptyCounts()
    c.n = to - from
    for (let at = from; at < to; at++) {
      const row = rows[at]!
      const fact = facts?.[row] ?? 0
      if ((fact & TOLD) === 0) return null
      const isServed = isServedByCode[outcomes?.[row] ?? 0]!
      const queued = isQueued(kinds?.[row] ?? 0)
      const [wait, service] = [waitAt!(row), serviceAt!(row)]
      const { serviceId, channelId, customerTypeId } = mixes[mix[row]!]!
      if (isServed) {
        c.served++
        if (people !== null && people![row]! > 0) c.provider++
        if (!Number.isNaN(service)) c.service_s++
      }
      if ((minutes?.[row] ?? 0) > 0) c.arrived_at++
      if (!Number.isNaN(wait)) c.wait_s++
      if (!Number.isNaN(resolutionAt!(row))) c.resolution_s++
      if ((outcomes?.[row] ?? 0) > 0) c.outcome++
      if (channelId > 0) c.channel++
      if (serviceId > 0) c.service_type++
      if (customerTypeId > 0) c.customer_type++
      if (!Number.isNaN(csatAt!(row))) c.csat++
      if (!Number.isNaN(npsAt!(row))) c.nps++
      if (!Number.isNaN(cesAt!(row))) c.ces++
      if ((offered?.[row] ?? 0) > 0) c.rating_offered++
      if ((complaints?.[row] ?? 0) > 0) c.complaint++
      if ((comments?.[row] ?? 0) > 0) c.comment++
      if (wait > 0) {
        c.waits++
        if (wait % MINUTE_S === 0) c.waitsOnMinute++
        if (wait % COARSE_S === 0) c.waitsOnFive++
      }
      if (service > 0) {
        c.services++
        if (service % MINUTE_S === 0) c.servicesOnMinute++
        if (service % COARSE_S === 0) c.servicesOnFive++
      }
      if ((queued && wait > DAY_S) || service > DAY_S) c.tooLong++
      for (let i = 0; i < toldFacts.length; i++) if ((fact & toldFacts[i]!.bit) !== 0) c[toldFacts[i]!.name]++
      const window = promise === undefined ? windowIn(fact) : isServed && queued ? windowOf(wait - promise) : 0
      if (window > 0) c[promiseWindows[window - 1]!]++
    }
    return c
  }
}

const noCounts = Object.fromEntries(qualityCounts.map(name => [name, 0])) as Record<QualityCount, number>
const emptyCounts = (): Record<QualityCount, number> => ({ ...noCounts })

/** As certainties, from visits held in memory; null where facts are not told. */
export function heldCertainties(held: HeldColumns, chosen: Chosen): Map<string, number> | null {
  const { rows } = selectedRows(held, chosen, null)
  const facts = held.column('facts')
  const found = new Float64Array(certaintyCodes.length)
  for (let at = 0; at < rows.length; at++) {
    const fact = facts?.[rows[at]!] ?? 0
    if ((fact & TOLD) === 0) return null
    found[certaintyIn(fact)]!++
  }
  return new Map(certaintyCodes.map((name, code) => [name, found[code]!] as const).filter(([, n]) => n > 0))
}

const QUOTED = factBit('quoted_wait_s')

/** Whether all visits of a selection tell that no customer was told a wait. */
export function isNobodyQuoted(held: HeldColumns, chosen: Chosen): boolean {
  const { rows } = selectedRows(held, chosen, null)
  const facts = held.column('facts')
  return facts !== null && rows.every(row => (facts[row]! & (TOLD | QUOTED)) === TOLD)
}

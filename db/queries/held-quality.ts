import { idsPerImport } from '../interaction-ids.ts'
import type { HeldColumns } from '../held-columns.ts'
import { certaintyCodes, certaintyIn, factBit, TOLD } from '../visit-facts.ts'
import type { Db } from '../schema.ts'
import type { Chosen } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { heldBlocks } from './held-blocks.ts'
import { latest } from './latest.ts'
import { qualityCounter } from './quality-counter.ts'
import type { QualityDay } from './quality-days.ts'
import { selectedRows } from './selected-rows.ts'

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
  const count = qualityCounter(held, promise)
  const ids = held.column('id')
  const found: ByLocation = new Map()
  for (const [i, block] of blocks.entries()) {
    const location = held.locations[block]!
    const day = count(rows.subarray(starts[i], starts[i + 1]))
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

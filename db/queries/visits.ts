import { sql } from 'kysely'
import { PackedSums } from '../packed-sums.ts'
import type { Day, Db } from '../schema.ts'
import { measuredColumns, readNumbers, type MeasuredColumn, type VisitColumn, visitColumns } from '../visit-columns.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { isChosenMix } from './mix-cells.ts'

/** The visits of one location on one day, in the order of their ids. */
export class VisitDay {
  readonly location: number
  readonly day: Day
  readonly firstId: number
  readonly count: number
  private readonly block: PackedSums
  private readonly chosen: Chosen

  constructor({ location, day, firstId, visits }: StoredDay, chosen: Chosen) {
    this.location = location
    this.day = day
    this.firstId = firstId
    this.chosen = chosen
    this.block = new PackedSums(visitColumns, visits)
    this.count = this.block.count
  }

  /** Codes and counts; null = all are zero. */
  codes(column: Exclude<VisitColumn, MeasuredColumn>): ArrayLike<number> | null {
    return this.block.column(column)
  }

  /** Measures; not-a-number where there is none. */
  measures(column: MeasuredColumn): Float64Array {
    const asIs = this.block.column('as_is')?.[0] ?? 0
    return readNumbers(this.block.column(column), this.count, (asIs & (1 << measuredColumns.indexOf(column))) !== 0)
  }

  /** Service, channel and the rest of what a visit was, by the number in its column `mix`. */
  get mixes() {
    return this.block.mixes
  }

  /** Positions of the visits that the selection keeps. */
  kept(): readonly number[] {
    const { chosen, block, count } = this
    const mixes = block.mixes.map(mix => isChosenMix(mix, chosen))
    const providers = chosen.providerIds && new Set(chosen.providerIds)
    const mix = block.column('mix')
    const provider = block.column('provider_id')
    const kept: number[] = []
    for (let i = 0; i < count; i++)
      if (mixes[mix?.[i] ?? 0] && (providers === null || providers.has(provider?.[i] ?? 0))) kept.push(i)
    return kept
  }
}

interface StoredDay {
  readonly location: number
  readonly day: Day
  readonly firstId: number
  readonly visits: Uint8Array
}

/** The visits of a selection by location and day, in this order. */
export async function visitDays(db: Db, chosen: Chosen): Promise<VisitDay[]> {
  const stored = await sql<StoredDay>`select visit_block.location_id as "location", visit_block.day as "day",
      visit_block.first_id as "firstId", visit_block.visits as "visits"
    from visit_block where ${inChosen('visit_block', chosen)} order by visit_block.location_id, visit_block.day`.execute(db)
  return stored.rows.map(row => new VisitDay(row, chosen))
}

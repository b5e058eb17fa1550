import { sql } from 'kysely'
import type { HeldColumns } from '../held-columns.ts'
import { type Mix, type Numbers, PackedColumns } from '../packed-columns.ts'
import type { Day, Db } from '../schema.ts'
import { measuredColumns, readNumbers, type MeasuredColumn, type VisitColumn, visitColumns } from '../visit-columns.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import { isChosenMix } from './is-chosen-mix.ts'

/** The visits of one location on one day, in the order of their ids. */
export class VisitDay {
  readonly location: number
  readonly day: Day
  readonly firstId: number
  readonly count: number
  private readonly block: VisitSource
  private readonly isChosen: ArrayLike<number>
  private readonly providers: ReadonlySet<number> | null

  constructor({ location, day, firstId }: StoredDay, block: VisitSource, { isChosen, providers }: Wanted) {
    this.location = location
    this.day = day
    this.firstId = firstId
    this.block = block
    this.isChosen = isChosen
    this.providers = providers
    this.count = block.count
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

  /** Of every position the same. */
  locationAt(): (position: number) => number {
    return () => this.location
  }

  /** Service, channel and the rest of what a visit was, by the number in its column `mix`. */
  get mixes(): readonly Mix[] {
    return this.block.mixes
  }

  /**
   * Writes the positions of the visits that the selection keeps.
   *
   * @param positions with room for all of the day behind `at`
   * @param at where the first is written
   * @returns the place behind the last
   */
  keptInto(positions: Int32Array, at: number): number {
    const { providers, block } = this
    const end = this.ofChosenMixes(positions, at)
    if (providers === null) return end
    const provider = block.column('provider_id')
    return keepWanted(positions, at, end, i => providers.has(provider?.[i] ?? 0))
  }

  /** Each is written and only those that count are stepped over: nothing for the processor to guess. */
  private ofChosenMixes(positions: Int32Array, at: number): number {
    const { isChosen, block, count } = this
    const mix = block.column('mix')
    const isAllOne = mix === null
    let end = at
    for (let i = 0; i < count; i++) {
      positions[end] = i
      end += isChosen[isAllOne ? 0 : mix[i]!]!
    }
    return end
  }
}

/** Of these positions keeps those that are wanted, one behind the other. @returns the place behind the last */
export function keepWanted(positions: Int32Array, from: number, end: number, isWanted: (position: number) => boolean): number {
  let at = from
  for (let i = from; i < end; i++) {
    const position = positions[i]!
    if (isWanted(position)) positions[at++] = position
  }
  return at
}

/** Columns of one location's day. */
interface VisitSource {
  readonly count: number
  readonly mixes: readonly Mix[]
  column(name: VisitColumn): Numbers | null
}

/** Which mixes are chosen, by number, and which providers; null = all. */
interface Wanted {
  readonly isChosen: ArrayLike<number>
  readonly providers: ReadonlySet<number> | null
}

interface StoredDay {
  readonly location: number
  readonly day: Day
  readonly firstId: number
}

/** The visits of a selection by location and day, in this order. */
export async function visitDays(db: Db, chosen: Chosen): Promise<VisitDay[]> {
  const providers = chosen.providerIds && new Set(chosen.providerIds)
  const held = await heldBlocks(db)
  if (held) return heldDays(held, chosen, providers)
  const stored = await sql<
    StoredDay & { visits: Uint8Array }
  >`select visit_block.location_id as "location", visit_block.day as "day",
      visit_block.first_id as "firstId", visit_block.visits as "visits"
    from visit_block where ${inChosen('visit_block', chosen)} order by visit_block.location_id, visit_block.day`.execute(db)
  return stored.rows.map(row => {
    const block = new PackedColumns(visitColumns, row.visits)
    return new VisitDay(row, block, { isChosen: block.mixes.map(mix => Number(isChosenMix(mix, chosen))), providers })
  })
}

function heldDays(held: HeldColumns, chosen: Chosen, providers: Wanted['providers']): VisitDay[] {
  const isChosen = chosenMixes(held, chosen)
  return chosenBlocks(held, chosen).map(block => {
    const [from, to] = [held.starts[block]!, held.starts[block + 1]!]
    const of = (column: Numbers | null) => column?.subarray(from, to) ?? null
    const column = (name: VisitColumn) => of(name === 'mix' ? held.mix : held.column(name))
    const row = { location: held.locations[block]!, day: held.days[block]!, firstId: held.firsts[block]! }
    return new VisitDay(row, { count: to - from, mixes: held.mixes, column }, { isChosen, providers })
  })
}

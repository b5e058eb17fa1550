import type { Database } from 'better-sqlite3'
import type { Day } from '../schema.ts'
import { DayRollup, type RolledKind, type RolledRow } from './day-rollup.ts'
import { recomputeDays, type RollupStaging, type RollupWriter, rollupWriter, scaleReader, type TouchedDay } from './rollups.ts'
import { prepared } from './prepared.ts'

/** Days of locations that are added up at one time. */
const MOST_OPEN = 512
/** A branch's export is in order of time: a day that so many parts of it have not touched is left behind, and seldom comes back. */
const PARTS = 2
/** Days that are written and wait to be used for others. */
const MOST_FREE = 64
/** Days fit below this, so one number names a location's day. */
const DAYS = 2 ** 21

interface OpenDay {
  readonly locationId: number
  readonly day: Day
  readonly rollup: DayRollup
  lastUse: number
  lastPart: number
}

/**
 * Roll-ups of one import. Days of locations that the store had no row of are added up while their rows come by, which costs a
 * tenth of reading them again; all other days, and those that another row comes to after they were written, are recomputed
 * from their rows at the end. Both ways give the same roll-ups to the bit.
 */
export class ImportRollups {
  private readonly raw: Database
  private readonly open = new Map<number, OpenDay>()
  private readonly recomputed = new Map<number, TouchedDay>()
  private readonly written = new Set<number>()
  /** Of days that are written: empty again. */
  private readonly free: DayRollup[] = []
  private readonly hasRows: (locationId: number, day: Day) => boolean
  private readonly writer: RollupWriter
  private readonly scaleOf: ReturnType<typeof scaleReader>
  private uses = 0
  private part = 0
  private last: OpenDay | null = null

  constructor(raw: Database, staging: RollupStaging | null = null) {
    const find = prepared(raw, 'select 1 from interaction_run where location_id = ? and local_day = ? limit 1').pluck()
    this.raw = raw
    this.hasRows = (locationId, day) => find.get(locationId, day) !== undefined
    this.writer = rollupWriter(raw, staging)
    this.scaleOf = scaleReader(raw)
  }

  /** The day to add to; null where it will be recomputed. */
  private opened(locationId: number, day: Day): OpenDay | null {
    if (this.last?.locationId === locationId && this.last.day === day) return this.last
    const key = locationId * DAYS + day
    let found = this.open.get(key) ?? null
    if (!found) {
      if (this.recomputed.has(key)) return null
      if (this.written.has(key) || this.hasRows(locationId, day)) {
        this.recomputed.set(key, { locationId, day })
        return null
      }
      if (this.open.size >= MOST_OPEN) this.writeOldest()
      found = { locationId, day, rollup: this.free.pop() ?? new DayRollup(this.scaleOf), lastUse: 0, lastPart: 0 }
      this.open.set(key, found)
    }
    found.lastUse = ++this.uses
    found.lastPart = this.part
    this.last = found
    return found
  }

  /** Counts a new visible row. Call it before the row is inserted, and in the order of ids. */
  add(locationId: number, day: Day, row: RolledRow, kind: RolledKind): void {
    this.opened(locationId, day)?.rollup.add(row, kind)
  }

  /** Anything else changed on a day: what was added up no longer holds. */
  touch({ locationId, day }: TouchedDay): void {
    const key = locationId * DAYS + day
    this.open.delete(key)
    this.recomputed.set(key, { locationId, day })
    this.last = null
  }

  /** Writes what is left. All rows of the import must be inserted. */
  finish(): void {
    for (const one of this.open.values()) this.write(one)
    this.open.clear()
    this.writer.flush()
    recomputeDays(this.raw, this.recomputed.values())
  }

  /** Some thousand rows were added; more may come. */
  endPart(): void {
    this.part++
    for (const [key, one] of this.open) if (this.part - one.lastPart > PARTS) this.close(key, one)
  }

  /** Half of the open days, those not used for longest. */
  private writeOldest(): void {
    const oldest = [...this.open].sort((a, b) => a[1].lastUse - b[1].lastUse).slice(0, MOST_OPEN / 2)
    for (const [key, one] of oldest) this.close(key, one)
  }

  private close(key: number, one: OpenDay): void {
    this.write(one)
    this.written.add(key)
    this.open.delete(key)
    if (this.last === one) this.last = null
  }

  private write({ rollup, locationId, day }: OpenDay): void {
    this.writer.write(rollup, locationId, day)
    if (this.free.length === MOST_FREE) return
    rollup.clear()
    this.free.push(rollup)
  }
}

import { Failure } from '../../failure.ts'
import { DAY_MS } from './calendar.ts'

/** The clocks of a zone change on multiples of a quarter of an hour. */
const SLOT_MS = 900_000
const MINUTE_MS = 60_000
const CHANGES = Number.NaN
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d))?/

/**
 * Local times of one zone and their instants. Asks the system's zone rules once per day, near a clock change once per
 * quarter of an hour. `resolve` leaves its finding in `count`, `first` and `second`.
 */
export class ZoneClock {
  readonly zone: string
  /** Instants that a local time stands for: 1, in the repeated hour 2, in the missing hour 0. */
  count = 0
  /** The earlier instant; for a missing time, what the clock would show had it not gone forward. Milliseconds since 1970 UTC. */
  first = 0
  second = 0
  private readonly format: Intl.DateTimeFormat
  private readonly offsetBySlot = new Map<number, number>()
  private readonly offsetByLocalDay = new Map<number, number>()
  private readonly offsetByUtcDay = new Map<number, number>()
  /** The days asked for last: rows after one another are mostly of one. */
  private localDay = Number.NaN
  private localOffset = 0
  private utcDay = Number.NaN
  private utcOffset = 0

  /** @throws Failure bad-input for a zone that does not exist */
  constructor(zone: string) {
    this.zone = zone
    try {
      this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    } catch {
      throw new Failure('bad-input', { detail: `there is no time zone "${zone}"` })
    }
  }

  /** @param local milliseconds of a local date and time, counted as if it were UTC */
  resolve(local: number): void {
    const day = Math.floor(local / DAY_MS)
    if (day !== this.localDay) this.findLocalDay(day)
    if (Number.isNaN(this.localOffset)) this.resolveNearChange(local)
    else {
      this.count = 1
      this.first = local - this.localOffset
    }
  }

  /** Local time of an instant, in milliseconds counted as if it were UTC. */
  local(instant: number): number {
    const day = Math.floor(instant / DAY_MS)
    if (day !== this.utcDay) this.findUtcDay(day)
    return instant + (Number.isNaN(this.utcOffset) ? this.offsetAt(instant) : this.utcOffset)
  }

  private findLocalDay(day: number): void {
    let offset = this.offsetByLocalDay.get(day)
    if (offset === undefined) this.offsetByLocalDay.set(day, (offset = this.offsetAround(day)))
    this.localDay = day
    this.localOffset = offset
  }

  private findUtcDay(day: number): void {
    let offset = this.offsetByUtcDay.get(day)
    if (offset === undefined) this.offsetByUtcDay.set(day, (offset = this.offsetIn(day * DAY_MS, (day + 1) * DAY_MS)))
    this.utcDay = day
    this.utcOffset = offset
  }

  /** The one offset of a local day and the day on either side, NaN when it changes there. */
  private offsetAround(day: number): number {
    return this.offsetIn((day - 1) * DAY_MS, (day + 2) * DAY_MS)
  }

  private offsetIn(from: number, to: number): number {
    const offset = this.offsetAt(from)
    return offset === this.offsetAt(to) ? offset : CHANGES
  }

  private resolveNearChange(local: number): void {
    const before = this.offsetAt(local - DAY_MS)
    const after = this.offsetAt(local + DAY_MS)
    const early = local - Math.max(before, after)
    const late = local - Math.min(before, after)
    const isEarly = early + this.offsetAt(early) === local
    const isLate = late + this.offsetAt(late) === local
    this.count = Number(isEarly) + Number(isLate && late !== early)
    this.first = this.count === 0 ? local - before : isEarly ? early : late
    this.second = late
  }

  /** Milliseconds east of UTC. */
  private offsetAt(instant: number): number {
    const slot = Math.floor(instant / SLOT_MS)
    let offset = this.offsetBySlot.get(slot)
    if (offset === undefined) this.offsetBySlot.set(slot, (offset = this.askOffset(slot * SLOT_MS)))
    return offset
  }

  private askOffset(instant: number): number {
    const found = OFFSET.exec(this.format.format(instant))
    if (!found?.[1]) return 0
    const size = (Number(found[2]) * 60 + Number(found[3])) * MINUTE_MS
    return found[1] === '-' ? -size : size
  }
}

import type { DateOrder } from '#contract/mapping.ts'
import { DAY_MS } from './calendar.ts'
import { NO_CLOCK, TimeReader, type TimeState } from './time-reader.ts'
import type { ZoneClock } from './zone-clock.ts'

const MINUTE_MS = 60_000

/** A point in time of a row: as written, and the instants it may stand for. One moment serves row after row. */
export class Moment {
  isGiven = false
  /** As written, in milliseconds counted as if it were UTC; an own zone is written too. */
  local = 0
  offset: number | null = null
  hasClock = false
  hasSeconds = false
  monthOnly = false
  /** Instants it may stand for: 1, in the repeated hour 2, in the missing hour 0. `instant` is the one taken, first the earlier. */
  count = 0
  instant = 0
  private later = 0
  private readonly reader = new TimeReader()

  clear(): void {
    this.isGiven = false
  }

  /** Takes a time that was read already. */
  set(local: number, offset: number | null, hasSeconds: boolean): void {
    this.isGiven = true
    this.local = local
    this.offset = offset
    this.hasClock = true
    this.hasSeconds = hasSeconds
    this.monthOnly = false
  }

  /** Takes a date that was read already. */
  setDay(day: number): void {
    this.set(day * DAY_MS, null, false)
    this.hasClock = false
  }

  /** Reads date, or date and time of day from two cells; what cannot be read is not given. */
  read(date: string, clock: string | null, order: DateOrder | null): TimeState {
    this.isGiven = false
    const { reader } = this
    const state = reader.read(date, order)
    if (state !== 'read') return state
    const { day, monthOnly } = reader
    this.take(day, monthOnly)
    return clock === null ? this.give() : this.readClock(clock, day, order)
  }

  private readClock(clock: string, day: number, order: DateOrder | null): TimeState {
    const { reader } = this
    const state = reader.readClock(clock)
    if (state === 'read') this.take(day + reader.day, false)
    else if (reader.read(clock, order) === 'read' && reader.second !== NO_CLOCK) this.take(day, false)
    else return state
    return this.give()
  }

  private take(day: number, monthOnly: boolean): void {
    const { reader } = this
    this.hasClock = reader.second !== NO_CLOCK
    this.hasSeconds = reader.hasSeconds
    this.monthOnly = monthOnly
    this.offset = reader.offset
    this.local = day * DAY_MS + (this.hasClock ? reader.second * 1000 + reader.millisecond : 0)
  }

  private give(): TimeState {
    this.isGiven = true
    return 'read'
  }

  /** Finds the instants; times without a zone of their own are of the given one. */
  settle(zone: ZoneClock): void {
    if (this.offset !== null) {
      this.count = 1
      this.instant = this.local - this.offset * MINUTE_MS
      return
    }
    zone.resolve(this.local)
    this.count = zone.count
    this.instant = zone.first
    this.later = zone.second
  }

  moveByDay(zone: ZoneClock): void {
    this.local += DAY_MS
    this.settle(zone)
  }

  /**
   * Seconds from this moment to a later one. Where the clock change leaves several readings, the smallest that is not
   * negative is taken, for both moments; NaN when either fell into an hour that did not exist.
   */
  secondsTo(end: Moment): number {
    if (this.count === 0 || end.count === 0) return Number.NaN
    if (this.count === 2 || end.count === 2) this.chooseReadings(end)
    return (end.instant - this.instant) / 1000
  }

  private chooseReadings(end: Moment): void {
    let best = Number.POSITIVE_INFINITY
    const starts = this.count === 2 ? [this.instant, this.later] : [this.instant]
    const ends = end.count === 2 ? [end.instant, end.later] : [end.instant]
    for (const start of starts)
      for (const stop of ends) {
        if (stop < start || stop - start >= best) continue
        best = stop - start
        this.instant = start
        end.instant = stop
      }
    // What was chosen once holds for the durations that follow.
    if (best < Number.POSITIVE_INFINITY) this.count = end.count = 1
  }
}

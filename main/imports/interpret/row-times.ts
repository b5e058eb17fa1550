import type { DateOrder, FieldRule } from '#contract/mapping.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { RowNote } from '../row-outcome.ts'
import { DAY_MS } from './calendar.ts'
import { Moment } from './moment.ts'
import type { RowCells } from './row-cells.ts'
import { orderForm } from './order-form.ts'
import { AT, type RowPlan } from './row-plan.ts'
import type { TimeState } from './time-reader.ts'
import { ZoneClock } from './zone-clock.ts'

const MINUTE_MS = 60_000
/** A visit that runs past midnight under one date is not longer than this. */
const LONGEST_NIGHT_SECONDS = 43_200

type Certainty = NewInteraction['certainty']

/** The times of one row after the other. */
export class RowTimes {
  readonly arrived = new Moment()
  readonly called = new Moment()
  readonly finished = new Moment()
  readonly updated = new Moment()
  /** Zone of the place, and whether it is only assumed that times without a zone are written in it. */
  zone: ZoneClock
  isZoneAssumed = false
  isAmbiguous = false
  /** The arrival's local time, in milliseconds counted as if it were UTC. */
  private local = 0
  private readonly plan: RowPlan
  private readonly zoneOf: (place: string) => string | null
  private readonly clocks = new Map<string, ZoneClock>()
  private readonly clockByPlace = new Map<string, ZoneClock | null>()
  private lastPlace: string | null = null
  private lastZone: ZoneClock | null = null
  private readonly writtenZone: ZoneClock | null
  private readonly defaultZone: ZoneClock

  constructor(plan: RowPlan, options: { defaultZone: string | null; zoneOf: (place: string) => string | null }) {
    this.plan = plan
    this.zoneOf = options.zoneOf
    this.defaultZone = this.clockOf(options.defaultZone ?? 'UTC')
    this.writtenZone = plan.mapping.zone == null ? null : this.clockOf(plan.mapping.zone)
    this.zone = this.defaultZone
  }

  private clockOf(zone: string): ZoneClock {
    let clock = this.clocks.get(zone)
    if (!clock) this.clocks.set(zone, (clock = new ZoneClock(zone)))
    return clock
  }

  /** Reads the row's times; the arrival decides. */
  read(cells: RowCells, place: string | null, notes: RowNote[]): TimeState | 'missing' {
    const date = cells.text(AT.arrived_at)
    if (date === null) return 'missing'
    const rule = this.plan.rules[AT.arrived_at]
    const state = this.arrived.read(date, cells.clockText(AT.arrived_at), orderOf(rule, date))
    if (state !== 'read') return state
    this.readOther(this.called, AT.called_at, cells, notes)
    this.readOther(this.finished, AT.finished_at, cells, notes)
    this.readOther(this.updated, AT.updated_at, cells, notes)
    this.settle(place, notes)
    return 'read'
  }

  private readOther(moment: Moment, field: number, cells: RowCells, notes: RowNote[]): void {
    moment.clear()
    const rule = this.plan.rules[field]
    if (!rule) return
    const clock = cells.clockText(field)
    const date = cells.text(field)
    if (date === null || (rule.timeColumn !== undefined && clock === null)) return
    if (moment.read(date, clock, orderOf(rule, date)) !== 'read') notes.push(timeDropped(field, clock ?? date))
  }

  /** Finds the instants of the times that were read. */
  settle(place: string | null, notes: RowNote[]): void {
    const { arrived, called, finished, updated } = this
    const known = this.zoneOfPlace(place)
    const written = this.writtenZone ?? known ?? this.defaultZone
    this.zone = known ?? written
    this.isZoneAssumed = this.writtenZone === null && known === null && arrived.offset === null
    arrived.settle(written)
    this.isAmbiguous = arrived.count !== 1
    if (arrived.count === 0) notes.push({ warning: 'missing-hour', field: 'arrived_at', detail: isoText(arrived.local) })
    if (arrived.count === 2) notes.push({ warning: 'ambiguous-hour', field: 'arrived_at', detail: isoText(arrived.local) })
    if (called.isGiven) this.settleAfter(called, AT.called_at, written)
    if (finished.isGiven) this.settleAfter(finished, AT.finished_at, written)
    if (updated.isGiven) updated.settle(written)
    if (arrived.count === 2 && (called.isGiven || finished.isGiven)) arrived.secondsTo(called.isGiven ? called : finished)
    this.local = arrived.hasClock ? this.zone.local(arrived.instant) : arrived.local
  }

  /** A time of day under the arrival's date that lies before the arrival belongs to the next day. */
  private settleAfter(moment: Moment, field: number, zone: ZoneClock): void {
    moment.settle(zone)
    const { columns, timeColumns } = this.plan
    if (timeColumns[field]! < 0 || columns[field] !== columns[AT.arrived_at] || moment.local >= this.arrived.local) return
    if (this.arrived.count === 2 || moment.count === 2) return
    if ((moment.local + DAY_MS - this.arrived.local) / 1000 <= LONGEST_NIGHT_SECONDS) moment.moveByDay(zone)
  }

  private zoneOfPlace(place: string | null): ZoneClock | null {
    if (place === null) return null
    if (place === this.lastPlace) return this.lastZone
    let clock = this.clockByPlace.get(place)
    if (clock === undefined) {
      const zone = this.zoneOf(place)
      this.clockByPlace.set(place, (clock = zone === null ? null : this.clockOf(zone)))
    }
    this.lastPlace = place
    this.lastZone = clock
    return clock
  }

  /** Local day and minute of the arrival at the place. */
  localDay(): number {
    return Math.floor(this.local / DAY_MS)
  }

  localMinute(): number | null {
    const { local } = this
    return this.arrived.hasClock ? Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS) : null
  }

  certainty(): Certainty {
    const { arrived } = this
    if (this.plan.columns[AT.arrived_at]! < 0) return 'assumed'
    if (arrived.monthOnly) return 'month'
    if (!arrived.hasClock) return 'day'
    if (this.isAmbiguous) return 'ambiguous_dst'
    if (this.isZoneAssumed) return 'assumed_zone'
    return arrived.hasSeconds ? 'exact' : 'minute'
  }
}

function orderOf(rule: FieldRule | null | undefined, date: string): DateOrder | null {
  const order = rule?.order ?? null
  return rule?.orders === undefined ? order : (rule.orders[orderForm(date)] ?? order)
}

function timeDropped(field: number, detail: string): RowNote {
  return { warning: 'time-dropped', field: FIELD_OF_TIME[field] ?? null, detail }
}

const FIELD_OF_TIME: Record<number, 'called_at' | 'finished_at' | 'updated_at'> = {
  [AT.called_at]: 'called_at',
  [AT.finished_at]: 'finished_at',
  [AT.updated_at]: 'updated_at',
}

function isoText(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ')
}

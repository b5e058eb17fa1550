import type { Field } from '#contract/mapping.ts'
import type { RowNote } from '../row-outcome.ts'
import { readDuration } from './read-duration.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'
import type { RowTimes } from './row-times.ts'

const DAY = 86_400
const YEAR = 366 * DAY
/** Longer values are kept and doubted. */
const LONGEST = { wait_s: DAY, quoted_wait_s: DAY, service_s: DAY, resolution_s: 5 * YEAR } as const
/** Waits for a reply or an appointment run for weeks. */
const LONGEST_LEAD = YEAR
/** What cannot be: a moment or a number of another kind in the column. Dropped, since one would be the mean of all. */
const LONGEST_OF_ALL = 20 * YEAR

export type DurationField = keyof typeof LONGEST

/** The durations of one row after the other, in seconds: given ones first, else from the times. */
export class RowDurations {
  private readonly plan: RowPlan
  private readonly isLead: boolean
  private readonly isTicket: boolean
  private readonly hasCalled: boolean

  constructor(plan: RowPlan) {
    const { waitKind } = plan.mapping
    this.plan = plan
    this.isLead = waitKind === 'lead_time'
    this.isTicket = waitKind === 'first_reply'
    this.hasCalled = Math.max(plan.columns[AT.called_at]!, plan.timeColumns[AT.called_at]!) >= 0
  }

  wait(cells: RowCells, times: RowTimes, notes: RowNote[]): number | null {
    const given = this.given('wait_s', cells, notes)
    return given === undefined ? this.waitByTimes(times, notes) : given
  }

  waitByTimes(times: RowTimes, notes: RowNote[]): number | null {
    return times.called.isGiven ? between(times.arrived, times.called, 'called_at', notes) : null
  }

  quotedWait(cells: RowCells, notes: RowNote[]): number | null {
    return this.given('quoted_wait_s', cells, notes) ?? null
  }

  service(cells: RowCells, times: RowTimes, notes: RowNote[]): number | null {
    const given = this.given('service_s', cells, notes)
    return given === undefined ? this.serviceByTimes(times, notes) : given
  }

  /** From the call on; where the arrival is the start of an appointment, from then. */
  serviceByTimes(times: RowTimes, notes: RowNote[]): number | null {
    if (!times.finished.isGiven || this.isTicket) return null
    if (this.hasCalled) return times.called.isGiven ? between(times.called, times.finished, 'finished_at', notes) : null
    return this.isLead ? between(times.arrived, times.finished, 'finished_at', notes) : null
  }

  resolution(cells: RowCells, times: RowTimes, notes: RowNote[]): number | null {
    const given = this.given('resolution_s', cells, notes)
    return given === undefined ? this.resolutionByTimes(times, notes) : given
  }

  /** Of tickets only: a visit that is over is not a problem solved. */
  resolutionByTimes(times: RowTimes, notes: RowNote[]): number | null {
    return this.isTicket && times.finished.isGiven ? between(times.arrived, times.finished, 'finished_at', notes) : null
  }

  /** Undefined where the cell is empty, so that times may tell; null where it holds what cannot be. */
  given(field: DurationField, cells: RowCells, notes: RowNote[]): number | null | undefined {
    const rule = this.plan.rules[AT[field]]
    const text = rule ? cells.text(AT[field]) : null
    if (!rule || text === null) return undefined
    const seconds = readDuration(text, rule.unit ?? null, rule.decimal ?? '.')
    if (Number.isNaN(seconds)) return drop('duration-unreadable', field, text, notes)
    if (seconds < 0) return drop('duration-negative', field, text, notes)
    if (seconds > LONGEST_OF_ALL) return drop('duration-implausible', field, text, notes)
    if (seconds > this.longest(field)) notes.push({ warning: 'duration-implausible', field, detail: text })
    return seconds
  }

  /** Seconds up to which a value is believed. */
  longest(field: DurationField): number {
    return field === 'wait_s' && (this.isLead || this.isTicket) ? LONGEST_LEAD : LONGEST[field]
  }
}

function between(start: RowTimes['arrived'], end: RowTimes['arrived'], field: Field, notes: RowNote[]): number | null {
  if (!start.hasClock || !end.hasClock) return null
  const seconds = start.secondsTo(end)
  if (Number.isNaN(seconds)) return drop('missing-hour', field, 'no duration', notes)
  return seconds < 0 ? drop('duration-negative', field, `${Math.round(seconds / 60)} min`, notes) : seconds
}

function drop(warning: RowNote['warning'], field: Field, detail: string, notes: RowNote[]): null {
  notes.push({ warning, field, detail })
  return null
}

import type { DurationUnit, Field } from '#contract/mapping.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { detached } from '../read/detached.ts'
import { DAY_MS } from './calendar.ts'
import type { Moment } from './moment.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'
import type { RowTimes } from './row-times.ts'

/** A text that seems to stand for no value, as all rows of a file show it, and how many rows were read with it as a value. */
export interface SeemsNone {
  readonly field: Field
  readonly column: string
  readonly text: string
  readonly rows: number
  /** The first of them. */
  readonly record: number
  readonly line: number
}

/** Numbers that systems write for "none", "closed" or "unknown"; a negative one is no duration anyway. */
const NUMBERS = [99, 999, 9999, 99_999, 999_999]
export const NINES: ReadonlySet<number> = new Set(NUMBERS)
const WRITTEN = /^9+(?:[.,]0+)?$/
const NINE = 57
/** Nearly all other values lie below this share of such a number. */
const FAR = 0.5
/** So many times more rows have it than have others of its size; and so many have it at least. */
const MORE_OFTEN = 10
const LEAST_COPIES = 2
/** More texts than this are no words for "none". */
const MOST_TEXTS = 10
const HOUR_MS = 3_600_000
const SECONDS: Partial<Record<DurationUnit, number>> = { seconds: 1, milliseconds: 0.001, minutes: 60, hours: 3600, days: 86_400 }
const GIVEN = {
  wait_s: 'waitSeconds',
  quoted_wait_s: 'quotedWaitSeconds',
  service_s: 'serviceSeconds',
  resolution_s: 'resolutionSeconds',
} as const
const MOMENTS = { arrived_at: 'arrived', called_at: 'called', finished_at: 'finished', updated_at: 'updated' } as const

/**
 * Watches the values of a file, row after row, for those that seem to stand for none: 999 minutes where nobody waits half as long, a call
 * at midnight again and again, a day in 1900. Whoever reads a file to its end can tell then; nothing is changed by it.
 */
export class NoneWatch {
  private readonly durations: DurationWatch[]
  private readonly moments: MomentWatch[]

  constructor(plan: RowPlan, times: RowTimes) {
    const { fields } = plan.mapping
    this.durations = (Object.keys(GIVEN) as (keyof typeof GIVEN)[]).flatMap(field => {
      const unit = SECONDS[fields[field]?.unit ?? 'clock']
      return plan.columns[AT[field]]! < 0 || unit === undefined ? [] : [new DurationWatch(plan, field, unit)]
    })
    this.moments = (Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]).flatMap(field =>
      plan.columns[AT[field]]! < 0 ? [] : [new MomentWatch(plan, field, times[MOMENTS[field]])],
    )
  }

  see(cells: RowCells, row: NewInteraction): void {
    for (const one of this.durations) one.see(cells, row)
    for (const one of this.moments) one.see(cells, row)
  }

  /** Whether something of the times themselves is to be kept, so that the row must be seen with its texts. */
  needsTexts(): boolean {
    for (const one of this.moments) if (one.needsTexts()) return true
    return false
  }

  /** Of rows that need not be seen with their texts: their times are counted. */
  countTimes(): void {
    for (const one of this.moments) one.count()
  }

  /** Of a column of durations, to count values that are not written in nines; null where there is none. */
  durationWatch(field: keyof typeof GIVEN): DurationWatch | null {
    return this.durations.find(one => one.field === field) ?? null
  }

  found(): SeemsNone[] {
    return [...this.durations, ...this.moments].flatMap(one => one.found())
  }
}

/** How often each text came, and where first. */
class Texts {
  readonly all = new Map<string, { rows: number; readonly record: number; readonly line: number }>()

  add(text: string, { record, line }: NewInteraction): void {
    const known = this.all.get(text)
    if (known) known.rows++
    else if (this.all.size < MOST_TEXTS) this.all.set(detached(text), { rows: 1, record, line })
  }

  found(plan: RowPlan, field: Field, column: string): SeemsNone[] {
    const said = plan.mapping.fields[field]?.words ?? {}
    const texts = [...this.all].filter(([text]) => !Object.hasOwn(said, text.toLowerCase()))
    return texts.map(([text, seen]) => ({ field, column, text, ...seen }))
  }
}

/** Whether a text is a number of nines and nothing else. */
export function isWrittenInNines(text: string): boolean {
  return text.charCodeAt(0) === NINE && WRITTEN.test(text)
}

class DurationWatch {
  readonly field: keyof typeof GIVEN
  private readonly plan: RowPlan
  private readonly texts = new Map(NUMBERS.map(number => [number, new Texts()]))
  /** How many values, by how many of the limits they reach. */
  private readonly reaching = [0, ...NUMBERS.map(() => 0)]
  private readonly limits: readonly number[]
  private readonly column: number
  private values = 0
  private copies = 0

  /** @param unit seconds of one */
  constructor(plan: RowPlan, field: keyof typeof GIVEN, unit: number) {
    this.plan = plan
    this.field = field
    this.limits = NUMBERS.map(number => number * FAR * unit)
    this.column = AT[field]
  }

  see(cells: RowCells, row: NewInteraction): void {
    const seconds = row[GIVEN[this.field]]
    if (seconds === null) return
    const raw = cells.raw[this.column]!
    const isLarge = seconds >= this.limits[0]!
    const texts = isLarge && isWrittenInNines(raw) ? this.texts.get(Number.parseInt(raw, 10)) : undefined
    if (!texts) return this.count(seconds)
    this.values++
    this.copies++
    texts.add(raw, row)
  }

  /** A value that is not written in nines. */
  count(seconds: number): void {
    const { limits } = this
    let reached = 0
    while (reached < limits.length && seconds >= limits[reached]!) reached++
    this.values++
    this.reaching[reached]!++
  }

  /** Values that reach a limit, but are not written in nines. */
  private asLarge(limit: number): number {
    return this.reaching.slice(limit + 1).reduce((sum, count) => sum + count, 0)
  }

  found(): SeemsNone[] {
    if (this.values === this.copies) return []
    const { plan, field } = this
    return [...this.texts].flatMap(([number, texts]) => {
      const rows = [...texts.all.values()].reduce((sum, seen) => sum + seen.rows, 0)
      const isNone = rows >= LEAST_COPIES && this.asLarge(NUMBERS.indexOf(number)) * MORE_OFTEN < rows
      return isNone ? texts.found(plan, field, plan.mapping.fields[field]!.column!) : []
    })
  }
}

/** Days up to the first of 1970, and midnights to the second in a column of times of day. */
class MomentWatch {
  private readonly plan: RowPlan
  private readonly field: keyof typeof MOMENTS
  private readonly moment: Moment
  private readonly hasClockColumn: boolean
  /** Not where it shares that of the arrival. */
  private readonly hasOwnDate: boolean
  private readonly early = new Texts()
  private readonly midnights = new Texts()
  private midnight = 0
  private near = 0

  constructor(plan: RowPlan, field: keyof typeof MOMENTS, moment: Moment) {
    this.plan = plan
    this.field = field
    this.moment = moment
    this.hasOwnDate = field === 'arrived_at' || plan.columns[AT[field]] !== plan.columns[AT.arrived_at]
    this.hasClockColumn = field !== 'arrived_at' && plan.timeColumns[AT[field]]! >= 0
  }

  see(cells: RowCells, row: NewInteraction): void {
    if (!this.moment.isGiven) return
    if (this.isEarly()) this.early.add(cells.raw[AT[this.field]]!, row)
    if (this.isMidnight()) {
      this.midnight++
      this.midnights.add(cells.clock[AT[this.field]]!, row)
    } else this.count()
  }

  needsTexts(): boolean {
    return this.moment.isGiven && (this.isEarly() || this.isMidnight())
  }

  /** A time that is not midnight. */
  count(): void {
    if (!this.moment.isGiven || !this.hasClockColumn) return
    const ofDay = this.ofDay()
    if (ofDay < HOUR_MS || ofDay > DAY_MS - HOUR_MS) this.near++
  }

  private isEarly(): boolean {
    return this.hasOwnDate && this.moment.local < DAY_MS
  }

  private isMidnight(): boolean {
    return this.hasClockColumn && this.ofDay() === 0
  }

  private ofDay(): number {
    const { local } = this.moment
    return local - Math.floor(local / DAY_MS) * DAY_MS
  }

  found(): SeemsNone[] {
    const { plan, field } = this
    const { column = '', timeColumn = column } = plan.mapping.fields[field]!
    const isNever = this.midnight >= LEAST_COPIES && this.near * MORE_OFTEN < this.midnight
    return [...this.early.found(plan, field, column), ...(isNever ? this.midnights.found(plan, field, timeColumn) : [])]
  }
}

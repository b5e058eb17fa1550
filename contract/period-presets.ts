import type { IsoDate } from './vocabulary.ts'

export const presets = ['all', 'weeks-4', 'weeks-13', 'months-6', 'months-12', 'year'] as const
export type Preset = (typeof presets)[number]
export interface Period {
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
}

/** Days of a preset, counted back from the last day that has data: the data, not the calendar of this machine, say what is recent. */
export function periodOf(preset: Preset, lastDay: IsoDate): Period {
  switch (preset) {
    case 'all':
      return { from: undefined, to: undefined }
    case 'weeks-4':
      return { from: daysAfter(mondayOf(lastDay), -3 * 7), to: lastDay }
    case 'weeks-13':
      return { from: daysAfter(mondayOf(lastDay), -12 * 7), to: lastDay }
    case 'months-6':
      return { from: monthsBack(lastDay, 6), to: lastDay }
    case 'months-12':
      return { from: monthsBack(lastDay, 12), to: lastDay }
    case 'year':
      return { from: `${lastDay.slice(0, 4)}-01-01`, to: lastDay }
  }
}

/** The preset that these days are, or undefined for days of one's own. */
export function presetOf(period: Period, lastDay: IsoDate): Preset | undefined {
  return presets.find(preset => {
    const each = periodOf(preset, lastDay)
    return each.from === period.from && each.to === period.to
  })
}

/**
 * The period before or after, as long as this one: by months where it is whole months, else by days. Null where it has no beginning,
 * or where there is nothing in that direction.
 */
export function steppedPeriod(
  { from, to }: Period,
  { firstDay, lastDay, step }: { readonly firstDay: IsoDate; readonly lastDay: IsoDate; readonly step: -1 | 1 },
): { from: IsoDate; to: IsoDate } | null {
  if (from === undefined) return null
  const end = to ?? lastDay
  const stepped = wholeMonths(from, end) ?? { months: 0, days: daysBetween(from, end) + 1 }
  const next =
    stepped.months > 0
      ? { from: monthStart(from, step * stepped.months), to: daysAfter(monthStart(from, (step + 1) * stepped.months), -1) }
      : { from: daysAfter(from, step * stepped.days), to: daysAfter(end, step * stepped.days) }
  return next.to < firstDay || next.from > lastDay ? null : next
}

/** How many months a period is, where it begins with the first and ends with the last day of one. */
function wholeMonths(from: IsoDate, to: IsoDate): { months: number; days: 0 } | null {
  const after = daysAfter(to, 1)
  if (!from.endsWith('-01') || !after.endsWith('-01')) return null
  const [start, end] = [new Date(from), new Date(after)]
  return {
    months: (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth(),
    days: 0,
  }
}

function monthStart(day: IsoDate, months: number): IsoDate {
  const date = new Date(day)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The same day so many months earlier, plus one, so that a period of 12 months has no day twice. */
function monthsBack(day: IsoDate, months: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1))
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date.getUTCDate(), length) + 1)
  return target.toISOString().slice(0, 10)
}

function mondayOf(day: IsoDate): IsoDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return daysAfter(day, -weekday)
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

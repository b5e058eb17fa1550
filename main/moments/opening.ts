/** Less than this share of all values is no business worth a row or a column: somebody stayed late, a clock was wrong. */
const LEAST = 0.002

interface Moment {
  readonly weekday: number
  readonly hour: number
  readonly n: number
}

export interface Opening {
  /** Without a gap from the first to the last. */
  readonly weekdays: number[]
  readonly hours: number[]
  /** Values of other weekdays and hours. */
  readonly outside: number
}

/** Weekdays and hours that hold the business: from the first to the last that has at least two in a thousand values. */
export function openingOf(moments: readonly Moment[]): Opening {
  const weekdays = spanOf(moments, ({ weekday }) => weekday)
  const hours = spanOf(moments, ({ hour }) => hour)
  const outside = moments
    .filter(({ weekday, hour }) => !weekdays.includes(weekday) || !hours.includes(hour))
    .reduce((sum, { n }) => sum + n, 0)
  return { weekdays, hours, outside }
}

function spanOf(moments: readonly Moment[], placeOf: (moment: Moment) => number): number[] {
  const counts = new Map<number, number>()
  for (const moment of moments) counts.set(placeOf(moment), (counts.get(placeOf(moment)) ?? 0) + moment.n)
  const all = moments.reduce((sum, { n }) => sum + n, 0)
  const busy = [...counts].filter(([, n]) => n > 0 && n >= LEAST * all).map(([place]) => place)
  if (busy.length === 0) return []
  const first = Math.min(...busy)
  return Array.from({ length: Math.max(...busy) - first + 1 }, (_, i) => first + i)
}

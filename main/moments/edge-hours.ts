/** Of a visit's minute of the day whether it is of the kind, of the other kind, or of neither. */
export type KindOf = (minute: number) => boolean | null

/** Minutes of the day of the first arrival and of the last; the last is before the first where no time of day is known. */
export interface OpenHours {
  readonly open: number
  readonly close: number
}

const HOUR = 60
/** A day of service that is shorter has no hours between its first and its last. */
const SHORTEST = 3 * HOUR

/** Minutes up to `firstUntil` are in the first hour of a day's service, from `lastFrom` on in the last, and none where it is not long. */
export function edgesOf({ open, close }: OpenHours): { isLong: boolean; firstUntil: number; lastFrom: number } {
  return { isLong: close - open >= SHORTEST, firstUntil: open + HOUR - 1, lastFrom: close - HOUR + 1 }
}

/** Whether a minute lies in the first (last) hour of a day's service, or between both; the other edge is neither. */
export function edgeOf(day: OpenHours, which: 'first' | 'last'): KindOf {
  const { isLong, firstUntil, lastFrom } = edgesOf(day)
  if (!isLong) return () => null
  return minute => {
    if (minute <= firstUntil) return which === 'first' ? true : null
    if (minute >= lastFrom) return which === 'last' ? true : null
    return false
  }
}

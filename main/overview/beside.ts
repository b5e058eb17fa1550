import type { Overview } from '#contract/overview.ts'
import type { About } from '#contract/vocabulary.ts'
import { dateOf, dayOf, mondayOf } from '../days.ts'
import type { Chosen } from '../selection.ts'

/** A quarter of a year in whole weeks. */
const LAST_WEEKS = 13
const WEEK = 7

type DaysBeside = Omit<NonNullable<Overview['beside']>, 'splits'>

/** What a split is set beside: the days that a comparison was asked with, else the period before the chosen one and as long; where no beginning is chosen, the last 13 whole weeks. */
export function besideOf(
  { fromDay, toDay }: Pick<Chosen, 'fromDay' | 'toDay'>,
  { cutOff, compared }: Pick<About, 'cutOff' | 'compared'>,
): DaysBeside | null {
  if (compared) return { kind: 'compared', from: compared.from, to: compared.to }
  if (cutOff === null) return null
  const last = Math.min(toDay ?? Infinity, dayOf(cutOff))
  if (fromDay !== null) {
    const days = (toDay ?? last) - fromDay + 1
    return days < 1 ? null : { kind: 'before', from: dateOf(fromDay - days), to: dateOf(fromDay - 1) }
  }
  const end = mondayOf(last + 1) // the last whole week ends the day before
  return { kind: 'last-weeks', from: dateOf(end - LAST_WEEKS * WEEK), to: dateOf(end - 1) }
}

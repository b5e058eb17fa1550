import type { Consistency, WeekToWeek } from '#contract/providers.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'

/** Below this probability of chance alone weeks count as different. */
const SHOWN = 0.05

type Told = Omit<Consistency, 'reading'>

/** How one value follows another, and how much lies between weeks; nobody is named. */
export function consistencyReading(metric: Metric, { n, pattern, weeks }: Told, colleagues: WeekToWeek | null = null): Reading {
  const subject: Reading['values'] = { metric, scope: 'provider', place: '' }
  if (n === 0) return { id: 'consistency.none', values: subject }
  return {
    id: 'consistency.person',
    values: {
      ...subject,
      pattern: pattern.replace('-', ''), // a hyphen is no part of a word that messages choose by
      weeks: weekWord(weeks),
      weekShare: weeks?.share ?? null,
      beside: colleagues === null || colleagues.state === 'not-identifiable' ? 'no' : 'yes',
      colleaguesShare: colleagues?.share ?? null,
    },
  }
}

function weekWord(weeks: WeekToWeek | null): 'unknown' | 'same' | 'move' {
  if (weeks === null || weeks.p === null) return 'unknown'
  return weeks.p < SHOWN ? 'move' : 'same'
}

/** How many people show a pattern, and how many are to be expected by chance: one in a hundred. */
export function consistencyListReading(metric: Metric, rows: readonly Told[]): Reading {
  const subject: Reading['values'] = { metric, scope: 'region', place: '' }
  const count = (pattern: Told['pattern']) => rows.filter(row => row.pattern === pattern).length
  if (rows.length === 0) return { id: 'consistency.nobody', values: subject }
  if (count('not-read') > 0) return { id: 'consistency.not-read', values: { ...subject, people: rows.length } }
  const people = rows.length - count('too-few')
  if (people === 0) return { id: 'consistency.too-few', values: subject }
  const values = { ...subject, people, drifting: count('drifting'), seesaw: count('see-saw'), steady: count('none') }
  return { id: 'consistency.all', values }
}

import type { Unit } from '#contract/vocabulary.ts'

/** A figure as a value of a reading: the ending of its name says how words/ writes it. */
export function written(name: string, value: number | null, unit: Unit): Record<string, number | null> {
  return { [name + endings[unit]]: value }
}

const endings: Record<Unit, string> = {
  points: 'Points',
  score: 'Score',
  seconds: 'Seconds',
  share: 'Share',
  'per-thousand': 'Rate',
  count: 'Count',
}

/** The unit as sentences choose by it. */
export function writtenUnit(unit: Unit): string {
  return unit === 'per-thousand' ? 'rate' : unit
}

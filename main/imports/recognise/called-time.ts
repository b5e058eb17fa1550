import type { Field } from '#contract/mapping.ts'
import { DURATIONS, OWN_TIMES } from '../field-kinds.ts'
import { nameScore } from './name-score.ts'
import { nameWords } from './normalise-name.ts'

const LEAST = 40
const DAY_WORD = /^(date|datum|dt|day|tag|jour|fecha|dia|data|giorno|dag)$/

const known = new Map<string, boolean>()
const MOST_KNOWN = 10_000

/** Whether a column is called as a time of day may be, so that digits alone in it can be one: "ARR_TM", "Start_Time", "Uhrzeit". */
export function isCalledTime(name: string): boolean {
  let isTime = known.get(name)
  if (isTime !== undefined) return isTime
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, (isTime = isTimeName(name)))
  return isTime
}

function isTimeName(name: string): boolean {
  if (nameWords(name).some(word => DAY_WORD.test(word))) return false
  const best = (fields: readonly Field[]): number => Math.max(...fields.map(field => nameScore(name, field)))
  const asTime = best(OWN_TIMES)
  return asTime >= LEAST && asTime > best(DURATIONS)
}

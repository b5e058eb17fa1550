import type { Field } from '#contract/mapping.ts'
import { keptUpTo } from '../../kept-up-to.ts'
import { DURATIONS, OWN_TIMES } from '../field-kinds.ts'
import { nameScore } from './name-score.ts'
import { nameWords } from './normalise-name.ts'

const LEAST = 40
const DAY_WORD = /^(date|datum|dt|day|tag|jour|fecha|dia|data|giorno|dag)$/

const MOST_NAMES = 10_000

/** Whether a column is called as a time of day may be, so that digits alone in it can be one: "ARR_TM", "Start_Time", "Uhrzeit". */
export const isCalledTime: (name: string) => boolean = keptUpTo(MOST_NAMES, isTimeName)

function isTimeName(name: string): boolean {
  if (nameWords(name).some(word => DAY_WORD.test(word))) return false
  const best = (fields: readonly Field[]): number => Math.max(...fields.map(field => nameScore(name, field)))
  const asTime = best(OWN_TIMES)
  return asTime >= LEAST && asTime > best(DURATIONS)
}

import type { Refusal } from '#contract/failure.ts'
import { sayFailure } from '#words/say.ts'
import { apart } from '../parts/describe.ts'

/** What was refused, with names from outside set apart from the sentence. */
export function sayRefusal({ code, values }: Pick<Refusal, 'code' | 'values'>): string {
  const safe = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? apart(value) : value])
  return sayFailure({ code, values: Object.fromEntries(safe) })
}

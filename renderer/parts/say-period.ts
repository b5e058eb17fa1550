import type { About } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'

/** The period that an answer rests on, in words. */
export function sayPeriod({ from, to }: About): string {
  return from === null || to === null ? say('period.all') : say('period.between', { fromDate: from, toDate: to })
}

import type { Unit } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'

/** What lies on either side of no difference: "shorter" and "longer" of durations, else "lower" and "higher"; which is good is said as well. */
export function sidesOfZero({ unit, better }: { readonly unit: Unit; readonly better: 'higher' | 'lower' }): {
  left: string
  right: string
} {
  const kind = unit === 'seconds' ? 'time' : 'amount'
  return {
    left: say('moments.less', { kind, isGood: better === 'lower' ? 'yes' : 'no' }),
    right: say('moments.more', { kind, isGood: better === 'higher' ? 'yes' : 'no' }),
  }
}

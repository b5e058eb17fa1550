/** Natural limits of a process against a target: met whatever chance does, met or missed as chance has it, or missed for sure. */
export type Assured = 'keeps' | 'may-miss' | 'misses'

/**
 * Whether a process that stays as it is will meet its target, from its natural limits (NHS England, Making Data Count:
 * "assurance"). A value at the target meets it, so a process without any spread at its target keeps it.
 *
 * @param limits natural limits, lower <= upper, in the target's unit
 * @param better which way is good
 * @throws RangeError for limits the wrong way round, or not a number
 * @example assurance({ lower: 0.84, upper: 0.93 }, 0.8, 'higher') // 'keeps'
 */
export function assurance(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  target: number,
  better: 'higher' | 'lower',
): Assured {
  if (!(lower <= upper) || Number.isNaN(target)) throw new RangeError('assurance needs lower <= upper and a target')
  const [worst, best] = better === 'higher' ? [lower, upper] : [-upper, -lower]
  const aim = better === 'higher' ? target : -target
  if (worst >= aim) return 'keeps'
  return best < aim ? 'misses' : 'may-miss'
}

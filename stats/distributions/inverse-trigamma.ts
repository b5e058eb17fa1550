import { tetragamma } from './tetragamma.ts'
import { trigamma } from './trigamma.ts'

const MAX_STEPS = 50

/**
 * The x > 0 whose trigamma is y. Newton's method on 1/trigamma, which is nearly straight.
 * Smyth, Statistical Applications in Genetics and Molecular Biology 3:3 (2004), appendix.
 *
 * @throws RangeError for y <= 0
 * @example inverseTrigamma(1.64493406684823) // 1
 */
export function inverseTrigamma(y: number): number {
  if (!(y > 0)) throw new RangeError('inverseTrigamma needs a positive number')
  if (y > 1e7) return 1 / Math.sqrt(y)
  if (y < 1e-6) return 1 / y
  let x = 0.5 + 1 / y
  for (let step = 0; step < MAX_STEPS; step++) {
    const value = trigamma(x)
    const change = (value * (1 - value / y)) / tetragamma(x)
    x += change
    if (-change / x < 1e-14) break
  }
  return x
}

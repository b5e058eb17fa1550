const MAX_STEPS = 200
const RELATIVE = 1e-15

/**
 * Where an increasing function crosses zero between two bounds: Newton's method kept inside a shrinking bracket.
 *
 * @param slope derivative of the function; where it is useless the bracket is halved instead
 */
export function increasingRoot(options: {
  value: (x: number) => number
  slope: (x: number) => number
  low: number
  high: number
  start: number
}): number {
  let { low, high, start: x } = options
  for (let step = 0; step < MAX_STEPS; step++) {
    const value = options.value(x)
    if (value === 0) return x
    if (value < 0) low = x
    else high = x
    const newton = x - value / options.slope(x)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= RELATIVE * Math.abs(next)) return next
    x = next
  }
  return x
}

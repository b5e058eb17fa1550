/**
 * Third derivative of ln Gamma for x > 0; relative error below 1e-12. Abramowitz and Stegun 6.4.6 and 6.4.13.
 *
 * @example tetragamma(1) // -2.40411380631919
 */
export function tetragamma(x: number): number {
  let shifted = x
  let sum = 0
  for (; shifted < 12; shifted += 1) sum -= 2 / shifted ** 3
  const i = 1 / shifted
  return sum - i ** 2 - i ** 3 - i ** 4 / 2 + i ** 6 / 6 - i ** 8 / 6 + (3 * i ** 10) / 10 - (5 * i ** 12) / 6
}

/**
 * x ln(x / m) + m - x without loss of digits when x is near m; for x > 0 and m > 0.
 * Loader, Fast and accurate computation of binomial probabilities (2000), where it is called bd0.
 */
export function deviancePart(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let k = 1; k < 1000; k++) {
    term *= v * v
    const next = sum + term / (2 * k + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

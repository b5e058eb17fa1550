/** Sum of products, each over its divisor where there is one. */
export function product(a: Float64Array, b: Float64Array, divisor?: Float64Array): number {
  let sum = 0
  if (divisor) for (let i = 0; i < a.length; i++) sum += (a[i]! * b[i]!) / divisor[i]!
  else for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

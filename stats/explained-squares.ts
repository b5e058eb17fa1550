/** What is left of a column after those before it, as a share of its own sum of squares, below which it adds nothing new. */
const ALIASED = 1e-9

/**
 * Sum of squares that columns explain by least squares, and how many of them are not sums of multiples of those before them, from
 * sums of products around means. Cholesky's elimination without the coefficients.
 *
 * @param products of each pair of columns, row by row (none is needed before the diagonal); written over, as are the values
 * @param values of each column with the values
 * @example explainedSquares(Float64Array.of(2, 0, 0, 8), Float64Array.of(2, 4)) // rank 2, explained 4
 */
export function explainedSquares(products: Float64Array, values: Float64Array): { rank: number; explained: number } {
  const size = values.length
  const own = Float64Array.from(values, (_, k) => products[k * size + k]!)
  let [rank, explained] = [0, 0]
  for (let k = 0; k < size; k++) {
    const pivot = products[k * size + k]!
    if (!(pivot > ALIASED * own[k]!)) continue
    rank++
    explained += values[k]! ** 2 / pivot
    for (let i = k + 1; i < size; i++) {
      const factor = products[k * size + i]! / pivot
      if (factor === 0) continue
      values[i]! -= factor * values[k]!
      for (let j = i; j < size; j++) products[i * size + j]! -= factor * products[k * size + j]!
    }
  }
  return { rank, explained }
}

/** What is left of a column after those before it, as a share of its own sum of squares, below which it adds nothing new. */
const ALIASED = 1e-9

/**
 * Indices of columns that are not sums of multiples of those before them, from their sums of products: those that `lm` would
 * give a coefficient.
 */
export function independentColumns(products: readonly (readonly number[])[]): number[] {
  const kept: { index: number; row: number[] }[] = []
  for (const [index, products_] of products.entries()) {
    const row = [...products_]
    for (const before of kept) {
      const factor = row[before.index]! / before.row[before.index]!
      for (let j = 0; j < row.length; j++) row[j]! -= factor * before.row[j]!
    }
    if (row[index]! > ALIASED * products_[index]!) kept.push({ index, row })
  }
  return kept.map(({ index }) => index)
}

const SINGULAR = 1e-12

/**
 * Inverse of a small symmetric positive definite matrix with ln of its determinant, or null where it is singular to rounding.
 * Rows and columns are scaled to a unit diagonal first, so that variances of any unit can meet.
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): { inverse: number[][]; logDeterminant: number } | null {
  const size = matrix.length
  const scale = matrix.map((row, i) => Math.sqrt(row[i]!))
  if (scale.some(value => !(value > 0) || !Number.isFinite(value))) return null
  const work = matrix.map((row, i) => [
    ...row.map((value, j) => value / (scale[i]! * scale[j]!)),
    ...scale.map((_, j) => (i === j ? 1 : 0)),
  ])
  let logDeterminant = 2 * scale.reduce((sum, value) => sum + Math.log(value), 0)
  for (let pivot = 0; pivot < size; pivot++) {
    const divisor = work[pivot]![pivot]!
    if (!(divisor > SINGULAR)) return null
    logDeterminant += Math.log(divisor)
    work[pivot] = work[pivot]!.map(value => value / divisor)
    for (let i = 0; i < size; i++) {
      const factor = work[i]![pivot]!
      if (i !== pivot && factor !== 0) work[i] = work[i]!.map((value, j) => value - factor * work[pivot]![j]!)
    }
  }
  const inverse = work.map((row, i) => row.slice(size).map((value, j) => value / (scale[i]! * scale[j]!)))
  return { inverse, logDeterminant }
}

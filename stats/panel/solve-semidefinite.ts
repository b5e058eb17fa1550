const NEGLIGIBLE = 1e-10

/**
 * Solver of a symmetric positive semidefinite system: one solution of `matrix x = right` for a right side within the matrix'
 * column space, by Cholesky factors that leave dependent columns out (their x is 0).
 *
 * @example solverOf([[1, -1], [-1, 1]])([2, -2]) // [2, 0]
 */
export function solverOf(matrix: readonly (readonly number[])[]): (right: readonly number[]) => number[] {
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    for (let j = 0; j < i; j++) {
      const pivot = factor[j]![j]!
      own.push(pivot === 0 ? 0 : (row[j]! - dot(own, factor[j]!, j)) / pivot)
    }
    const left = row[i]! - dot(own, own, i)
    own.push(left > NEGLIGIBLE * row[i]! ? Math.sqrt(left) : 0)
    factor.push(own)
  }
  return right => backward(factor, forward(factor, right))
}

function forward(factor: readonly number[][], right: readonly number[]): number[] {
  const found: number[] = []
  for (const [i, row] of factor.entries()) found.push(row[i] === 0 ? 0 : (right[i]! - dot(row, found, i)) / row[i]!)
  return found
}

function backward(factor: readonly number[][], right: readonly number[]): number[] {
  const found = right.map(() => 0)
  for (let i = factor.length - 1; i >= 0; i--) {
    const pivot = factor[i]![i]!
    if (pivot === 0) continue
    let rest = right[i]!
    for (let j = i + 1; j < factor.length; j++) rest -= factor[j]![i]! * found[j]!
    found[i] = rest / pivot
  }
  return found
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!
  return sum
}

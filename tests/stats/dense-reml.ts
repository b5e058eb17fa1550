/** Rows of one model, each with the ids of its groups from the outermost level inwards. */
export type DenseRow = { path: readonly string[]; value: number }

/**
 * The restricted likelihood written out with full matrices, to check the fast one: minus twice its logarithm, the overall
 * mean and the predicted effects, from V = sum of variance x (same group) + residual x identity. For a few dozen rows.
 */
export function denseReml(rows: readonly DenseRow[], variances: readonly number[]) {
  const shared = (a: DenseRow, b: DenseRow) => {
    const apart = a.path.findIndex((id, k) => id !== b.path[k])
    return variances.slice(0, apart < 0 ? a.path.length : apart).reduce((sum, variance) => sum + variance, 0)
  }
  const V = rows.map((a, i) => rows.map((b, j) => shared(a, b) + (i === j ? variances.at(-1)! : 0)))
  const ones = rows.map(() => 1)
  const values = rows.map(({ value }) => value)
  const { logDeterminant, solve } = cholesky(V)
  const precision = dot(ones, solve(ones))
  const mu = dot(ones, solve(values)) / precision
  const residuals = values.map(value => value - mu)
  const weighted = solve(residuals)
  const criterion = (rows.length - 1) * Math.log(2 * Math.PI) + logDeterminant + Math.log(precision) + dot(residuals, weighted)
  /** Predicted departure of a group: its variance times the sum of V^-1 (y - mu) over its rows. */
  const effect = (path: readonly string[]) => {
    const inside = rows.flatMap((row, i) => (path.every((id, k) => id === row.path[k]) ? [weighted[i]!] : []))
    return variances[path.length - 1]! * inside.reduce((sum, weight) => sum + weight, 0)
  }
  return { criterion, mu, seMu: Math.sqrt(1 / precision), effect }
}

function cholesky(matrix: number[][]) {
  const L = matrix.map(row => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j <= i; j++) {
      const rest = matrix[i]![j]! - dot(L[i]!.slice(0, j), L[j]!.slice(0, j))
      L[i]![j] = i === j ? Math.sqrt(rest) : rest / L[j]![j]!
    }
  const solve = (right: readonly number[]) => {
    const y: number[] = []
    for (let i = 0; i < L.length; i++) y.push((right[i]! - dot(L[i]!.slice(0, i), y)) / L[i]![i]!)
    const x = [...y]
    for (let i = L.length - 1; i >= 0; i--) {
      let sum = y[i]!
      for (let k = i + 1; k < L.length; k++) sum -= L[k]![i]! * x[k]!
      x[i] = sum / L[i]![i]!
    }
    return x
  }
  return { logDeterminant: 2 * L.reduce((sum, row, i) => sum + Math.log(row[i]!), 0), solve }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}

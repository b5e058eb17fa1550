/** Rows of one model, each with the ids of its groups from the outermost level inwards, and its fixed columns but the mean's. */
export type DenseRow = { path: readonly string[]; value: number; columns?: readonly number[] }

/**
 * The restricted likelihood written out with full matrices, to check the fast one: minus twice its logarithm, the overall
 * mean, coefficients and the predicted effects, from V = sum of variance x (same group) + residual x identity. For a few dozen
 * rows. Columns are centred, so that the mean is that of an average row.
 */
export function denseReml(rows: readonly DenseRow[], variances: readonly number[]) {
  const shared = (a: DenseRow, b: DenseRow) => {
    const apart = a.path.findIndex((id, k) => id !== b.path[k])
    return variances.slice(0, apart < 0 ? a.path.length : apart).reduce((sum, variance) => sum + variance, 0)
  }
  const V = rows.map((a, i) => rows.map((b, j) => shared(a, b) + (i === j ? variances.at(-1)! : 0)))
  const X = [rows.map(() => 1), ...centredColumns(rows)]
  const values = rows.map(({ value }) => value)
  const { logDeterminant, solve } = cholesky(V)
  const solved = X.map(solve)
  const information = cholesky(X.map(column => solved.map(other => dot(column, other))))
  const coefficients = information.solve(solved.map(column => dot(column, values)))
  const covariance = X.map((_, a) => information.solve(X.map((__, b) => (a === b ? 1 : 0))))
  const residuals = values.map(
    (value, i) =>
      value -
      dot(
        coefficients,
        X.map(column => column[i]!),
      ),
  )
  const weighted = solve(residuals)
  const criterion =
    (rows.length - X.length) * Math.log(2 * Math.PI) + logDeterminant + information.logDeterminant + dot(residuals, weighted)
  const inside = (path: readonly string[], values: readonly number[]) =>
    rows.reduce((sum, row, i) => sum + (path.every((id, k) => id === row.path[k]) ? values[i]! : 0), 0)
  /** Predicted departure of a group: its variance times the sum of V^-1 (y - X b) over its rows. */
  const effect = (path: readonly string[]) => variances[path.length - 1]! * inside(path, weighted)
  /** Squared prediction error of mean + departures down to a group: prior variance less what the data tell, plus that of X b. */
  const predictionError = (path: readonly string[]) => {
    const c = rows.map(row => {
      const apart = path.findIndex((id, k) => id !== row.path[k])
      return variances.slice(0, apart < 0 ? path.length : apart).reduce((sum, variance) => sum + variance, 0)
    })
    const prior = variances.slice(0, path.length).reduce((sum, variance) => sum + variance, 0)
    const d = X.map((_, a) => (a === 0 ? 1 : 0) - dot(c, solved[a]!))
    return Math.sqrt(
      prior -
        dot(c, solve(c)) +
        dot(
          d,
          covariance.map(row => dot(row, d)),
        ),
    )
  }
  /** P v with P = V^-1 - V^-1 X (X' V^-1 X)^-1 X' V^-1. */
  const project = (vector: readonly number[]) => {
    const found = solve(vector)
    const products = X.map(column => dot(column, found))
    const factors = covariance.map(row => dot(row, products))
    const fitted = vector.map((_, i) =>
      dot(
        factors,
        X.map(column => column[i]!),
      ),
    )
    return solve(vector.map((value, i) => value - fitted[i]!))
  }
  /** q_k' P q_l, where q_k adds P y up within the groups of level k and is P y itself for the residual. */
  const averageInformation = (free: readonly number[]) => {
    const working = free.map(k => {
      if (k === variances.length - 1) return weighted
      const totals = new Map<string, number>()
      const keys = rows.map(({ path }) => path.slice(0, k + 1).join('/'))
      for (const [i, key] of keys.entries()) totals.set(key, (totals.get(key) ?? 0) + weighted[i]!)
      return keys.map(key => totals.get(key)!)
    })
    return working.map(q => working.map(other => dot(q, project(other))))
  }
  return {
    criterion,
    averageInformation,
    mu: coefficients[0]!,
    seMu: Math.sqrt(covariance[0]![0]!),
    coefficients: coefficients.slice(1),
    covariance,
    effect,
    predictionError,
  }
}

function centredColumns(rows: readonly DenseRow[]): number[][] {
  return (rows[0]?.columns ?? []).map((_, a) => {
    const column = rows.map(({ columns }) => columns![a]!)
    const centre = column.reduce((sum, value) => sum + value / rows.length, 0)
    return column.map(value => value - centre)
  })
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

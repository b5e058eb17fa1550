type Estimated = { coefficients: readonly number[]; covariance: readonly (readonly number[])[] }

/**
 * Variance of the fixed effects over the rows: b'Sb, S being the covariance of the columns over rows (`fitted`: Nakagawa and
 * Schielzeth, Methods in Ecology and Evolution 4:133, 2013), less tr(S C), what the error of the coefficients alone adds to it;
 * not below zero. Squared standard error 4 b'SCSb + 2 tr(SCSC), of a quadratic form of normal values.
 */
export function fixedVariance({ coefficients, covariance }: Estimated, columnCovariance: readonly (readonly number[])[]) {
  const SC = multiplied(columnCovariance, covariance)
  const Sb = columnCovariance.map(row => dot(row, coefficients))
  const fitted = dot(coefficients, Sb)
  const noise = trace(SC)
  const CSb = covariance.map(row => dot(row, Sb))
  const error = Math.sqrt(Math.max(0, 4 * dot(Sb, CSb) + 2 * trace(multiplied(SC, SC))))
  const parts = coefficients.map((coefficient, a) => coefficient * Sb[a]! - SC[a]![a]!)
  return { fitted, variance: Math.max(0, fitted - noise), standardError: error, parts }
}

function multiplied(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map(row => b.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)))
}

function trace(matrix: readonly (readonly number[])[]): number {
  return matrix.reduce((sum, row, i) => sum + row[i]!, 0)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}

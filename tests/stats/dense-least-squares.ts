import type { Panel } from '#stats/panel/panel.ts'

/** Weighted least squares by full matrices: one dummy per unit, per period but the first, and treated x profile last. */
export function denseDifference(panel: Panel, treated: readonly number[], profile: readonly number[]) {
  const units = panel.values.length
  const periods = panel.values[0]!.length
  const rows = panel.values.flatMap((row, i) =>
    row.flatMap((value, t) => {
      const weight = panel.weights[i]![t]!
      if (weight === 0) return []
      const unit = Array.from({ length: units }, (_, k) => (k === i ? 1 : 0))
      const period = Array.from({ length: periods - 1 }, (_, k) => (k === t - 1 ? 1 : 0))
      return [{ i, value, weight, x: [...unit, ...period, treated.includes(i) ? profile[t]! : 0] }]
    }),
  )
  const size = rows[0]!.x.length
  const product = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => rows.reduce((sum, { x, weight }) => sum + weight * x[a]! * x[b]!, 0)),
  )
  const inverse = inverted(product)
  const right = Array.from({ length: size }, (_, a) => rows.reduce((sum, row) => sum + row.weight * row.x[a]! * row.value, 0))
  const beta = inverse.map(row => row.reduce((sum, cell, b) => sum + cell * right[b]!, 0))
  const scores = Array.from({ length: units }, () => Array.from({ length: size }, () => 0))
  for (const { i, value, weight, x } of rows) {
    const residual = value - x.reduce((sum, cell, a) => sum + cell * beta[a]!, 0)
    for (let a = 0; a < size; a++) scores[i]![a]! += weight * x[a]! * residual
  }
  const last = inverse.at(-1)!
  const meat = scores.reduce((sum, score) => sum + score.reduce((own, cell, a) => own + last[a]! * cell, 0) ** 2, 0)
  const small = (units / (units - 1)) * ((rows.length - 1) / (rows.length - periods - 1))
  return { estimate: beta.at(-1)!, clusterError: Math.sqrt(small * meat) }
}

/** Gauss and Jordan with row exchanges. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let pivot = 0; pivot < size; pivot++) {
    const best = work
      .slice(pivot)
      .reduce((at, row, i) => (Math.abs(row[pivot]!) > Math.abs(work[at]![pivot]!) ? pivot + i : at), pivot)
    ;[work[pivot], work[best]] = [work[best]!, work[pivot]!]
    const divisor = work[pivot]![pivot]!
    work[pivot] = work[pivot]!.map(cell => cell / divisor)
    for (let i = 0; i < size; i++) {
      const factor = work[i]![pivot]!
      if (i !== pivot) work[i] = work[i]!.map((cell, j) => cell - factor * work[pivot]![j]!)
    }
  }
  return work.map(row => row.slice(size))
}

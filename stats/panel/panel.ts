/**
 * Values of units (rows) over periods (columns), each with its weight. Weight 0 = no value; the value there is not read.
 * Values may be means of a cell in any unit; weights are relative.
 */
export interface Panel {
  readonly values: readonly (readonly number[])[]
  readonly weights: readonly (readonly number[])[]
}

/** Weighted mean of one unit's row; 0 where the row has no weight. */
export function rowMean(row: readonly number[], weights: readonly number[]): number {
  let [sum, total] = [0, 0]
  for (const [t, weight] of weights.entries()) {
    if (weight === 0) continue
    sum += weight * row[t]!
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

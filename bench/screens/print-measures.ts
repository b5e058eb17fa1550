export interface Measure {
  readonly name: string
  readonly values: readonly number[]
  /** The figure that the limit is for. */
  readonly figure: 'most' | 'p95'
  readonly limit: number
  readonly unit: 'ms' | 'MB' | 'tasks'
}

/** A line for each: the figure, its limit beside it, and what it is made of. */
export function printMeasures(measures: readonly Measure[]): void {
  for (const { name, values, figure, limit, unit } of measures) {
    const sorted = values.toSorted((a, b) => a - b)
    const of = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
    const value = figure === 'most' ? (sorted.at(-1) ?? 0) : of(0.95)
    const rest =
      values.length > 1 ? `, median ${of(0.5).toFixed(0)}, most ${(sorted.at(-1) ?? 0).toFixed(0)}, n ${values.length}` : ''
    const verdict = value <= limit ? 'kept' : 'MISSED'
    console.log(
      `${name.padEnd(52)} ${value.toFixed(0).padStart(6)} ${unit} (limit ${limit} ${unit}, ratio ${(value / limit).toFixed(2)}, ${verdict}${rest})`,
    )
  }
}

export interface Measure {
  readonly name: string
  readonly values: readonly number[]
  /** The figure that the limit is for. */
  readonly figure: 'most' | 'p95'
  readonly limit: number
  readonly unit: 'ms' | 'MB'
}

/** In a line: the figure, its limit beside it, and what it is made of. */
export function printMeasure({ name, values, figure, limit, unit }: Measure): void {
  const sorted = values.toSorted((a, b) => a - b)
  const of = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  const most = sorted.at(-1) ?? 0
  const value = figure === 'most' ? most : of(0.95)
  const rest = values.length > 1 ? `, median ${of(0.5).toFixed(0)}, most ${most.toFixed(0)}, n ${values.length}` : ''
  const ratio = (value / limit).toFixed(2)
  const verdict = value <= limit ? 'kept' : 'MISSED'
  console.log(`${name.padEnd(76)} ${value.toFixed(0).padStart(6)} ${unit} (limit ${limit}, ratio ${ratio}, ${verdict}${rest})`)
}

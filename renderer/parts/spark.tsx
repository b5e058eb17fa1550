const HEIGHT = 20
const INSET = 2.5

/** A series at the size of a word: no axes, gaps stay gaps, the last value marked. Nothing for readers: the cell beside it has the figures. */
export function Spark({ values, width = 90 }: { readonly values: readonly (number | null)[]; readonly width?: number }) {
  const known = values.filter(value => value !== null)
  if (known.length < 2) return <svg className="spark" width={width} height={HEIGHT} aria-hidden="true" />
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (i: number) => INSET + (i * (width - 2 * INSET)) / (values.length - 1)
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - INSET - ((value - low) * (HEIGHT - 2 * INSET)) / (high - low)
  const last = values.findLastIndex(value => value !== null)
  return (
    <svg className="spark" width={width} height={HEIGHT} aria-hidden="true">
      <path d={brokenLine(values, x, y)} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2} />
    </svg>
  )
}

function brokenLine(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  return values
    .map((value, i) =>
      value === null ? '' : `${i > 0 && values[i - 1] !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('')
}

/**
 * Rows cut into parts that each fit a page, of about the same height, so that none is nearly empty.
 *
 * @param heightOf height of a row, in the unit of `room`
 * @param room height that a page has for rows; a row that is higher has a part of its own
 */
export function balancedParts<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: number,
): readonly (readonly Row[])[] {
  const heights = rows.map(heightOf)
  const total = sum(heights)
  const fewest = cut(rows, heights, room).length
  for (let target = total / fewest; target < room; target += total / rows.length / 4) {
    const parts = cut(rows, heights, target)
    if (parts.length <= fewest) return parts
  }
  return cut(rows, heights, room)
}

/** As many rows as fit in each part. */
function cut<Row>(rows: readonly Row[], heights: readonly number[], room: number): readonly (readonly Row[])[] {
  const parts: Row[][] = [[]]
  let filled = 0
  rows.forEach((row, i) => {
    const height = heights[i] ?? 0
    if (filled > 0 && filled + height > room + 1e-6) {
      parts.push([])
      filled = 0
    }
    filled += height
    parts.at(-1)?.push(row)
  })
  return parts
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

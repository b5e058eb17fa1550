import { detached } from '../read/detached.ts'

/**
 * Column names as shown: blanks and line breaks become one space; the second "Time" is "Time (2)"; a column without a name
 * is "Column 7". All differ, so that a name stands for one column.
 */
export function columnNames(headerCells: readonly string[]): string[] {
  const taken = new Set<string>()
  return headerCells.map((cell, i) => {
    const written = detached(cell.replace(/\s+/g, ' ').trim())
    const name = free(written === '' ? `Column ${i + 1}` : written, taken)
    taken.add(name)
    return name
  })
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let copy = 2
  while (taken.has(`${name} (${copy})`)) copy++
  return `${name} (${copy})`
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf, exportRows } from '../../branch-export.ts'

const BRANCHES = { 'a.csv': 'Northgate', 'b.csv': 'Harbour', 'c.csv': 'Old Town', 'd.csv': 'Riverside' }

/**
 * Five exports in a folder: four branches of their own, and one that holds rows of the first two again, some of them
 * corrected. Each has rows that are rejected.
 */
export function writeExports(folder: string, { days = 20, perDay = 12 } = {}): string[] {
  mkdirSync(folder, { recursive: true })
  const kept: string[][] = []
  for (const [name, branch] of Object.entries(BRANCHES)) {
    const rows = exportRows({ branches: { [branch]: ['Ana', 'Ben', 'Cora'] }, days, perDay })
    rows.splice(5, 0, withTime(rows[3]!, '31.02.2026 10:00'), rows[4]!.slice(0, 4))
    writeFileSync(join(folder, name), csvOf(rows))
    if (kept.length < 2 * days) kept.push(...rows.slice(days, 3 * days))
  }
  const corrected = kept.map((row, i) => (i % 3 === 0 ? row.with(6, '5') : row))
  writeFileSync(join(folder, 'e.csv'), csvOf(corrected))
  return [...Object.keys(BRANCHES), 'e.csv'].map(name => join(folder, name))
}

function withTime(row: readonly string[], time: string): string[] {
  return row.with(3, time)
}

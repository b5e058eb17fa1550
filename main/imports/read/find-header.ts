const LOOK_AT = 60
const TEXT_SHARE = 0.8
/** A title padded to the width of the table is filled thinly; the header below it is not. */
const MUCH_FULLER = 1.5
/** A row of values filled like this is data: the header is above it. */
const WELL_FILLED = 0.7
const WIDTH_SLACK = 0.1
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/
const VALUE = /^[-+−]?[\d.,:/\s%€$£-]+([ap]\.?m\.?|z)?$|^\d{4}-\d\d-\d\d[T ]|^(true|false|yes|no|null|n\/a)$/i

/**
 * The record that holds the column names: the first one as wide as the table that is filled with names rather than values,
 * so that titles, periods and filters above it are passed over. Null when no record looks like it.
 *
 * @param records the first records of the file
 */
export function findHeader(records: readonly (readonly string[])[]): number | null {
  const filled = records.slice(0, LOOK_AT).map(cells => cells.filter(cell => cell.trim() !== '').length)
  const width = tableWidth(records)
  const typical = typicalFilled(records, width)
  const needed = Math.max(width > 1 ? 2 : 1, Math.ceil(typical / 2))
  let found: number | null = null
  for (let i = 0; i < filled.length; i++) {
    const cells = records[i]!
    if (!isAsWide(cells.length, width) || filled[i]! < needed) continue
    if (!looksLikeNames(cells)) {
      if (found !== null && filled[i]! >= typical * WELL_FILLED) break
      continue
    }
    if (found === null || filled[i]! > filled[found]! * MUCH_FULLER) found = i
  }
  return found
}

/** Headers can lack the empty cell behind a closing delimiter, or have some more of them. */
function isAsWide(cells: number, width: number): boolean {
  return Math.abs(cells - width) <= Math.max(width > 2 ? 1 : 0, Math.floor(width * WIDTH_SLACK))
}

/** The commonest width of records with more than one cell, 1 when all have one. */
export function tableWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0]
}

function typicalFilled(records: readonly (readonly string[])[], width: number): number {
  const counts = records
    .filter(cells => cells.length === width)
    .map(cells => cells.filter(cell => cell.trim() !== '').length)
    .filter(count => count > 0)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 1
}

/**
 * Names are mostly words, and no name of a table comes twice as often as not: a row of equal words is data, and "Period:" is said of
 * what stands beside it.
 */
function looksLikeNames(cells: readonly string[]): boolean {
  const names = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (names.some(name => DATE.test(name)) || (names.length === 2 && names[0]!.endsWith(':'))) return false
  const words = names.filter(name => !VALUE.test(name) && /\p{L}|^#$/u.test(name))
  return words.length >= names.length * TEXT_SHARE && new Set(names).size > names.length / 2
}

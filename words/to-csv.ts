/**
 * Also in full width, and after what is not seen: some programs pass over it. After apostrophes as well, so that what is added can be
 * told from what was there.
 */
const FORMULA_START = /^'*(?:[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/
/** Where a program takes another separator than ours, what follows one, or the end of a line, begins a cell. No smile is a formula. */
const AFTER_SEPARATOR = /([;,\t\r\n])(?='*[=+\-@＝＋－＠][^\s)])/g
const ADDED_AFTER_SEPARATOR = /([;,\t\r\n])'(?='*[=+\-@＝＋－＠][^\s)])/g
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i

/**
 * Rows of cells as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets an apostrophe before it; plain numbers stay
 * numbers.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return rows.map(row => `${row.map(cell => quoted(neutral(cell), separator)).join(separator)}\r\n`).join('')
}

function neutral(cell: string): string {
  const text = cell.replaceAll('\u0000', '')
  if (PLAIN_NUMBER.test(text)) return text
  const inner = text.replaceAll(AFTER_SEPARATOR, "$1'")
  return FORMULA_START.test(inner) ? `'${inner}` : inner
}

/** A cell of such a CSV as it was before: without the apostrophes that `toCsv` adds. Any other cell stays as it is. */
export function withoutGuard(cell: string): string {
  const bare = (FORMULA_START.test(cell) ? cell.replace("'", '') : cell).replaceAll(ADDED_AFTER_SEPARATOR, '$1')
  return neutral(bare) === cell ? bare : cell
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

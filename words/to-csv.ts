const FORMULA_START = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i

/**
 * Rows of cells as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay
 * numbers. Where decimals have a comma, spreadsheets expect semicolons between cells.
 */
export function toCsv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return rows.map(row => `${row.map(cell => quoted(neutral(cell), separator)).join(separator)}\r\n`).join('')
}

function neutral(cell: string): string {
  const text = cell.replaceAll('\u0000', '')
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

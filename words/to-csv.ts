const FORMULA_START = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/

/** Rows of cells as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay numbers. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell => quoted(neutral(cell))).join(',')}\r\n`).join('')
}

function neutral(cell: string): string {
  const text = cell.replaceAll('\u0000', '')
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

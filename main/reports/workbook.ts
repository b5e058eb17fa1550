import type { NumberForm, WorkbookSheet, WorkbookCell } from '#contract/workbook.ts'
import { plainCell } from './plain-cell.ts'
import { say } from '#words/say.ts'

/** What a spreadsheet program takes: characters of a sheet's name, and of a cell. */
const LONGEST_NAME = 31
const LONGEST_TEXT = 32_767
/** Characters by which a column is wide at least and at most. */
const NARROW = 8
const WIDE = 60
const USUAL_NUMBER = 11
const forms: { readonly [Form in NumberForm]: string } = {
  whole: '#,##0',
  tenths: '#,##0.0',
  hundredths: '#,##0.00',
  share: '0.0%',
}
/** Every program shows it in its own order of day and month. */
const DATE_FORM = 'yyyy-mm-dd'
/** What XML has no place for. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/**
 * Tables as a workbook (XLSX), one sheet each, the first row of each held in place. Numbers and dates are written as such, which every
 * program shows in its own locale; text is written as text, so that nothing in it is run as a formula.
 */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node') // only where somebody saves one
  const taken = new Set<string>()
  const written = sheets.map(({ name, rows }) => ({
    sheet: sheetName(name, taken),
    stickyRowsCount: 1,
    columns: widthsOf(rows),
    data: rows.map((row, i) => row.map(value => cellOf(value, i === 0))),
  }))
  return writeWorkbook(written).toBuffer()
}

function cellOf(value: WorkbookCell, isHead: boolean) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'object') return 'date' in value ? dateCell(value.date) : numberCell(value.number, value.form)
  const text = value.replaceAll(IMPOSSIBLE, '').slice(0, LONGEST_TEXT)
  return { type: String, value: text, ...(isHead && { fontWeight: 'bold' as const }) }
}

function numberCell(value: number, form?: NumberForm) {
  if (!Number.isFinite(value)) return null
  return { type: Number, value, ...(form && { format: forms[form] }) }
}

function dateCell(date: string) {
  return { type: Date, value: new Date(date), format: DATE_FORM }
}

/** Numbers are shown shorter than they are. */
function shownLength(cell: WorkbookCell): number {
  return typeof cell === 'object' && cell !== null ? USUAL_NUMBER : plainCell(cell).length
}

function widthsOf(rows: WorkbookSheet['rows']): { width: number }[] {
  const columns = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: columns }, (_, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, shownLength(row[i] ?? null)), NARROW)
    return { width: Math.min(longest + 1, WIDE) }
  })
}

/** Sheets have short names, each its own, without signs that a reference to them would need. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name
    .replaceAll(IMPOSSIBLE, '')
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['\s]+|['\s]+$/g, '')
  const base = plain === '' ? say('workbook.sheet') : plain
  for (let copy = 1; ; copy += 1) {
    const ending = copy === 1 ? '' : ` (${copy})`
    const found = `${base.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`
    if (taken.has(found.toLowerCase())) continue
    taken.add(found.toLowerCase())
    return found
  }
}

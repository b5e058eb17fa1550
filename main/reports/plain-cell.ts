import type { WorkbookCell } from '#contract/workbook.ts'

/** A cell as plain text: numbers whole with the sign of decimals given, dates as 2026-03-31. */
export function plainCell(cell: WorkbookCell, decimal = '.'): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object' && 'date' in cell) return cell.date
  return String(typeof cell === 'number' ? cell : cell.number).replace('.', decimal)
}

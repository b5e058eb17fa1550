import { say } from '#words/say.ts'
import { toCsv } from '#words/to-csv.ts'

/** The tables in an element as CSV: cells as they are written, and after them the numbers behind those that are written with a unit. */
export function csvOfTables(element: HTMLElement): string {
  return [...element.querySelectorAll('table')].map(table => toCsv(rowsOf(table))).join('\r\n')
}

function rowsOf(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].map(row => [...row.cells])
  const [head = [], ...body] = rows
  const numbered = head.flatMap((_, i) => (body.some(row => isMore(row[i])) ? [i] : []))
  return [
    [...head.map(textOf), ...numbered.map(i => say('chart.copy.number', { column: textOf(head[i]) }))],
    ...body.map(row => [...row.map(textOf), ...numbered.map(i => row[i]?.dataset.number ?? '')]),
  ]
}

/** Whether a cell has a number that its text does not say as plainly. */
function isMore(cell: HTMLTableCellElement | undefined): boolean {
  return cell?.dataset.number !== undefined && cell.dataset.number !== textOf(cell)
}

/** Without the arrow of the column that is sorted by. */
function textOf(cell: HTMLTableCellElement | undefined): string {
  const copy = cell?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

import { say } from '#words/say.ts'
import { toCsv } from '#words/to-csv.ts'

/** A text, or its number where the page has it. */
type Cell = string | number | null

/** The tables in an element as CSV: cells as they are written, and after them the numbers behind those that are written with a unit. */
export function csvOfTables(element: HTMLElement): string {
  return sheetsOfTables(element)
    .map(({ rows }) => toCsv(rows.map(row => row.map(cell => String(cell ?? '')))))
    .join('\r\n')
}

/** The same as sheets, numbers as numbers. */
export function sheetsOfTables(element: HTMLElement): { name: string; rows: Cell[][] }[] {
  return [...element.querySelectorAll('table')].map(table => ({ name: nameOf(table), rows: rowsOf(table) }))
}

function nameOf(table: HTMLTableElement): string {
  return textOf(table.caption ?? undefined)
}

function rowsOf(table: HTMLTableElement): Cell[][] {
  const rows = [...table.rows].map(row => [...row.cells])
  const [head = [], ...body] = rows
  const numbered = head.flatMap((_, i) => (body.some(row => isMore(row[i])) ? [i] : []))
  return [
    [...head.map(textOf), ...numbered.map(i => say('chart.copy.number', { column: textOf(head[i]) }))],
    ...body.map(row => [...row.map(writtenOf), ...numbered.map(i => numberOf(row[i]))]),
  ]
}

/** Whether a cell has a number that its text does not say as plainly. */
function isMore(cell: HTMLTableCellElement | undefined): boolean {
  return cell?.dataset.number !== undefined && cell.dataset.number !== textOf(cell)
}

/** A cell's text, or its number where the text says it as plainly. */
function writtenOf(cell: HTMLTableCellElement | undefined): Cell {
  return isMore(cell) ? textOf(cell) : (numberOf(cell) ?? textOf(cell))
}

function numberOf(cell: HTMLTableCellElement | undefined): number | null {
  return cell?.dataset.number === undefined ? null : Number(cell.dataset.number)
}

/** Without the arrow of the column that is sorted by. */
function textOf(cell: HTMLElement | undefined): string {
  const copy = cell?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

import type { Mapping } from '#contract/mapping.ts'
import { Failure } from '../../../failure.ts'
import { exportName } from '../export-name.ts'
import { gridHeaderOf, HEAD_RECORDS } from '../header-of.ts'
import type { OpenedExport } from '../open-export.ts'
import type { Place } from '../place-of.ts'
import { type Sheet, Workbook } from './workbook.ts'

const MOST_HEAD_CELLS = 400_000

/**
 * Opens a sheet of a workbook: the one its path names, else the one the mapping names, else the first that shows something.
 *
 * @throws Failure sheet-missing, file-empty, no-header, file-binary, archive-unsafe, file-unreadable
 */
export async function openSheet(place: Place, said: Partial<Mapping>): Promise<OpenedExport> {
  const { path } = place
  const book = await Workbook.open(place)
  const sheet = await chosenSheet(book, place, said)
  const readsHidden = said.hiddenRows ?? false
  const head = await headOf(book, sheet, readsHidden)
  if (head.width === 0) throw new Failure('file-empty', { name: exportName(path), path, reason: 'blank' })
  return {
    path,
    encoding: null,
    delimiter: null,
    ...gridHeaderOf(said, head.rows, { width: head.width, path }),
    dropsTrailingCells: false,
    wrapped: [],
    merges: await book.merges(sheet),
    is1904: book.is1904,
    sheet: { name: sheet.name, hiddenRows: head.hidden, all: await allSheets(book, sheet) },
    records: () => book.records(sheet, { tableWidth: head.width, readsHidden }),
  }
}

/** Names of the sheets that are read from a workbook by themselves: those that are not hidden and hold something. */
export async function shownSheets(book: Workbook): Promise<string[]> {
  const names: string[] = []
  for (const sheet of book.sheets) if (!sheet.isHidden && !(await book.isEmpty(sheet))) names.push(sheet.name)
  return names
}

async function chosenSheet(book: Workbook, { path, part }: Place, said: Partial<Mapping>): Promise<Sheet> {
  const name = part ?? said.sheet ?? (await shownSheets(book))[0]
  const sheet = book.sheets.find(other => other.name === name)
  if (name === undefined) throw new Failure('file-empty', { name: exportName(path), path, reason: 'blank' })
  if (!sheet || (part !== null && said.sheet !== undefined && said.sheet !== part))
    throw new Failure('sheet-missing', { name: exportName(path), path, sheet: said.sheet ?? name, known: namesOf(book) })
  return sheet
}

function namesOf(book: Workbook): string {
  return book.sheets.map(({ name }) => name).join(', ')
}

async function allSheets(book: Workbook, read: Sheet) {
  const all: { name: string; state: 'read' | 'shown' | 'hidden' | 'empty' }[] = []
  for (const sheet of book.sheets) {
    const isEmpty = sheet !== read && (await book.isEmpty(sheet))
    all.push({ name: sheet.name, state: sheet === read ? 'read' : isEmpty ? 'empty' : sheet.isHidden ? 'hidden' : 'shown' })
  }
  return all
}

/** The first rows, those not to be read being empty, and the number of columns that anything stands in. */
async function headOf(book: Workbook, sheet: Sheet, readsHidden: boolean) {
  const rows: string[][] = []
  let width = 0
  let hidden = 0
  for await (const { batch } of book.records(sheet, { tableWidth: 0, readsHidden })) {
    for (let record = 0; record < batch.count; record++) {
      const isHidden = batch.flaw(record) !== null
      if (isHidden) hidden++
      else width = Math.max(width, filledWidth(batch.cells(record)))
      if (rows.length < HEAD_RECORDS) rows.push(isHidden ? [] : batch.cells(record))
    }
    if (rows.length >= HEAD_RECORDS || rows.length * width > MOST_HEAD_CELLS) break
  }
  return { rows, width, hidden }
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex(cell => cell.trim() !== '') + 1
}

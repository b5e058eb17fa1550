import type { WorkbookCell } from '#contract/workbook.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const LONGEST_TEXT = 32_767
/** What XML has no place for. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** Numbers of the styles below. */
const HEAD = 1
const DATE = 2

interface Part {
  readonly name: string
  readonly chunks: readonly string[]
}

/** Everything of a workbook of one sheet but the sheet. @param name of the sheet, short and without []:*?/\ */
export function workbookParts(name: string): readonly Part[] {
  const part = (path: string, xml: string): Part => ({ name: path, chunks: [DECLARATION + xml] })
  const relation = (kind: string, target: string, id: number) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  const relations = (...all: string[]) => `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
  const type = (path: string, kind: string) => `<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${kind}+xml"/>`
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}</Types>`,
    ),
    part('_rels/.rels', relations(relation('officeDocument', 'xl/workbook.xml', 1))),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(relation('worksheet', 'worksheets/sheet1.xml', 1), relation('styles', 'styles.xml', 2)),
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  ]
}

/** The sheet, its head held in place. Text is written as text, so that nothing in it is run as a formula. */
export async function* sheetParts(
  head: readonly string[],
  parts: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
): AsyncGenerator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${head.length}" width="16" customWidth="1"/></cols><sheetData>`
  yield rowXml(head, 1, HEAD)
  let row = 1
  for await (const rows of parts) yield rows.map(cells => rowXml(cells, ++row)).join('')
  yield '</sheetData></worksheet>'
}

function rowXml(cells: readonly WorkbookCell[], row: number, style = 0): string {
  return `<row r="${row}">${cells.map((cell, i) => cellXml(cell, columnName(i) + row, style)).join('')}</row>`
}

function cellXml(cell: WorkbookCell, place: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'object' && 'date' in cell) return `<c r="${place}" s="${DATE}"><v>${serialOf(cell.date)}</v></c>`
  if (typeof cell !== 'string') return numberXml(typeof cell === 'number' ? cell : cell.number, place)
  const text = escaped(cell.slice(0, LONGEST_TEXT))
  return `<c r="${place}"${style > 0 ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

function numberXml(value: number, place: string): string {
  return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : ''
}

/** Days since 30 December 1899. */
function serialOf(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
}

/** A, B … Z, AA … */
function columnName(i: number): string {
  const last = String.fromCharCode(65 + (i % 26))
  return i < 26 ? last : columnName(Math.floor(i / 26) - 1) + last
}

const signs: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(IMPOSSIBLE, '').replaceAll(/[<>&"]/g, sign => signs[sign]!)
}

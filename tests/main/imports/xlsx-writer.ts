import { zipOf } from './zip-writer.ts'

/** A cell to write: a text or number, or raw XML of the cell's inside with its attributes. */
export type XlsxCell = string | number | null | { readonly attributes: string; readonly xml: string }

export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly (readonly XlsxCell[] | null)[]
  readonly state?: 'hidden' | 'veryHidden'
  /** Numbers of rows that are hidden, from 1. */
  readonly hiddenRows?: readonly number[]
  /** Merged cells, such as A2:A5. */
  readonly merged?: readonly string[]
  /** Written instead of the rows. */
  readonly xml?: string
}

export interface XlsxOptions {
  readonly is1904?: boolean
  /** Number formats by style number, from 1; style 0 is none. */
  readonly formats?: readonly string[]
  /** Texts are written into the cells rather than shared. */
  readonly inline?: boolean
  readonly sharedXml?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel writes it, small and by hand. A number with a style: `styled(45355.5, 1)`. */
export function xlsxOf(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  const shared = new Map<string, number>()
  const text = (value: string): string => {
    if (!shared.has(value)) shared.set(value, shared.size)
    return String(shared.get(value))
  }
  const sheetXml = sheets.map(sheet => sheet.xml ?? xmlOf(sheet, options.inline ? null : text))
  const formats = options.formats ?? []
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${KIND}"><workbookPr date1904="${options.is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${KIND}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="s" Type="${KIND}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="${KIND}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="e" Type="${KIND}/externalLink" Target="http://example.org/x.xlsx" TargetMode="External"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${200 + i}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml':
      options.sharedXml ??
      `${HEAD}<sst xmlns="${MAIN}">${[...shared.keys()].map(value => `<si><t xml:space="preserve">${escaped(value)}</t></si>`).join('')}</sst>`,
    'xl/vbaProject.bin': 'never run',
  }
  sheetXml.forEach((xml, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = xml))
  return zipOf(Object.entries(parts).map(([name, content]) => ({ name, content })))
}

/** A number in a style of the workbook. */
export function styled(value: number | string, style: number): XlsxCell {
  return { attributes: `s="${style}"`, xml: `<v>${value}</v>` }
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function xmlOf({ rows, hiddenRows = [], merged = ['A1:C1'] }: XlsxSheet, shared: ((value: string) => string) | null): string {
  const written = rows.map((cells, r) => {
    if (cells === null) return ''
    const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : ''
    return `<row r="${r + 1}"${hidden}>${cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, shared)).join('')}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${written.join('\n')}</sheetData><mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
}

function cellXml(cell: XlsxCell, reference: string, shared: ((value: string) => string) | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${reference}" ${cell.attributes}>${cell.xml}</c>`
  if (shared) return `<c r="${reference}" t="s"><v>${shared(cell)}</v></c>`
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

import { bytesOf } from '#main/imports/read/file-bytes.ts'

/** A cell as a spreadsheet program finds it: text, or a number with the form that it is shown in. */
export type ReadCell = string | null | { readonly number: number; readonly form: string }

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly ReadCell[])[]
}

/** The sheets of a workbook, read from its XML. @throws Error where any cell is a formula */
export async function readWorkbook(path: string): Promise<ReadSheet[]> {
  const [workbook, styles, strings] = [
    await xmlOf(path, 'xl/workbook.xml'),
    await xmlOf(path, 'xl/styles.xml'),
    await xmlOf(path, 'xl/sharedStrings.xml').catch(() => ''), // texts may stand in the cells themselves
  ]
  const forms = formsOf(styles)
  const texts = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => plain(text!))
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => plain(name!))
  const sheets: ReadSheet[] = []
  for (const [i, name] of names.entries()) {
    const xml = await xmlOf(path, `xl/worksheets/sheet${i + 1}.xml`)
    if (/<f[ />]/.test(xml)) throw new Error(`${name} has a formula`)
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => cellsOf(row, { forms, texts }))
    sheets.push({ name, rows })
  }
  return sheets
}

export async function xmlOf(file: string, entry: string): Promise<string> {
  const chunks: Uint8Array[] = []
  const place = { path: file, file, entry, part: null, kind: 'plain', isGzip: false } as const
  for await (const { bytes } of bytesOf(place)) chunks.push(Uint8Array.from(bytes))
  return Buffer.concat(chunks).toString()
}

/** Format codes by the number of a cell's style. */
function formsOf(styles: string): readonly string[] {
  const codes = new Map([...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id!, plain(code!)]))
  const cells = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  return [...cells.matchAll(/<xf\b([^>]*)>/g)].map(([, xf]) => codes.get(/numFmtId="(\d+)"/.exec(xf!)?.[1] ?? '') ?? '')
}

function cellsOf(row: string, { forms, texts }: { forms: readonly string[]; texts: readonly string[] }): ReadCell[] {
  const cells: ReadCell[] = []
  for (const [, attributes = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1]
    const at = columnOf(/r="([A-Z]+)/.exec(attributes)![1]!)
    while (cells.length < at) cells.push(null)
    if (attributes.includes('t="inlineStr"')) cells.push(plain(inner))
    else if (value === undefined) cells.push(null)
    else if (attributes.includes('t="s"')) cells.push(texts[Number(value)]!)
    else cells.push({ number: Number(value), form: forms[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '' })
  }
  return cells
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function plain(xml: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return xml.replaceAll(/<[^>]+>/g, '').replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!)
}

import type { Encoding, Mapping } from '#contract/mapping.ts'
import { Failure } from '../../failure.ts'
import { textOf } from './decode-text.ts'
import { detached } from './detached.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { detectEncoding } from './detect-encoding.ts'
import { HEAD_RECORDS, headerOf } from './header-of.ts'
import { looksLikeJson, openJson } from './json/open-json.ts'
import type { OpenedExport } from './open-export.ts'
import type { Place } from './place-of.ts'
import { RecordScanner } from './record-scanner.ts'
import { recordsOf, separatorLine } from './records-of.ts'
import { unwrapped, wrappedLines } from './unwrap-lines.ts'

const HEAD_CHARACTERS = 512 * 1024
const ENOUGH_SHORT_RECORDS = 3

/** Opens a text of cells or of JSON: encoding, delimiter and header. */
export async function openText(place: Place, said: Partial<Mapping>): Promise<OpenedExport> {
  const { path } = place
  const detected = await detectEncoding(place)
  const encoding = said.encoding ?? detected
  const { text: written, isWhole, isAscii } = await headOf(place, encoding)
  if (looksLikeJson(written, place.file)) return openJson(place, { encoding, head: written, said })
  if (place.part !== null) throw new Failure('file-missing', { path })
  const wrapped = wrappedLines(written)
  const unwraps = said.unwrap === 'yes' || (said.unwrap == null && wrapped.length > 0)
  const text = unwraps ? unwrapped(written) : written
  const delimiter = said.delimiter ?? detectDelimiter(text, isWhole)
  const { records, lines } = recordsOfHead({ text, isWhole, isAscii }, delimiter)
  const header = headerOf(said, records, path)
  const above = header.headerRecord - 1
  const tableWidth = header.headerCells.length
  return {
    path,
    encoding,
    delimiter,
    ...header,
    headerLine: lines[above]!,
    dropsTrailingCells: dropsTrailingCells(records.slice(above), tableWidth),
    sheet: null,
    wrapped,
    records: () => recordsOf(place, { encoding, delimiter, tableWidth, unwraps }),
  }
}

interface Head {
  readonly text: string
  readonly isWhole: boolean
  readonly isAscii: boolean
}

async function headOf(place: Place, encoding: Encoding): Promise<Head> {
  let head = ''
  let isAscii = true
  for await (const { text, isAscii: isPieceAscii = false } of textOf(place, encoding)) {
    isAscii &&= isPieceAscii || text === ''
    head += text
    if (head.length >= HEAD_CHARACTERS) return { text: detached(head), isWhole: false, isAscii }
  }
  return { text: head, isWhole: true, isAscii }
}

function recordsOfHead({ text, isWhole, isAscii }: Head, delimiter: string): { records: string[][]; lines: number[] } {
  const separator = separatorLine(text)
  const scanner = new RecordScanner(delimiter, { firstLine: separator ? 2 : 1 })
  const batch = scanner.push(separator ? separator.rest : text, isWhole, isAscii)
  const count = Math.min(batch.count, HEAD_RECORDS)
  return {
    records: Array.from({ length: count }, (_, record) => batch.cells(record)),
    lines: Array.from({ length: count }, (_, record) => batch.line(record)),
  }
}

/** Several short records, and no whole one that ends in an empty cell: then empty cells at the end were never written. */
function dropsTrailingCells(records: readonly (readonly string[])[], width: number): boolean {
  const short = records.filter(cells => cells.length > 1 && cells.length < width).length
  const explicit = records.some(cells => cells.length === width && cells.at(-1)?.trim() === '')
  return short >= ENOUGH_SHORT_RECORDS && !explicit
}

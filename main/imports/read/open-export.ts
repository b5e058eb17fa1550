import { basename } from 'node:path'
import type { Encoding, Mapping } from '#contract/imports.ts'
import { Failure } from '../../failure.ts'
import { columnNames } from '../recognise/column-names.ts'
import { textOf } from './decode-text.ts'
import { headerFits } from '../recognise/header-fits.ts'
import { detached } from './detached.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { detectEncoding } from './detect-encoding.ts'
import { findHeader } from './find-header.ts'
import { RecordScanner } from './record-scanner.ts'
import { separatorLine, type TextLayout } from './records-of.ts'

const HEAD_CHARACTERS = 512 * 1024
const HEAD_RECORDS = 400
const ENOUGH_SHORT_RECORDS = 3

/** What is found out about a file before its columns are understood. */
export interface OpenedExport {
  readonly path: string
  readonly layout: TextLayout
  /** Record number of the header, from 1, and the physical line it begins on. */
  readonly headerRecord: number
  readonly headerLine: number
  readonly headerCells: readonly string[]
  /** Names as shown, all different. */
  readonly columns: readonly string[]
  /** The exporter leaves out empty cells at the end of a record: short records are whole. */
  readonly dropsTrailingCells: boolean
}

/**
 * Encoding, delimiter and header of a file. What the mapping says goes before what is found.
 *
 * @throws Failure file-missing, file-unreadable, file-empty, file-binary, no-header
 */
export async function openExport(path: string, said: Partial<Mapping> = {}): Promise<OpenedExport> {
  const detected = await detectEncoding(path)
  const encoding = said.encoding ?? detected
  const { text, isWhole } = await headOf(path, encoding)
  const delimiter = said.delimiter ?? detectDelimiter(text, isWhole)
  const { records, lines } = recordsOfHead(text, isWhole, delimiter)
  const found = said.headerRecord === undefined ? (headerOf(said, records) ?? findHeader(records)) : said.headerRecord - 1
  const headerCells = found === null ? undefined : records[found]
  if (found === null || headerCells === undefined) throw new Failure('no-header', { name: basename(path), path })
  return {
    path,
    layout: { encoding, delimiter, tableWidth: headerCells.length },
    headerRecord: found + 1,
    headerLine: lines[found]!,
    headerCells,
    columns: columnNames(headerCells),
    dropsTrailingCells: dropsTrailingCells(records.slice(found), headerCells.length),
  }
}

/** The first record that has every column the mapping names. */
function headerOf({ fields }: Partial<Mapping>, records: readonly (readonly string[])[]): number | null {
  const found = fields ? records.findIndex(cells => headerFits({ fields }, columnNames(cells))) : -1
  return found < 0 ? null : found
}

async function headOf(path: string, encoding: Encoding): Promise<{ text: string; isWhole: boolean }> {
  let head = ''
  for await (const { text } of textOf(path, encoding)) {
    head += text
    if (head.length >= HEAD_CHARACTERS) return { text: detached(head), isWhole: false }
  }
  return { text: head, isWhole: true }
}

function recordsOfHead(text: string, isWhole: boolean, delimiter: string): { records: string[][]; lines: number[] } {
  const separator = separatorLine(text)
  const scanner = new RecordScanner(delimiter, { firstLine: separator ? 2 : 1 })
  const batch = scanner.push(separator ? separator.rest : text, isWhole)
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

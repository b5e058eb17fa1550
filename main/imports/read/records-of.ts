import { exportName } from './export-name.ts'
import type { Encoding } from '#contract/mapping.ts'
import { Failure } from '../../failure.ts'
import { textOf } from './decode-text.ts'
import type { Place } from './place-of.ts'
import type { RecordBatch } from './record-batch.ts'
import { LONGEST_RECORD, RecordScanner } from './record-scanner.ts'
import { unwrappedPieces } from './unwrap-lines.ts'

/** How the bytes of a file become records. */
export interface TextLayout {
  readonly encoding: Encoding
  readonly delimiter: string
  /** Cells of the header, 0 when not known. */
  readonly tableWidth: number
  /** Whole lines in quotes are taken out of them first. */
  readonly unwraps: boolean
}

export interface ReadBatch {
  /** The same object each time: valid until the next one is asked for. */
  readonly batch: RecordBatch
  /** Bytes of the file read so far. */
  readonly done: number
}

const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ \t]*(\r\n|\n|\r|$)/i

/** Splits off a first line like `sep=;`, by which spreadsheets name the delimiter: it is no record. */
export function separatorLine(text: string): { delimiter: string; rest: string } | null {
  const found = SEPARATOR_LINE.exec(text)
  return found ? { delimiter: found[1]!, rest: text.slice(found[0].length) } : null
}

/**
 * The records of a file, some thousand at a time, in bounded memory.
 *
 * @throws Failure file-missing; file-unreadable, also for a record longer than any table has
 */
export async function* recordsOf(place: Place, layout: TextLayout): AsyncGenerator<ReadBatch> {
  const { path } = place
  let scanner: RecordScanner | null = null
  let read = 0
  const pieces = textOf(place, layout.encoding)
  for await (const { text, isAscii, done } of layout.unwraps ? unwrappedPieces(pieces) : pieces) {
    const separator = scanner ? null : separatorLine(text)
    scanner ??= new RecordScanner(layout.delimiter, { tableWidth: layout.tableWidth, firstLine: separator ? 2 : 1 })
    const batch = scanner.push(separator ? separator.rest : text, false, isAscii)
    if (scanner.waiting > 2 * LONGEST_RECORD)
      throw new Failure('file-unreadable', {
        name: exportName(path),
        path,
        detail: `line ${batch.line(0)} is too long for a table`,
      })
    read = done
    if (batch.count > 0) yield { batch, done }
  }
  if (!scanner) return
  const batch = scanner.push('', true, true)
  if (batch.count > 0) yield { batch, done: read }
}

import type { Encoding, Mapping } from '#contract/mapping.ts'
import type { SheetChoice } from '#contract/previews.ts'
import { Failure } from '../../failure.ts'
import { exportName } from './export-name.ts'
import { openText } from './open-text.ts'
import { placeOf } from './place-of.ts'
import type { ReadBatch } from './records-of.ts'
import type { Merge } from './xlsx/merges.ts'
import { openSheet } from './xlsx/open-sheet.ts'

/** What is found out about an export before its columns are understood, and how its records are read. */
export interface OpenedExport {
  readonly path: string
  /** How its bytes are written and its cells separated; null for what is no text of cells. */
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  /** Record number of the header, from 1, and where it begins; 0 where names stand beside the values. */
  readonly headerRecord: number
  readonly headerLine: number
  readonly headerCells: readonly string[]
  /** Names as shown, all different. */
  readonly columns: readonly string[]
  /** Of a wide table that is read long: the names as the file has them. */
  readonly sourceColumns?: readonly string[]
  /** The exporter leaves out empty cells at the end of a record: short records are whole. */
  readonly dropsTrailingCells: boolean
  /** The sheet that is read, and what else the workbook holds; null where there are no sheets. */
  readonly sheet: SheetChoice | null
  /** Of a sheet: cells that are merged downwards, and whether its days count from 1904. */
  readonly merges?: readonly Merge[]
  readonly is1904?: boolean
  /** Lines of the beginning that are rows in quotes once more; read without them unless the mapping says no. */
  readonly wrapped: readonly string[]
  /** All records from the first, some thousand at a time, in bounded memory; can be asked for again and again. */
  readonly records: () => AsyncGenerator<ReadBatch>
}

/**
 * Finds out how an export is written and where its header is. What the mapping says goes before what is found.
 *
 * @throws Failure file-missing, file-unreadable, file-empty, file-binary, no-header, archive-unsafe, archive-without-exports
 */
export async function openExport(path: string, said: Partial<Mapping> = {}): Promise<OpenedExport> {
  const place = await placeOf(path)
  if (place.kind === 'workbook') return openSheet(place, said)
  if (place.kind === 'archive') throw new Failure('archive-without-exports', { name: exportName(path), path })
  return openText(place, said)
}

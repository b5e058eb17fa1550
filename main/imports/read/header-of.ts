import type { Mapping } from '#contract/mapping.ts'
import { Failure } from '../../failure.ts'
import { columnNames } from '../recognise/column-names.ts'
import { headerFits } from '../recognise/header-fits.ts'
import { exportName } from './export-name.ts'
import { findHeader } from './find-header.ts'
import type { OpenedExport } from './open-export.ts'

/** Records at the beginning of a file by which its layout is found out. */
export const HEAD_RECORDS = 400

/**
 * The header among the first records: where the mapping says, else the first record that has every column it names, else the
 * one that looks like a header.
 *
 * @throws Failure no-header
 */
export function headerOf(
  said: Partial<Mapping>,
  records: readonly (readonly string[])[],
  path: string,
): Pick<OpenedExport, 'headerRecord' | 'headerCells' | 'columns'> {
  const found = said.headerRecord === undefined ? (headerWith(said, records) ?? findHeader(records)) : said.headerRecord - 1
  const headerCells = found === null ? undefined : records[found]
  if (found === null || headerCells === undefined) throw new Failure('no-header', { name: exportName(path), path })
  return { headerRecord: found + 1, headerCells, columns: columnNames(headerCells) }
}

/** As headerOf, for the rows of a grid: those that are shorter go on with empty cells, and every one has a line of its own. */
export function gridHeaderOf(
  said: Partial<Mapping>,
  rows: readonly (readonly string[])[],
  grid: { width: number; path: string },
) {
  const padded = rows.map(row => Array.from({ length: grid.width }, (_, column) => row[column] ?? ''))
  const header = headerOf(said, padded, grid.path)
  return { ...header, headerLine: header.headerRecord }
}

function headerWith(
  { fields, unpivot, split, sections, outcomeFlags, fullName }: Partial<Mapping>,
  records: readonly (readonly string[])[],
): number | null {
  const found = fields
    ? records.findIndex(cells => headerFits({ fields, unpivot, split, sections, outcomeFlags, fullName }, columnNames(cells)))
    : -1
  return found < 0 ? null : found
}

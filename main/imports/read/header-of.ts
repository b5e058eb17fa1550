import { exportName } from './export-name.ts'
import type { Mapping } from '#contract/imports.ts'
import { Failure } from '../../failure.ts'
import { columnNames } from '../recognise/column-names.ts'
import { headerFits } from '../recognise/header-fits.ts'
import { findHeader } from './find-header.ts'

/**
 * Index of the header among the first records: where the mapping says, else the first record that has every column it names,
 * else the one that looks like a header.
 *
 * @throws Failure no-header
 */
export function headerOf(said: Partial<Mapping>, records: readonly (readonly string[])[], path: string): number {
  const found = said.headerRecord === undefined ? (headerWith(said, records) ?? findHeader(records)) : said.headerRecord - 1
  if (found === null || records[found] === undefined) throw new Failure('no-header', { name: exportName(path), path })
  return found
}

function headerWith({ fields }: Partial<Mapping>, records: readonly (readonly string[])[]): number | null {
  const found = fields ? records.findIndex(cells => headerFits({ fields }, columnNames(cells))) : -1
  return found < 0 ? null : found
}

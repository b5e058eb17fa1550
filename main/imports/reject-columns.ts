import type { Mapping } from '#contract/mapping.ts'
import { withoutLayout } from './layout.ts'
import { fingerprintOf } from './recognise/fingerprint.ts'
import { headerFits } from './recognise/header-fits.ts'

/** What stands before the columns of a file in the CSV of its rejected rows. */
export const rejectColumns = ['line', 'reason'] as const

/**
 * The mapping of the file whose rejected rows, corrected, come as a file of their own; null where these columns are no such
 * file. How the first file was written does not matter: the CSV of its rejects is UTF-8 with commas.
 */
export function mappingOfRejects(
  columns: readonly string[],
  remembered: (fingerprint: string) => Mapping | null,
): Mapping | null {
  if (!areRejects(columns)) return null
  const mapping = remembered(fingerprintOf(columns.slice(rejectColumns.length)))
  return mapping && withoutLayout(mapping)
}

/** Whether a file is the CSV of rows that were rejected under a mapping: then their columns alone are those that it names. */
export function areRejectsOf(mapping: Mapping, columns: readonly string[]): boolean {
  return areRejects(columns) && headerFits(mapping, columns.slice(rejectColumns.length))
}

function areRejects(columns: readonly string[]): boolean {
  return rejectColumns.every((name, i) => columns[i] === name)
}

import type { Mapping } from '#contract/mapping.ts'
import { withoutLayout } from './layout.ts'
import { fingerprintOf } from './recognise/fingerprint.ts'

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
  if (!rejectColumns.every((name, i) => columns[i] === name)) return null
  const mapping = remembered(fingerprintOf(columns.slice(rejectColumns.length)))
  return mapping && withoutLayout(mapping)
}

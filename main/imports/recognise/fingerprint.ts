import { Hash53 } from '../interpret/hash53.ts'
import { normaliseName } from './normalise-name.ts'

/** Identifies a layout by its column names, whatever their order and spelling; a mapping is remembered by it. */
export function fingerprintOf(columns: readonly string[]): string {
  const hash = new Hash53()
  for (const name of columns.map(normaliseName).sort()) hash.text(name)
  return hash.value().toString(36)
}

import type { Mapping } from '#contract/mapping.ts'
import { normaliseName } from './normalise-name.ts'

/**
 * The name of a sending system where nobody gave one: from its id column, its time column and a constant place, so that
 * further columns of the same export do not make it another source.
 */
export function sourceName(fields: Mapping['fields'], vendor: string | null): string {
  const { external_id, arrived_at, location } = fields
  const times = [arrived_at?.column, arrived_at?.timeColumn ?? arrived_at?.constant]
  const parts = [external_id?.column, ...times].filter(part => part !== undefined).map(normaliseName)
  const name = [vendor, parts.join('+')].filter(part => part !== null && part !== '').join(':')
  const place = location?.constant === undefined ? '' : `@${normaliseName(location.constant)}`
  return `${name === '' ? 'export' : name}${place}`
}

import type { Mapping } from '#contract/mapping.ts'
import { TIMES } from './field-kinds.ts'

/**
 * Whether a mapping has more than times. One that has not is what a damaged file comes to: remembered, it would keep the next
 * whole file of the same columns from being understood.
 */
export function saysMoreThanWhen({ fields }: Mapping): boolean {
  return Object.keys(fields).some(field => !(TIMES as readonly string[]).includes(field))
}

import type { HeldColumns } from '../held-columns.ts'

/** Columns beyond so many bytes are worked out again when they are asked for. */
const MOST_BYTES = 2 ** 26

const known = new WeakMap<HeldColumns, Map<string, Float64Array>>()

/** A column made of held ones: the last that were asked for are kept as long as what they are made of. */
export function keptColumn(held: HeldColumns, name: string, make: () => Float64Array): Float64Array {
  const own = known.get(held) ?? new Map<string, Float64Array>()
  known.set(held, own)
  const found = own.get(name) ?? make()
  own.delete(name)
  own.set(name, found)
  while (own.size > 1 && own.size * found.byteLength > MOST_BYTES) own.delete(own.keys().next().value!)
  return found
}

import type { HeldColumns } from '../held-columns.ts'
import { isSmallPart } from './small-part.ts'
import { takenRows } from './taken-rows.ts'

/** Columns beyond so many bytes are worked out again when they are asked for. */
const MOST_BYTES = 2 ** 28 + 2 ** 26

const known = new WeakMap<HeldColumns, Map<string, Float64Array>>()

/** A column made of held ones: the last that were asked for are kept as long as what they are made of. */
export function keptColumn(held: HeldColumns, name: string, make: (held: HeldColumns) => Float64Array): Float64Array {
  const own = known.get(held) ?? new Map<string, Float64Array>()
  known.set(held, own)
  const found = own.get(name) ?? made(held, name, make)
  own.delete(name)
  own.set(name, found)
  while (own.size > 1 && own.size * found.byteLength > MOST_BYTES) own.delete(own.keys().next().value!)
  return found
}

/** That of a part is taken from that of the whole, unless the part is small and the whole has none yet. */
function made(held: HeldColumns, name: string, make: (held: HeldColumns) => Float64Array): Float64Array {
  const { part } = held
  if (!part || (isSmallPart(part) && !known.get(part.of)?.has(name))) return make(held)
  return takenRows(keptColumn(part.of, name, make), part.rows)
}

import { type Mix, type Numbers, PackedColumns, roomFor } from './packed-columns.ts'
import type { Day } from './schema.ts'

export interface StoredBlock {
  readonly location: number
  readonly day: Day
  readonly packed: Uint8Array
  /** What ids are counted from, where rows have any. */
  readonly firstId: number
}

/** Packed blocks of many locations and days as they lie in memory: the columns of one behind those of another. */
export interface HeldColumns {
  /** By block: in order of location and day. */
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly firsts: Float64Array
  /** By block: its first row; one more for the end of the last. */
  readonly starts: Int32Array
  /** Of all blocks, by the numbers in `mix`. */
  readonly mixes: readonly Mix[]
  /** By row. */
  readonly mix: Uint16Array
  /** By row; null = all are zero. */
  column(name: string): Numbers | null
  /** Where these are only some of those held: of which, and which blocks and rows of them. */
  readonly part?: { readonly of: HeldColumns; readonly blocks: Int32Array; readonly rows: Int32Array }
}

/** Puts blocks one behind the other; blocks in order of location and day. */
export function holdColumns(names: readonly string[], stored: readonly StoredBlock[]): HeldColumns {
  const blocks = stored.map(({ packed }) => new PackedColumns(names, packed))
  const starts = startsOf(blocks)
  const columns = columnsOf(names, blocks, starts)
  return {
    locations: Int32Array.from(stored, ({ location }) => location),
    days: Int32Array.from(stored, ({ day }) => day),
    firsts: Float64Array.from(stored, ({ firstId }) => firstId),
    starts,
    ...mixesOf(blocks, starts, columns.get('mix') ?? null),
    column: name => (name === 'mix' ? null : (columns.get(name) ?? null)),
  }
}

function startsOf(blocks: readonly PackedColumns[]): Int32Array {
  const starts = new Int32Array(blocks.length + 1)
  for (const [i, { count }] of blocks.entries()) starts[i + 1] = starts[i]! + count
  return starts
}

/** Every column as wide as the widest of its blocks. */
function columnsOf(names: readonly string[], blocks: readonly PackedColumns[], starts: Int32Array): Map<string, Numbers> {
  const types = new Map<number, number>()
  for (const block of blocks)
    block.eachColumn((column, type) => {
      if (type < (types.get(column) ?? Infinity)) types.set(column, type)
    })
  const rows = starts[starts.length - 1]!
  const columns = names.map((_, column) => (types.has(column) ? roomFor(types.get(column)!, rows) : null))
  for (const [i, block] of blocks.entries())
    block.eachColumn((column, type, at) => block.copyColumn(type, at, columns[column]!, starts[i]!))
  return new Map(names.flatMap((name, column) => (columns[column] ? [[name, columns[column]] as const] : [])))
}

/** Each block counts its mixes by itself. */
function mixesOf(
  blocks: readonly PackedColumns[],
  starts: Int32Array,
  stored: Numbers | null,
): Pick<HeldColumns, 'mixes' | 'mix'> {
  const mixes: Mix[] = []
  const numbers = new Map<number, Map<number, Map<number, number>>>()
  const mix = new Uint16Array(starts[starts.length - 1]!)
  const numberOf = (serviceId: number, channelId: number, customerTypeId: number) => {
    const byType = nested(nested(numbers, serviceId), channelId)
    const known = byType.get(customerTypeId) ?? mixes.push({ serviceId, channelId, customerTypeId }) - 1
    byType.set(customerTypeId, known)
    return known
  }
  for (const [i, block] of blocks.entries()) {
    const own = block.eachMix(numberOf)
    for (let row = starts[i]!, end = starts[i + 1]!; row < end; row++) mix[row] = own[stored === null ? 0 : stored[row]!]!
  }
  return { mixes, mix }
}

function nested<Value>(within: Map<number, Map<number, Value>>, key: number): Map<number, Value> {
  const known = within.get(key) ?? new Map<number, Value>()
  within.set(key, known)
  return known
}

import { type Mix, type Numbers, PackedColumns } from './packed-columns.ts'
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

/** Wider types hold what narrower ones do; 64-bit floats hold all. */
const widths = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const

/** Puts blocks one behind the other; blocks in order of location and day. */
export function holdColumns(names: readonly string[], stored: readonly StoredBlock[]): HeldColumns {
  const blocks = stored.map(({ packed }) => new PackedColumns(names, packed))
  const starts = startsOf(blocks)
  const columns = new Map<string, Numbers>()
  for (const [i, block] of blocks.entries())
    for (const [name, values] of block.columns()) if (name !== 'mix') place(columns, name, values, starts, i)
  return {
    locations: Int32Array.from(stored, ({ location }) => location),
    days: Int32Array.from(stored, ({ day }) => day),
    firsts: Float64Array.from(stored, ({ firstId }) => firstId),
    starts,
    ...mixesOf(blocks, starts),
    column: name => columns.get(name) ?? null,
  }
}

function startsOf(blocks: readonly PackedColumns[]): Int32Array {
  const starts = new Int32Array(blocks.length + 1)
  for (const [i, { count }] of blocks.entries()) starts[i + 1] = starts[i]! + count
  return starts
}

function place(columns: Map<string, Numbers>, name: string, values: Numbers, starts: Int32Array, block: number): void {
  const rows = starts[starts.length - 1]!
  const before = columns.get(name)
  const type = widths[Math.max(widthOf(values), before ? widthOf(before) : 0)]!
  const into = before instanceof type ? before : new type(rows)
  if (before && into !== before) into.set(before)
  into.set(values, starts[block])
  columns.set(name, into)
}

function widthOf(values: Numbers): number {
  return widths.findIndex(type => values instanceof type)
}

/** Each block counts its mixes by itself. */
function mixesOf(blocks: readonly PackedColumns[], starts: Int32Array): Pick<HeldColumns, 'mixes' | 'mix'> {
  const mixes: Mix[] = []
  const numbers = new Map<string, number>()
  const mix = new Uint16Array(starts[starts.length - 1]!)
  for (const [i, block] of blocks.entries()) {
    const own = block.mixes.map(each => {
      const name = `${each.serviceId} ${each.channelId} ${each.customerTypeId}`
      if (!numbers.has(name)) numbers.set(name, mixes.push(each) - 1)
      return numbers.get(name)!
    })
    const stored = block.column('mix')
    const [start, end] = [starts[i]!, starts[i + 1]!]
    for (let row = start; row < end; row++) mix[row] = own[stored?.[row - start] ?? 0]!
  }
  return { mixes, mix }
}

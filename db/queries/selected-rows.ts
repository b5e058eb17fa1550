import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { latest } from './latest.ts'
import { madeOnce } from './made-once.ts'
import { mostIn } from './most-in.ts'
import { onlyCode } from './only-code.ts'
import type { SumColumn } from './sum-columns.ts'

/** Rows are kept whose code is the wanted one, or any but zero. */
export interface Only {
  readonly name: string
  /** Null = all are zero. */
  readonly codes: Numbers | null
  readonly wanted: number | 'any'
}

/** Rows of visits that a question is about, by block. */
export interface SelectedRows {
  readonly rows: Int32Array
  /** Blocks with any row, and of each where its rows begin; one more for the end of the last. */
  readonly blocks: readonly number[]
  readonly starts: Int32Array
}

interface Known extends SelectedRows {
  readonly sums: Map<Numbers, Map<boolean, Float64Array>>
}

/** What was selected last is kept, up to so many bytes: a screen asks some ten questions about the same rows. */
const MOST_BYTES = 2 ** 26
const counted = madeOnce<Float64Array>()
const kept = latest<Known>(({ rows }) => rows.byteLength, MOST_BYTES)

export function selectedRows(held: HeldColumns, chosen: Chosen, asked: Only | null): SelectedRows {
  const only = asked !== null && keepsAll(asked) ? null : asked
  const name = `${chosenName(chosen)} ${only && `${only.name} ${only.wanted}`}`
  return kept(held, name, () => ({ ...select(held, chosen, only), sums: new Map() }))
}

/** All rows have the wanted code: nothing is left out. */
function keepsAll({ codes, wanted }: Only): boolean {
  const code = onlyCode(codes)
  return code !== null && (wanted === 'any' ? code !== 0 : code === wanted)
}

/** Rows are kept whose code is flagged. */
interface Condition {
  /** Null = all are zero. */
  readonly codes: Numbers | null
  /** By code. */
  readonly flags: Uint8Array
}

function select(held: HeldColumns, chosen: Chosen, only: Only | null): SelectedRows {
  const isChosen = chosenMixes(held, chosen)
  const conditions = conditionsOf(held, chosen, only)
  const all = chosenBlocks(held, chosen)
  const rows = roomFor(held, all, isChosen)
  const [blocks, starts]: [number[], number[]] = [[], []]
  let size = 0
  for (const block of all) {
    const first = size
    size = putChosen(rows, first, { mix: held.mix, isChosen, from: held.starts[block]!, end: held.starts[block + 1]! })
    for (const condition of conditions) size = keepFlagged(rows, first, size, condition)
    if (size === first) continue
    blocks.push(block)
    starts.push(first)
  }
  const own = size + 1 === rows.length ? rows.subarray(0, size) : rows.slice(0, size)
  return { rows: own, blocks, starts: Int32Array.from([...starts, size]) }
}

function conditionsOf(held: HeldColumns, chosen: Chosen, only: Only | null): Condition[] {
  const isChosenProvider = chosenProviders(held, chosen)
  return [
    ...(isChosenProvider === null ? [] : [{ codes: held.column('provider_id'), flags: isChosenProvider }]),
    ...(only === null ? [] : [{ codes: only.codes, flags: flagsOf(only) }]),
  ]
}

function flagsOf({ codes, wanted }: Only): Uint8Array {
  const flags = new Uint8Array(mostIn(codes) + 1)
  return wanted === 'any' ? flags.fill(1, 1) : wanted < flags.length ? flags.fill(1, wanted, wanted + 1) : flags
}

/** For all rows of chosen mixes in these blocks, or a few more, and one more. */
function roomFor(held: HeldColumns, blocks: readonly number[], isChosen: Uint8Array): Int32Array {
  const ofMixes = counted(held, 'by mix', () => rowsByMix(held)).reduce((sum, rows, mix) => sum + rows * isChosen[mix]!, 0)
  const ofBlocks = blocks.reduce((sum, block) => sum + held.starts[block + 1]! - held.starts[block]!, 0)
  return new Int32Array(Math.min(ofMixes, ofBlocks) + 1)
}

function rowsByMix({ mix, mixes }: HeldColumns): Float64Array {
  const rows = new Float64Array(mixes.length)
  for (let row = 0; row < mix.length; row++) rows[mix[row]!]!++
  return rows
}

interface Mixes {
  readonly mix: Numbers
  readonly isChosen: Uint8Array
  readonly from: number
  readonly end: number
}

/** Writes each row and only steps on after those that count: nothing for the processor to guess. @returns the new size */
function putChosen(rows: Int32Array, size: number, { mix, isChosen, from, end }: Mixes): number {
  let at = size
  for (let row = from; row < end; row++) {
    rows[at] = row
    at += isChosen[mix[row]!]!
  }
  return at
}

/** The same among rows from `first` on. @returns the new size */
function keepFlagged(rows: Int32Array, first: number, size: number, { codes, flags }: Condition): number {
  if (codes === null) return flags[0] === 1 ? size : first
  let at = first
  for (let i = first; i < size; i++) {
    const row = rows[i]!
    rows[at] = row
    at += flags[codes[row]!]!
  }
  return at
}

/** Sums of a column by selected block. */
export function blockSums(selected: SelectedRows, { numbers, squared }: SumColumn): Float64Array {
  if (numbers === null) return new Float64Array(selected.blocks.length)
  const { sums } = selected as Known // all that selectedRows gives is
  const own = sums.get(numbers) ?? new Map<boolean, Float64Array>()
  sums.set(numbers, own)
  const found = own.get(squared) ?? addedUp(selected, numbers, squared)
  own.set(squared, found)
  return found
}

function addedUp({ rows, blocks, starts }: SelectedRows, numbers: Numbers, squared: boolean): Float64Array {
  const sums = new Float64Array(blocks.length)
  if (onlyCode(numbers) === 1) return sums.map((_, i) => starts[i + 1]! - starts[i]!)
  for (let i = 0; i < sums.length; i++) {
    let sum = 0
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const number = numbers[rows[at]!]!
      sum += squared ? number * number : number
    }
    sums[i] = sum
  }
  return sums
}

import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { latest } from './latest.ts'
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

function select(held: HeldColumns, chosen: Chosen, only: Only | null): SelectedRows {
  const { mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = held.column('provider_id')
  const [codes, wanted] = [only?.codes ?? null, only?.wanted ?? 0]
  const isAny = wanted === 'any'
  const all = chosenBlocks(held, chosen)
  const rows = new Int32Array(all.reduce((sum, block) => sum + held.starts[block + 1]! - held.starts[block]!, 0))
  const [blocks, starts]: [number[], number[]] = [[], []]
  let size = 0
  for (const block of all) {
    const first = size
    for (let row = held.starts[block]!, end = held.starts[block + 1]!; row < end; row++) {
      if (isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      if (only !== null) {
        const code = codes === null ? 0 : codes[row]!
        if (isAny ? code === 0 : code !== wanted) continue
      }
      rows[size++] = row
    }
    if (size === first) continue
    blocks.push(block)
    starts.push(first)
  }
  return { rows: size === rows.length ? rows : rows.slice(0, size), blocks, starts: Int32Array.from([...starts, size]) }
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

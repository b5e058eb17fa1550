import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type Chosen, everything } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { chosenBlocks } from './held-chosen.ts'
import { selectedRows } from './selected-rows.ts'
import { takenRows } from './taken-rows.ts'

/** A selection of more rows is not set apart unless it is less than this share of a large file: going through all costs more then. */
const MOST_ROWS = 2 ** 20
const MOST_SHARE = 0.4
/** Of all parts together no more rows are kept, or this share of a large file; the last is kept in any case. */
const MOST_TOGETHER = 2 ** 21
const MOST_SHARE_TOGETHER = 0.5

const known = new WeakMap<HeldColumns, Map<string, HeldColumns>>()
const all = chosenName(everything)

/**
 * The visits of a selection as columns of their own, made once: a screen asks some ten questions about the same rows. Every chosen
 * day of a place is a block, also one without a row.
 */
export function partOfHeld(held: HeldColumns, chosen: Chosen): HeldColumns {
  const name = chosenName(chosen)
  if (name === all) return held
  const own = known.get(held) ?? new Map<string, HeldColumns>()
  known.set(held, own)
  const found = own.get(name) ?? setApart(held, chosen)
  if (found === held) return held
  own.delete(name)
  own.set(name, found)
  let rows = [...own.values()].reduce((sum, { mix }) => sum + mix.length, 0)
  for (const [oldest, { mix }] of own) {
    if (rows <= Math.max(MOST_TOGETHER, MOST_SHARE_TOGETHER * held.mix.length) || oldest === name) break
    own.delete(oldest)
    rows -= mix.length
  }
  return found
}

function setApart(held: HeldColumns, chosen: Chosen): HeldColumns {
  const { rows, blocks: filled, starts: filledStarts } = selectedRows(held, chosen, null)
  if (rows.length > Math.max(MOST_ROWS, MOST_SHARE * held.mix.length)) return held
  const blocks = Int32Array.from(chosenBlocks(held, chosen))
  const starts = new Int32Array(blocks.length + 1)
  let at = 0
  for (let i = 0; i < blocks.length; i++) {
    if (filled[at] === blocks[i]) at++
    starts[i + 1] = filledStarts[at]!
  }
  const columns = new Map<string, Numbers | null>()
  return {
    locations: blocks.map(block => held.locations[block]!),
    days: blocks.map(block => held.days[block]!),
    firsts: Float64Array.from(blocks, block => held.firsts[block]!),
    starts,
    mixes: held.mixes,
    mix: takenRows(held.mix, rows),
    column(name) {
      const known = columns.get(name)
      if (known !== undefined) return known
      const all = held.column(name)
      const own = all && takenRows(all, rows)
      columns.set(name, own)
      return own
    },
    part: { of: held, blocks, rows },
  }
}

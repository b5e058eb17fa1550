import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from '#db/queries/held-chosen.ts'
import { heldHours } from '#db/queries/held-hours.ts'
import { ownersOf } from '#db/queries/held-owners.ts'
import type { Day } from '#db/schema.ts'
import type { KindValues } from '#stats/within-difference.ts'

/** Of a visit's minute of the day whether it is of the kind, of the other kind, or of neither. */
export type KindOf = (minute: number) => boolean | null

/** One day of a location; the last arrival is before the first where no time of day is known. */
export interface OpenDay {
  readonly location: number
  readonly day: Day
  /** Minutes of the day. */
  readonly open: number
  readonly close: number
}

export type KindsOf = (day: OpenDay) => KindOf

/** Visits that are asked about by group and kind. Clusters are days of a place. */
export interface KindRows extends Omit<KindValues, 'values'> {
  readonly codes: Int32Array
  /** Block of each cluster. */
  readonly blocks: readonly number[]
}

/** Visits by person (by place where nobody is known) and kind of moment; groups are those of `ownersOf`. */
export function momentKinds(held: HeldColumns, chosen: Chosen, kindsOf: KindsOf): KindRows {
  const { owner, locations } = ownersOf(held)
  const minutes = held.column('minute')
  const { opens, closes } = heldHours(held)
  const rows = kindRows(held, chosen, block => {
    const [location, day] = [held.locations[block]!, held.days[block]!]
    const kindOf = kindsOf({ location, day, open: opens[block]!, close: closes[block]! })
    return row => {
      const minute = minutes === null ? -1 : minutes[row]! - 1
      const kind = minute < 0 ? null : kindOf(minute)
      return kind === null ? -1 : owner[row]! * 2 + Number(kind)
    }
  })
  return { ...rows, firstGroup: 0, groups: locations.length }
}

/** @param codesOf of the rows of a block the group times two and the kind; less than 0 = left out */
export function kindRows(
  held: HeldColumns,
  chosen: Chosen,
  codesOf: (block: number) => (row: number) => number,
): Pick<KindRows, 'codes' | 'clusters' | 'blocks'> {
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = held.column('provider_id')
  const codes = new Int32Array(mix.length)
  const blocks = chosenBlocks(held, chosen)
  for (const block of blocks) {
    const codeOf = codesOf(block)
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const isOut = isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0
      codes[row] = isOut || isChosen[mix[row]!] === 0 ? -1 : codeOf(row)
    }
  }
  return { codes, blocks, clusters: blocks.map(block => [starts[block]!, starts[block + 1]!]) }
}

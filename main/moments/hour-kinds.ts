import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { chosenName } from '#db/queries/chosen-name.ts'
import { type CodedRows, codedRows } from '#db/queries/coded-rows.ts'
import { chosenBlocks, chosenMixes } from '#db/queries/held-chosen.ts'
import { heldHours, hourOfMinute, wholeBlock } from '#db/queries/held-hours.ts'
import { chosenOwners, ownersOf } from '#db/queries/held-owners.ts'
import type { KindSums } from '#stats/within-difference.ts'
import { weekdayOf } from '../days.ts'
import { busyHours, HOURS } from './busiest-hours.ts'
import { edgesOf } from './edge-hours.ts'

/** A kind of hour: the busiest of a place's week, the first and the last of a day, and those between these two. */
export type HourKind = 'busiest' | 'first' | 'last'

/** Visits by day of a place, person (place where nobody is known; groups are those of `ownersOf`) and all that their hour is. */
export interface HourKinds {
  readonly rows: CodedRows
  readonly groups: number
}

/** Of a code its lowest bit says whether the hour is busy, the next two where it lies in the day; the rest is the group. */
const BITS = 3
const [BETWEEN, FIRST, LAST, NEITHER] = [0, 1, 2, 3] // a bit each for the first and the last hour

/** Those of the selection asked about last are kept, since questions about hours of any kind are asked about the same visits. */
const kept = new WeakMap<HeldColumns, { readonly held: HeldColumns; readonly name: string; readonly kinds: HourKinds }>()

export function hourKinds(held: HeldColumns, chosen: Chosen): HourKinds {
  const [whole, name] = [held.part?.of ?? held, chosenName(chosen)]
  const known = kept.get(whole)
  if (known?.held === held && known.name === name) return known.kinds
  const kinds = findKinds(held, chosen)
  kept.set(whole, { held, name, kinds })
  return kinds
}

function findKinds(held: HeldColumns, chosen: Chosen): HourKinds {
  const { starts, mix, locations, days } = held
  const [isChosen, isOwn] = [chosenMixes(held, chosen), chosenOwners(held, chosen)]
  const { owner, providers } = ownersOf(held)
  const { opens, closes } = heldHours(held)
  const [minutes, busy, blocks] = [held.column('minute'), busyHours(held, chosen), chosenBlocks(held, chosen)]
  const codes = new Int32Array(mix.length)
  if (minutes === null || blocks.length < days.length) codes.fill(-1)
  for (const block of minutes === null ? [] : blocks) {
    const whole = wholeBlock(held, block)
    const { firstUntil, lastFrom, isLong } = edgesOf({ open: opens[whole]!, close: closes[whole]! })
    const [first, last] = [firstUntil + 1, lastFrom + 1] // as minutes are stored
    const hours = busy.get(locations[block]!)!
    const week = weekdayOf(days[block]!) * HOURS
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const minute = minutes![row]!
      const who = owner[row]!
      if (minute === 0 || isChosen[mix[row]!] === 0 || isOwn[who] === 0) {
        codes[row] = -1
        continue
      }
      const edge = isLong ? isBelow(minute, first + 1) | (isBelow(last - 1, minute) << 1) : NEITHER
      codes[row] = (who << BITS) | (edge << 1) | hours[week + hourOfMinute[minute]!]!
    }
  }
  return { rows: codedRows(held, blocks, codes, providers.length << BITS), groups: providers.length }
}

/** 1 where `a` is less than `b`, both whole numbers, else 0; reckoned, since the processor would guess wrong at every other visit. */
function isBelow(a: number, b: number): number {
  return (a - b) >>> 31
}

/** Group and kind of each number of the rows, as `withinDifference` has them. */
export function kindCodes(
  { rows: { codes }, groups }: HourKinds,
  kind: HourKind,
): Pick<KindSums, 'codes' | 'firstGroup' | 'groups'> {
  const one = kind === 'first' ? FIRST : LAST
  const found = new Int32Array(codes.length)
  for (let number = 0; number < codes.length; number++) {
    const code = codes[number]!
    const edge = (code >> 1) & NEITHER
    const isOne = kind === 'busiest' ? code & 1 : edge === one ? 1 : edge === BETWEEN ? 0 : null
    found[number] = isOne === null ? -1 : ((code >> BITS) << 1) | isOne
  }
  return { codes: found, firstGroup: 0, groups }
}

import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { type CodedRows, codedRows, type CodeSums } from '#db/queries/coded-rows.ts'
import { chosenBlocks, chosenProviders } from '#db/queries/held-chosen.ts'
import type { MixSides } from '#db/queries/mix-sides.ts'
import type { KindSums } from '#stats/within-difference.ts'

/** Minutes that visits may lie apart and still be alike. */
const BAND = 180
/** Bands of a day, and one for visits without a time of day. */
const BANDS = 9
/** By minute as it is stored, which is one more than it is; 0 = no time of day. */
const bandOfMinute = Uint8Array.from({ length: 24 * 60 + 1 }, (_, minute) =>
  minute === 0 ? 0 : Math.floor((minute - 1) / BAND) + 1,
)

/** What a comparison takes beside the sums of values. */
export type LikeGroups = Pick<KindSums, 'codes' | 'starts' | 'firstGroup' | 'groups'>

/** Like visits of all places, and of each. */
export interface LikeVisits {
  readonly rows: CodedRows
  readonly all: LikeGroups
  readonly places: readonly { readonly location: number; readonly groups: LikeGroups }[]
}

/**
 * Visits through a channel that is known by whether customers served themselves, the one kind. Groups are like visits: of the same
 * place, service and three hours of the day.
 */
export function likeVisits(held: HeldColumns, chosen: Chosen, sides: MixSides): LikeVisits {
  const { codes, size } = codesOf(held, chosen, sides)
  const rows = codedRows(held, chosenBlocks(held, chosen), codes, size)
  const groups = new Numbers(size / 2)
  const places: { location: number; first: number; firstGroup: number }[] = []
  const all = Int32Array.from(rows.codes)
  for (const [i, block] of rows.blocks.entries()) {
    const location = held.locations[block]!
    if (places.at(-1)?.location !== location) places.push({ location, first: i, firstGroup: groups.begin() })
    for (let number = rows.starts[i]!, end = rows.starts[i + 1]!; number < end; number++)
      all[number] = groups.of(all[number]! >> 1) * 2 + (all[number]! & 1)
  }
  const like = (from: number, end: number, firstGroup: number, endGroup: number): LikeGroups => ({
    codes: all,
    starts: rows.starts.subarray(from, end + 1),
    firstGroup,
    groups: endGroup - firstGroup,
  })
  return {
    rows,
    all: like(0, rows.blocks.length, 0, groups.next),
    places: places.map(({ location, first, firstGroup }, p) => {
      const after = places[p + 1] ?? { first: rows.blocks.length, firstGroup: groups.next }
      return { location, groups: like(first, after.first, firstGroup, after.firstGroup) }
    }),
  }
}

/** By row its service and band, times two, and one more where customers served themselves; less than zero = left out. */
function codesOf(held: HeldColumns, chosen: Chosen, sides: MixSides): { codes: Int32Array; size: number } {
  const { mixes, mix, starts } = held
  const isChosenProvider = chosenProviders(held, chosen)
  const [minutes, providers] = [held.column('minute'), isChosenProvider === null ? null : held.column('provider_id')]
  const firsts = sides.map((side, i) => (side < 0 ? -1 : 2 * mixes[i]!.serviceId * BANDS + side))
  const codes = new Int32Array(mix.length).fill(-1)
  for (const block of chosenBlocks(held, chosen))
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const first = firsts[mix[row]!]!
      if (first < 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      codes[row] = minutes === null ? first : first + 2 * bandOfMinute[minutes[row]!]!
    }
  return { codes, size: 2 * BANDS * (mixes.reduce((most, { serviceId }) => Math.max(most, serviceId), 0) + 1) }
}

/** Numbers for groups of one place after another, in the order in which they appear. */
class Numbers {
  next = 0
  private readonly numbers: Int32Array
  private first = 0

  constructor(groups: number) {
    this.numbers = new Int32Array(groups).fill(-1)
  }

  /** From now on groups are those of another place. */
  begin(): number {
    this.first = this.next
    return this.first
  }

  of(group: number): number {
    if (this.numbers[group]! < this.first) this.numbers[group] = this.next++
    return this.numbers[group]!
  }
}

/** Sums of the values of each kind in some clusters: of the other kind, and of the one. */
export function sidesOfSums(
  { codes, starts }: Pick<LikeGroups, 'codes' | 'starts'>,
  { counts, totals, squares }: CodeSums,
): [others: SideSums, ones: SideSums] {
  const sides: [SideSums, SideSums] = [
    { n: 0, total: 0, squares: 0 },
    { n: 0, total: 0, squares: 0 },
  ]
  for (let number = starts[0]!, end = starts[starts.length - 1]!; number < end; number++) {
    const side = sides[codes[number]! & 1]!
    side.n += counts[number]!
    side.total += totals[number]!
    side.squares += squares[number]!
  }
  return sides
}

export interface SideSums {
  n: number
  total: number
  squares: number
}

/** A block of a page, by its height and how much of it may grow. */
export interface Block {
  /** Empty where it is no figure. */
  readonly name: string
  /** With the space after it, in the unit of the rooms. */
  readonly height: number
  /** By how much its chart may grow. */
  readonly growth: number
}

/** Left at the end of a page, so that rounding never pushes its last block over. */
const SPARE = 16

/**
 * By how much each block grows so that pages that end early, since what follows does not fit, are filled; so is a last page of one figure,
 * while any other last page stays as it is.
 *
 * @param rooms height of the first page, and of each further one
 * @param head what stands on the first page before the blocks
 */
export function grownHeights(
  blocks: readonly Block[],
  { rooms: [first, further], head }: { readonly rooms: readonly [number, number]; readonly head: number },
): ReadonlyMap<string, number> {
  const grown = new Map<string, number>()
  let [room, at] = [first, head]
  let own: Block[] = []
  for (const block of blocks) {
    if (at + block.height > room) {
      for (const [name, by] of shared(own, room - at - SPARE)) grown.set(name, by)
      ;[room, at, own] = [further, 0, []]
    }
    at = (at + block.height) % room
    own.push(block)
  }
  if (own.filter(({ name }) => name !== '').length === 1)
    for (const [name, by] of shared(own, room - at - SPARE)) grown.set(name, by)
  return grown
}

/** What is left of a page among its blocks, the one that may grow least first. */
function shared(blocks: readonly Block[], left: number): readonly (readonly [string, number])[] {
  const growing = blocks.filter(({ growth }) => growth > 0).toSorted((a, b) => a.growth - b.growth)
  return growing.map(({ name, growth }, i) => {
    const by = Math.max(0, Math.floor(Math.min(growth, left / (growing.length - i))))
    left -= by
    return [name, by] as const
  })
}

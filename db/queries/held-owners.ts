import type { HeldColumns } from '../held-columns.ts'

/** Pairs of a location and a provider that have rows, in their order, and of each row its pair. */
export interface Owners {
  readonly owner: Int32Array
  readonly locations: Int32Array
  readonly providers: Int32Array
}

const known = new WeakMap<HeldColumns, Owners>()

export function ownersOf(held: HeldColumns): Owners {
  const found = known.get(held) ?? findOwners(held)
  known.set(held, found)
  return found
}

function findOwners(held: HeldColumns): Owners {
  const column = held.column('provider_id')
  const owner = new Int32Array(held.mix.length)
  const [locations, providers]: [number[], number[]] = [[], []]
  for (const { location, from, to } of spansOf(held)) {
    const people = new Set<number>()
    for (let row = from; row < to; row++) people.add(column?.[row] ?? 0)
    const sorted = [...people].sort((a, b) => a - b)
    const numbers = new Map(sorted.map((provider, i) => [provider, locations.length + i]))
    for (let row = from; row < to; row++) owner[row] = numbers.get(column?.[row] ?? 0)!
    for (const provider of sorted) {
      locations.push(location)
      providers.push(provider)
    }
  }
  return { owner, locations: Int32Array.from(locations), providers: Int32Array.from(providers) }
}

/** Rows of each location: its blocks lie side by side. */
function spansOf({ locations, starts }: HeldColumns): { location: number; from: number; to: number }[] {
  const spans: { location: number; from: number; to: number }[] = []
  for (let block = 0; block < locations.length; block++) {
    const last = spans.at(-1)
    if (last && last.location === locations[block]) last.to = starts[block + 1]!
    else spans.push({ location: locations[block]!, from: starts[block]!, to: starts[block + 1]! })
  }
  return spans
}

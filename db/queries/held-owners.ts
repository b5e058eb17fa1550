import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Chosen } from './chosen.ts'
import { madeOnce } from './made-once.ts'
import { mostIn } from './most-in.ts'
import { takenRows } from './taken-rows.ts'

/** Pairs of a location and a provider that have rows (in all that is held), in their order, and of each row its pair. */
export interface Owners {
  readonly owner: Int32Array
  readonly locations: Int32Array
  readonly providers: Int32Array
}

const keptOwners = madeOnce<Owners>()

export function ownersOf(held: HeldColumns): Owners {
  return keptOwners(held, '', () => findOwners(held))
}

/** By pair: 1 where a selection keeps the provider. */
export function chosenOwners(held: HeldColumns, { providerIds }: Chosen): Uint8Array {
  const { providers } = ownersOf(held)
  if (providerIds === null) return new Uint8Array(providers.length).fill(1)
  const ids = new Set(providerIds)
  return Uint8Array.from(providers, provider => Number(ids.has(provider)))
}

function findOwners(held: HeldColumns): Owners {
  if (held.part) return ownersOfPart(held.part)
  const column = held.column('provider_id')
  const owner = new Int32Array(held.mix.length)
  const [locations, providers]: [number[], number[]] = [[], []]
  const numbers = new Int32Array(mostIn(column) + 1)
  for (const { location, from, to } of spansOf(held)) {
    const people = peopleIn(column, { from, to }, numbers)
    for (const [i, provider] of people.entries()) numbers[provider] = locations.length + i
    for (let row = from; row < to; row++) owner[row] = numbers[column === null ? 0 : column[row]!]!
    for (const provider of people) {
      locations.push(location)
      providers.push(provider)
      numbers[provider] = 0
    }
  }
  return { owner, locations: Int32Array.from(locations), providers: Int32Array.from(providers) }
}

/** The pairs are those of all visits. */
function ownersOfPart({ of, rows }: NonNullable<HeldColumns['part']>): Owners {
  const all = ownersOf(of)
  return { ...all, owner: takenRows(all.owner, rows) }
}

/** Providers of some rows in their order, marked with 1 among the numbers. */
function peopleIn(column: Numbers | null, { from, to }: { from: number; to: number }, marks: Int32Array): number[] {
  const people: number[] = []
  for (let row = from; row < to; row++) {
    const provider = column === null ? 0 : column[row]!
    if (marks[provider] === 1) continue
    marks[provider] = 1
    people.push(provider)
  }
  return people.sort((a, b) => a - b)
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

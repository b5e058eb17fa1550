import type { Mapping } from '#contract/mapping.ts'
import type { Noticed, WholeFile } from '#contract/previews.ts'
import type { ReasonCode } from '#contract/row-reasons.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { OpenedExport } from '../read/open-export.ts'
import { packedInteractionsOf } from '../read-interactions.ts'
import type { LeftOutRow, ReadOptions } from '../row-outcome.ts'
import { unpackRows } from '../unpack-rows.ts'

/** A place as one file spells it; null = rows that name none. */
export interface CountedPlace {
  readonly spelled: string | null
  rows: number
}

/** Days since 1970. */
export interface Days {
  readonly firstDay: number
  readonly lastDay: number
}

/** A person as one file spells it at a place; without days where it is still open how dates are read. */
export interface CountedPerson {
  readonly place: string | null
  readonly spelled: string
  readonly rows: number
  readonly days: Days | null
}

export interface CountedNames {
  readonly whole: WholeFile
  readonly places: readonly CountedPlace[]
  readonly people: readonly CountedPerson[]
  readonly morePlaces: number
  readonly morePeople: number
  /** There are more still: they were not told apart. */
  readonly isLeast: boolean
  /** What seems to stand for no value in all rows of the file, and is read as one. */
  readonly noticed: readonly Noticed[]
}

/** So many spellings are counted at most, and so many listed; names longer than this are no names. */
const COUNTED = 20_000
const PLACES_LISTED = 1000
const PEOPLE_LISTED = 5000
const LONGEST = 1000
const BELOW = 20
const CELLS_SHOWN = 30
const LETTERS_SHOWN = 200

interface CountOptions extends Omit<ReadOptions, 'onBytes'> {
  /** The mapping has some day or other instead of those of the rows. */
  readonly areDaysOpen: boolean
}

/**
 * Reads a file to its end: the places and people that its interactions spell, those with most rows first, and what was left
 * out. Memory does not grow with the file. Tells on the way how many bytes and rows were read.
 *
 * @throws Failure as packedInteractionsOf
 */
export async function* countNames(
  path: string,
  mapping: Mapping,
  options: CountOptions,
  opened: OpenedExport | null = null,
): AsyncGenerator<{ readonly done: number; readonly rows: number }, CountedNames> {
  const names = new NameCounts(options.areDaysOpen)
  const left = new LeftOutCounts()
  let [interactions, rows, done] = [0, 0, 0]
  const counted = { ...options, onBytes: (bytes: number) => void (done = bytes) }
  const noticed: Noticed[] = []
  for await (const packed of packedInteractionsOf(path, mapping, counted, opened)) {
    const outcomes = unpackRows(packed)
    for (const { field, column, text } of packed.seemsNone ?? [])
      noticed.push({ kind: 'stands-for-none', field, column, text: text.toLowerCase(), state: 'proposed' })
    for (const outcome of outcomes)
      if (outcome.kind === 'row') {
        interactions++
        left.passRow()
        names.add(outcome.interaction)
      } else left.add(outcome)
    rows += outcomes.length
    yield { done, rows }
  }
  return { whole: { interactions, ...left.counts() }, ...names.counts(), noticed }
}

type Counting = { -readonly [Key in keyof Days]: Days[Key] } & {
  readonly place: string | null
  readonly spelled: string
  rows: number
}

class NameCounts {
  private readonly areDaysOpen: boolean
  private readonly places = new Map<string | null, CountedPlace>()
  private readonly people = new Map<string | null, Map<string, Counting>>()
  private peopleCount = 0
  private isLeast = false

  constructor(areDaysOpen: boolean) {
    this.areDaysOpen = areDaysOpen
  }

  add({ place, person, localDay }: NewInteraction): void {
    if (!this.addPlace(place) || person === null) return
    const here = this.people.get(place) ?? new Map<string, Counting>()
    const known = here.get(person)
    if (known) {
      known.rows++
      if (localDay < known.firstDay) known.firstDay = localDay
      if (localDay > known.lastDay) known.lastDay = localDay
      return
    }
    if (this.isFull(this.peopleCount, person)) return
    this.people.set(place, here.set(person, { place, spelled: person, rows: 1, firstDay: localDay, lastDay: localDay }))
    this.peopleCount++
  }

  /** Whether the place is counted. */
  private addPlace(place: string | null): boolean {
    const known = this.places.get(place)
    if (known) known.rows++
    else if (this.isFull(this.places.size, place ?? '')) return false
    else this.places.set(place, { spelled: place, rows: 1 })
    return true
  }

  private isFull(counted: number, name: string): boolean {
    const isFull = counted >= COUNTED || name.length > LONGEST
    this.isLeast ||= isFull
    return isFull
  }

  private counted({ firstDay, lastDay, ...person }: Counting): CountedPerson {
    return { ...person, days: this.areDaysOpen ? null : { firstDay, lastDay } }
  }

  counts(): Omit<CountedNames, 'whole' | 'noticed'> {
    const places = byRows([...this.places.values()], PLACES_LISTED)
    const people = byRows(
      [...this.people.values()].flatMap(here => [...here.values()]),
      PEOPLE_LISTED,
    )
    const { isLeast } = this
    return {
      places,
      people: people.map(person => this.counted(person)),
      morePlaces: this.places.size - places.length,
      morePeople: this.peopleCount - people.length,
      isLeast,
    }
  }
}

function byRows<Counted extends { readonly rows: number }>(counted: readonly Counted[], most: number): Counted[] {
  return counted.toSorted((a, b) => b.rows - a.rows).slice(0, most)
}

class LeftOutCounts {
  private readonly skippedCounts: Partial<Record<ReasonCode, number>> = {}
  private readonly rejectedCounts: Partial<Record<ReasonCode, number>> = {}
  private below: LeftOutRow[] = []

  passRow(): void {
    if (this.below.length > 0) this.below = []
  }

  add(row: LeftOutRow): void {
    const counts = row.kind === 'skipped' ? this.skippedCounts : this.rejectedCounts
    counts[row.reason] = (counts[row.reason] ?? 0) + 1
    if (this.below.push(row) > BELOW) this.below.shift()
  }

  counts(): Omit<WholeFile, 'interactions'> {
    const { skippedCounts, rejectedCounts } = this
    const below = this.below.map(({ line, reason, cells }) => ({ line, reason, cells: shownCells(cells) }))
    return { skippedCounts, rejectedCounts, below }
  }
}

/** As many cells and letters as fit on a screen. */
export function shownCells(cells: readonly string[]): string[] {
  return cells.slice(0, CELLS_SHOWN).map(cell => cell.slice(0, LETTERS_SHOWN))
}

import { codeAt, type Coded, codedAt, type InteractionColumns, numberAt } from '../interaction-columns.ts'
import type { Dictionaries } from './dictionaries.ts'
import { Combinations, UNKNOWN } from './combinations.ts'
import { type InteractionKinds, PART, PARTS, partOfFlag, partOfOutcome, partOfWaitKind } from './interaction-kinds.ts'

interface PlaceIds {
  readonly placeId: number
  readonly locationId: number
}

interface ProviderIds {
  readonly spelledId: number | null
  readonly providerId: number
}

/** Codes of a batch fit below. */
const CODES = 2 ** 16
const NOBODY: ProviderIds = { spelledId: null, providerId: 0 }

/** What the words of one batch of rows are in the store: each is looked up once, when a row that is stored has it. */
export class BatchCodes {
  readonly columns: InteractionColumns
  private readonly names: Dictionaries
  private readonly kinds: InteractionKinds
  private readonly sourceId: number
  private readonly places: (PlaceIds | undefined)[] = []
  private readonly providers = new Map<number, ProviderIds>()
  private readonly provenances = new Map<number, number>()
  private readonly parts: readonly [part: number, numbers: CodeNumbers][]
  private readonly scratch = new Int32Array(PARTS)
  private readonly combinations: Combinations

  constructor(
    columns: InteractionColumns,
    { names, kinds, sourceId }: { names: Dictionaries; kinds: InteractionKinds; sourceId: number },
  ) {
    this.columns = columns
    this.names = names
    this.kinds = kinds
    this.sourceId = sourceId
    const { service, channel, waitKind, outcome, solvedFirstTime, csat, nps, ces, ratingOffered, complaint } = columns
    const all: [number, CodeNumbers | null][] = [
      [PART.service, numbersOf(service, name => names.service(name))],
      [PART.channel, numbersOf(channel, name => names.channel(name))],
      [PART.waitKind, numbersOf(waitKind, partOfWaitKind)],
      [PART.outcome, numbersOf(outcome, partOfOutcome)],
      [PART.solvedFirstTime, numbersOf(solvedFirstTime, partOfFlag)],
      [PART.csat, numbersOf(csat, rating => kinds.partOfRating(rating, names))],
      [PART.nps, numbersOf(nps, rating => kinds.partOfRating(rating, names))],
      [PART.ces, numbersOf(ces, rating => kinds.partOfRating(rating, names))],
      [PART.ratingOffered, numbersOf(ratingOffered, partOfFlag)],
      [PART.complaint, numbersOf(complaint, partOfFlag)],
    ]
    this.parts = all.flatMap(([part, numbers]) => (numbers === null ? [] : [[part, numbers] as const]))
    const { zone, certainty, clock } = columns
    const coded = [
      zone,
      certainty,
      clock,
      service,
      channel,
      waitKind,
      outcome,
      solvedFirstTime,
      csat,
      nps,
      ces,
      ratingOffered,
      complaint,
    ]
    this.combinations = new Combinations(coded, columns.filled)
  }

  placeOf(row: number): PlaceIds {
    const code = codeAt(this.columns.place, row)
    return (this.places[code] ??= this.findPlace(row))
  }

  private findPlace(row: number): PlaceIds {
    const { place, zone, certainty } = this.columns
    return this.names.place(codedAt(place, row), codedAt(certainty, row) === 'assumed_zone' ? null : codedAt(zone, row))
  }

  providerOf(row: number, locationId: number): ProviderIds {
    const code = codeAt(this.columns.person, row)
    if (code === 0) return NOBODY
    const key = locationId * CODES + code
    let ids = this.providers.get(key)
    if (!ids) this.providers.set(key, (ids = this.names.provider(locationId, codedAt(this.columns.person, row))))
    return ids
  }

  /** The row's place among the kinds. */
  kindOf(row: number): number {
    const { combinations } = this
    const combination = combinations.at(row)
    const known = combinations.kindOf(combination)
    if (known !== UNKNOWN) return known
    const kind = this.findKind(row)
    combinations.keep(combination, kind)
    return kind
  }

  private findKind(row: number): number {
    const { scratch, parts } = this
    scratch[PART.provenance] = this.provenanceOf(row)
    scratch[PART.filled] = numberAt(this.columns.filled, row)
    for (let i = 0; i < parts.length; i++) scratch[parts[i]![0]] = parts[i]![1].of(row)
    return this.kinds.find(scratch)
  }

  private provenanceOf(row: number): number {
    const { zone, certainty, clock } = this.columns
    const key = (codeAt(zone, row) * CODES + codeAt(certainty, row)) * CODES + codeAt(clock, row)
    let id = this.provenances.get(key)
    if (id === undefined) {
      // Every row has a zone and a certainty.
      const of = { zone: codedAt(zone, row)!, certainty: codedAt(certainty, row)!, clock: codedAt(clock, row) }
      this.provenances.set(key, (id = this.names.provenance(of, this.sourceId)))
    }
    return id
  }
}

/** Numbers of the values of one column. */
interface CodeNumbers {
  of(row: number): number
}

function numbersOf<T>(column: Coded<T> | null, find: (value: T) => number): CodeNumbers | null {
  return column && new NumbersOfCodes(column, find)
}

class NumbersOfCodes<T> implements CodeNumbers {
  private readonly column: Coded<T>
  private readonly find: (value: T) => number
  private readonly numbers: Int32Array

  constructor(column: Coded<T>, find: (value: T) => number) {
    this.column = column
    this.find = find
    this.numbers = new Int32Array(column.values.length + 1).fill(UNKNOWN)
    this.numbers[0] = 0
  }

  of(row: number): number {
    const code = this.column.codes[row]!
    const known = this.numbers[code]!
    return known === UNKNOWN ? (this.numbers[code] = this.find(this.column.values[code - 1]!)) : known
  }
}

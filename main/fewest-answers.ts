import type { Filter, Reading } from '#contract/vocabulary.ts'

type Asked = Pick<Filter, 'minimumAnswers'>

/** The fewest values with which a location, a person or a cell of a grid is shown; 0 where nothing is asked. Models use all the same. */
export function fewestOf({ minimumAnswers = 0 }: Asked): number {
  return minimumAnswers
}

/** Whether there are so many values that a location, a person or a cell may be shown. */
export function hasEnough(asked: Asked, { n }: { readonly n: number }): boolean {
  return n >= fewestOf(asked)
}

/** Whose figures a row has; without a location those of all together, which are always shown. */
interface Row {
  readonly locationId?: string | undefined
  readonly locationName?: string | undefined
  readonly providerId?: string | undefined
  readonly name: string
  readonly n: number
}

type TooFew = Omit<Row, 'n'> & { readonly state: 'too-few' }

/** Rows of locations and people, those with too few values without figures. */
export function orTooFew<Shown extends Row>(rows: readonly Shown[], asked: Asked): (Shown | TooFew)[] {
  return rows.map(row => (isTold(row, asked) ? row : tooFew(row)))
}

/** The sentence about rows, of which those with too few values say nothing. */
export function readingOfEnough<Shown extends Row>(
  rows: readonly Shown[],
  asked: Asked,
  read: (told: readonly Shown[]) => Reading,
): Reading {
  const told = rows.filter(row => isTold(row, asked))
  if (told.length === 0 && rows.length > 0) return { id: 'fewest.none', values: { fewest: fewestOf(asked) } }
  return read(told)
}

function isTold(row: Row, asked: Asked): boolean {
  return row.locationId === undefined || hasEnough(asked, row)
}

function tooFew({ locationId, locationName, providerId, name }: Row): TooFew {
  return { state: 'too-few', locationId, locationName, providerId, name }
}

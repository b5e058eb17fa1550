/** A person of a table: n values in all, or n of each figure. */
interface Person extends Record<string, unknown> {
  readonly providerId: string
}

/** From how many values on figures are shown. */
export interface Least {
  /** Fewer are nobody's to see. */
  readonly privateBelow: number
  /** Fewer are not shown in this table; at least `privateBelow`. */
  readonly shownFrom: number
}

/** A table after holding more back, with whom that was done to. */
export interface HeldTogether<Value> {
  readonly value: Value
  /** Ids of people with too few values for any of their figures. */
  readonly few: ReadonlySet<string>
  /** Ids of people who have enough, and whose figures would tell those of the others. */
  readonly further: ReadonlySet<string>
}

/**
 * Complementary suppression: where the figures of a location and of its other people are printed, those of a single person who is held
 * back could be reckoned from them. So whoever is held back at a location has company: at least two people with values, and together as
 * many values as one person needs to be shown. The people with the fewest values of those shown are held back with them.
 *
 * @param value a report before anything is held back, with every list of people that it has
 */
export function heldTogether<Value>(value: Value, least: Least): HeldTogether<Value> {
  const told = { few: new Set<string>(), further: new Set<string>() }
  const held = within(value, least, told) as Value // the same fields, some with fewer people or figures
  return { value: held, few: told.few, further: apartFrom(told.further, told.few) }
}

/** Those of a set that are not in another. */
export function apartFrom(all: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter(one => !others.has(one)))
}

interface Told {
  readonly few: Set<string>
  readonly further: Set<string>
}

function within(value: unknown, least: Least, told: Told): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value.map(one => within(one, least, told))
    return list.length > 0 && list.every(isPerson) ? listed(list, least, told) : list
  }
  if (typeof value !== 'object' || value === null) return value
  if (isPerson(value) && cellsOf(value, least).some(({ n }) => n > 0 && n < least.shownFrom)) told.few.add(value.providerId)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, least, told)]))
}

function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && 'providerId' in value && typeof value.providerId === 'string'
}

/** One value of a person: of the figure of this name, or of the only one. */
interface Cell {
  readonly person: Person
  readonly figure: string
  readonly n: number
}

const ONLY = 'only'

function listed(people: readonly Person[], least: Least, told: Told): readonly Person[] {
  const cells = people.flatMap(person => cellsOf(person, least))
  const taken = new Set<Cell>()
  for (const table of Map.groupBy(cells, ({ person, figure }) => `${String(person.locationId)} ${figure}`).values())
    for (const cell of companyOf(table, least)) taken.add(cell)
  for (const { person } of taken) told.further.add(person.providerId)
  const takenOf = Map.groupBy(taken, ({ person }) => person)
  return people.map(person => without(person, takenOf.get(person)?.map(({ figure }) => figure) ?? []))
}

function cellsOf(person: Person, { privateBelow, shownFrom }: Least): readonly Cell[] {
  if (isFigures(person.figures)) return person.figures.map(({ metric, n }) => ({ person, figure: metric, n }))
  if (typeof person.n === 'number') return [{ person, figure: ONLY, n: person.n }]
  // Where more values were asked for, who has fewer comes without a number: it may be the smallest.
  return person.state === 'too-few' && shownFrom > privateBelow ? [{ person, figure: ONLY, n: 1 }] : []
}

type Figures = readonly { readonly metric: string; readonly n: number }[]

function isFigures(value: unknown): value is Figures {
  return Array.isArray(value) && value.every(one => typeof Object(one).metric === 'string' && typeof Object(one).n === 'number')
}

/** Whose values are held back as well, of people at one location on one figure. */
function companyOf(table: readonly Cell[], { privateBelow, shownFrom }: Least): readonly Cell[] {
  const known = table.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)
  if (known.every(({ n }) => n >= privateBelow)) return []
  const hidden = known.filter(({ n }) => n < shownFrom)
  const company: Cell[] = []
  const isEnough = () => {
    const all = [...hidden, ...company]
    return all.length >= 2 && all.reduce((sum, { n }) => sum + n, 0) >= privateBelow
  }
  for (const cell of known.slice(hidden.length)) {
    if (isEnough()) break
    company.push(cell)
  }
  return company
}

/** A person without some figures; without any left, listed as one with too few values. */
function without(person: Person, figures: readonly string[]): Person {
  if (figures.length === 0) return person
  const left = isFigures(person.figures) ? person.figures.filter(({ metric }) => !figures.includes(metric)) : []
  if (left.length === 0) return heldPerson(person)
  return { ...person, figures: left, n: Math.max(...left.map(({ n }) => n)) }
}

/** What is left of somebody whose figures are held back. */
export function heldPerson({ about, providerId, locationId, locationName, name }: Record<string, unknown> & Person): Person {
  return { state: 'too-few', about, providerId, locationId, locationName, name }
}

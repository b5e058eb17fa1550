import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldTogether } from '#main/held-together.ts'
import '#tests/random-cases.ts'

interface Row {
  readonly providerId: string
  readonly locationId: string
  readonly name: string
  readonly n: number
  readonly mean: number
}

const least = { privateBelow: 5, shownFrom: 5 }
const person = (providerId: string, n: number, locationId = 'north'): Row => ({
  providerId,
  locationId,
  name: providerId,
  n,
  mean: 3,
})

/** People of a table with those whose figures it shows, after nobody's with fewer than the least are. */
function shownOf(rows: readonly Row[], { shownFrom } = least): Row[] {
  return heldTogether(rows, { ...least, shownFrom }).value.filter(row => typeof row.n === 'number' && row.n >= shownFrom)
}

/** Whether a reader who knows sums can tell the value of one of them: a row of the reduced system that has one unknown. */
function solved(rows: readonly (readonly number[])[]): number[] {
  const left = rows.map(row => [...row])
  const columns = left[0]?.length ?? 0
  let top = 0
  for (let column = 0; column < columns && top < left.length; column++) {
    const pivot = left.findIndex((row, i) => i >= top && Math.abs(row[column]!) > 1e-9)
    if (pivot < 0) continue
    ;[left[top], left[pivot]] = [left[pivot]!, left[top]!]
    const by = left[top]![column]!
    left[top] = left[top]!.map(value => value / by)
    for (const [i, row] of left.entries()) {
      if (i === top) continue
      const times = row[column]!
      left[i] = row.map((value, at) => value - times * left[top]![at]!)
    }
    top++
  }
  const unknowns = (row: readonly number[]) => row.flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []))
  return left.map(unknowns).flatMap(found => (found.length === 1 ? found : []))
}

const tables = fc.array(
  fc.record({ place: fc.constantFrom('north', 'south', 'west'), n: fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 60 })) }),
  { maxLength: 20 },
)

describe('figures of people beside the totals of their locations', () => {
  test('from what is printed nobody who is held back can be solved for, nor a group with fewer values than one person needs', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(5, 12), (people, shownFrom) => {
        const rows = people.map(({ place, n }, i) => person(`p${i}`, n, place))
        const shown = new Set(shownOf(rows, { ...least, shownFrom }).map(({ providerId }) => providerId))
        const hidden = rows.filter(({ providerId, n }) => n > 0 && !shown.has(providerId))
        const places = ['north', 'south', 'west']
        // What is printed: sums of each location and of all, less those of whom is shown.
        const sums = [...places, null].map(place =>
          hidden.map(({ locationId, n }) => (place === null || locationId === place ? n : 0)),
        )
        const told = solved(sums).map(i => hidden[i]!)
        const aloneAt = ({ locationId }: Row) => rows.filter(row => row.locationId === locationId && row.n > 0).length === 1
        expect(told.filter(row => row.n < least.privateBelow && !aloneAt(row))).toEqual([])
        for (const place of places) {
          const here = rows.filter(({ locationId, n }) => locationId === place && n > 0)
          const held = here.filter(({ providerId }) => !shown.has(providerId))
          if (held.length === here.length || held.every(({ n }) => n >= least.privateBelow)) continue
          expect(held.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(least.privateBelow)
        }
      }),
    )
  })

  test('no more are held back than that needs, the smallest first', () => {
    fc.assert(
      fc.property(tables, people => {
        const rows = people.map(({ place, n }, i) => person(`p${i}`, n, place))
        const { further } = heldTogether(rows, least)
        for (const place of ['north', 'south', 'west']) {
          const here = rows.filter(({ locationId, n }) => locationId === place && n > 0)
          const few = here.filter(({ n }) => n < least.privateBelow)
          const company = here.filter(({ providerId }) => further.has(providerId))
          const rest = here.filter(row => !few.includes(row) && !company.includes(row))
          if (few.length === 0) expect(company).toEqual([])
          expect(company.length).toBeLessThanOrEqual(1) // one who has enough is enough company
          for (const { n } of company) expect(rest.every(row => row.n >= n)).toBe(true)
        }
      }),
    )
  })

  test('figure by figure: who has few ratings and many waits takes somebody’s ratings along, and no waits', () => {
    const figures = (csat: number, wait: number) => [
      { metric: 'csat', n: csat },
      { metric: 'wait', n: wait },
    ]
    const people = [
      {
        state: 'shown',
        providerId: 'ana',
        locationId: 'north',
        locationName: 'North',
        name: 'Ana',
        n: 50,
        figures: figures(3, 50),
      },
      {
        state: 'shown',
        providerId: 'ben',
        locationId: 'north',
        locationName: 'North',
        name: 'Ben',
        n: 40,
        figures: figures(40, 30),
      },
      {
        state: 'shown',
        providerId: 'cora',
        locationId: 'north',
        locationName: 'North',
        name: 'Cora',
        n: 60,
        figures: figures(45, 60),
      },
    ]
    const { value, few, further } = heldTogether({ packs: [{ people }] }, least)
    const [, ben, cora] = value.packs[0]!.people
    expect(ben).toMatchObject({ state: 'shown', n: 30, figures: [{ metric: 'wait', n: 30 }] })
    expect(cora).toEqual(people[2])
    expect([few, further]).toEqual([new Set(['ana']), new Set(['ben'])])
  })

  test('where only one more person is there, that one is held back whole; who is alone has nobody', () => {
    const { value, further } = heldTogether([person('ana', 3), person('ben', 40), person('cora', 2, 'south')], least)
    expect(value[1]).toMatchObject({ state: 'too-few', providerId: 'ben', name: 'ben' })
    expect(value[1]).not.toHaveProperty('mean')
    expect(further).toEqual(new Set(['ben']))
  })

  test('people without a value are no company, and nobody is held back for them', () => {
    expect(heldTogether([person('ana', 3), person('ben', 0), person('cora', 40), person('dai', 50)], least).further).toEqual(
      new Set(['cora']),
    )
    expect(heldTogether([person('ben', 0), person('cora', 40)], least).further).toEqual(new Set())
  })

  test('who is left out for too few answers asked, and no longer has a number, counts as the smallest', () => {
    const rows = [
      { state: 'too-few', providerId: 'ana', locationId: 'north', name: 'Ana' },
      person('ben', 40),
      person('cora', 50),
    ]
    expect(heldTogether(rows, { privateBelow: 5, shownFrom: 20 }).further).toEqual(new Set(['ben']))
    expect(heldTogether(rows, least).further).toEqual(new Set())
  })
})

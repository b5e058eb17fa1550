import type { ProviderRow, ProvidersList } from '#contract/providers.ts'
import type { Pack, PackPerson } from '#contract/reports/location-pack.ts'
import { middleHalf } from '../../middle-half.ts'
import type { PackGround } from './pack-ground.ts'

type Shown = Extract<ProviderRow, { state: 'shown' }>
type Ground = Pick<PackGround, 'people' | 'numbers'>

/** On which metrics people are shown, each with the middle half of the people elsewhere who have enough values. */
export function measuresOf({ people }: Ground, locationId: string): Pack['measures'] {
  return people
    .filter(list => list.rows.some(row => row.locationId === locationId && row.state === 'shown'))
    .map(({ metric, unit, scale, better, rows, minimumGroup }) => {
      const elsewhere = rows.filter((row): row is Shown => row.state === 'shown' && row.locationId !== locationId)
      const others = middleHalf(elsewhere.filter(({ n }) => n >= minimumGroup).map(({ estimate }) => estimate))
      return { metric, unit, scale, better, others }
    })
}

/** The people of a location in the order of their names or numbers, each with every figure that there is. */
export function peopleAt({ people, numbers }: Ground, locationId: string, order: 'names' | 'numbers'): PackPerson[] {
  const here = people.flatMap(list => list.rows.filter(row => row.locationId === locationId).map(row => ({ list, row })))
  const byPerson = Map.groupBy(here, ({ row }) => row.providerId)
  const numberOf = ({ providerId }: PackPerson) => numbers.get(providerId)!
  const found = Array.from(byPerson.values(), personOf)
  return order === 'numbers' ? found.sort((a, b) => numberOf(a) - numberOf(b)) : found
}

function personOf(found: readonly { list: ProvidersList; row: ProviderRow }[]): PackPerson {
  const { providerId, locationId, locationName, name } = found[0]!.row
  const named = { providerId, locationId, locationName, name }
  const figures = found.flatMap(({ list, row }) => figureOf(list, row))
  if (figures.length === 0) return { state: 'too-few', ...named }
  return { state: 'shown', ...named, n: Math.max(...figures.map(({ n }) => n)), figures }
}

function figureOf({ metric }: ProvidersList, row: ProviderRow): Extract<PackPerson, { state: 'shown' }>['figures'] {
  if (row.state !== 'shown') return []
  const { n, missing, estimate: value, lower, upper } = row
  return [{ metric, n, missing, estimate: { value, lower, upper } }]
}

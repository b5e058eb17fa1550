import { expect, test } from 'vitest'
import { dateOf, dayOf } from '#main/days.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

/** Monday to Friday from 5 January 2026, a Monday, up to and including the last day. */
function visitsAt(place: string, lastDay: string, wait: number): Visit[] {
  const first = dayOf('2026-01-05')
  return Array.from({ length: dayOf(lastDay) - first + 1 }, (_, i) => first + i)
    .filter(day => (day - first) % 7 < 5)
    .map(day => ({ place, date: dateOf(day), wait }))
}

async function partialWeeks(visits: readonly Visit[]): Promise<string[]> {
  const store = await storeWith(visits)
  const { points } = await controlChart(store.db, { metric: 'wait' })
  store.close()
  return points.filter(point => point.partial).map(point => point.week)
}

test('weeks that a late place has not reported in full are not used for the region: who is in them differs', async () => {
  const visits = [...visitsAt('Northgate', '2026-04-03', 300), ...visitsAt('Dunmore', '2026-03-26', 60)]
  expect(await partialWeeks(visits)).toEqual(['2026-03-23', '2026-03-30'])
})

test('a place that has been silent for two weeks does not hold the region up', async () => {
  const visits = [...visitsAt('Northgate', '2026-04-03', 300), ...visitsAt('Dunmore', '2026-03-20', 60)]
  expect(await partialWeeks(visits)).toEqual([])
})

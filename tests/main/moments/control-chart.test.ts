import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { controlChart, chartsByLocation } from '#main/moments/control-chart.ts'
import { everything } from '#db/queries/chosen.ts'
import type { Store } from '#db/sqlite/open.ts'
import { syntheticAnswers, syntheticStore } from '../synthetic-store.ts'

let store: Store
beforeAll(async () => {
  store = await syntheticStore()
})
afterAll(() => store.close())
it('x', async () => {
  let t = performance.now()
  for (const m of ['csat', 'wait', 'complaint', 'service', 'nps'] as const) {
    t = performance.now()
    const c = await controlChart(store.db, { metric: m })
    console.log(m, performance.now() - t, JSON.stringify({ ...c, points: c.points.slice(-2) }))
    t = performance.now()
    const cs = await chartsByLocation(store.db, m, everything)
    console.log(
      performance.now() - t,
      [...cs.values()]
        .map(c => [c.points.length, c.points.filter(p => p.partial).length, c.centre, JSON.stringify(c.reading)])
        .join('\n'),
    )
  }
})

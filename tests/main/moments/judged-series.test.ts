import { expect, test } from 'vitest'
import { everything } from '#db/queries/chosen.ts'
import { chartGround, chartSource, judgedLocations } from '#main/moments/control-chart.ts'
import { promisedSource } from '#main/moments/promised-source.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

/** Thirty weeks of three places; the second becomes worse, the third has few answers. */
const visits: Visit[] = Array.from({ length: 30 * 7 * 6 }, (_, i) => {
  const [day, place] = [Math.floor(i / 6), i % 3]
  return {
    date: new Date(Date.UTC(2025, 0, 6 + day)).toISOString().slice(0, 10),
    place: ['Harbour', 'Market', 'North'][place]!,
    csat: place === 2 && day % 50 > 0 ? null : place === 1 && day > 170 ? 1 + (i % 3) : 3 + (i % 3),
    wait: 60 + ((i * 37) % 900),
  }
})

test('what is told of a series without its chart is what its chart says', async () => {
  const session = await sessionWith(visits)
  await ask(session, 'targets.set', { metric: 'csat', scope: 'all', from: '2025-01-06', value: 4 })
  await ask(session, 'targets.set', { metric: 'wait', scope: 'all', from: '2025-01-06', value: 0.8, withinSeconds: 600 })
  const db = await session.db()
  const ground = await chartGround(db, everything)
  const plain = [await chartSource(db, 'csat', { ground }), await chartSource(db, 'wait', { ground })]
  const sources = [...plain, promisedSource(plain[1]!, 'target')!]
  const said = new Set<unknown>()
  for (const source of sources)
    for (const { series, judgement, assurance, falseAlarm, chart } of judgedLocations(source).values()) {
      const drawn = chart()
      expect([judgement().verdict, judgement().signal]).toEqual([drawn.chart.verdict, drawn.signal])
      expect(assurance()).toBe(drawn.chart.target?.assurance ?? null)
      expect(falseAlarm()).toEqual(drawn.chart.falseAlarm)
      expect(series().weeks.map(({ value }) => value)).toEqual(drawn.chart.points.map(({ value }) => value))
      said.add(judgement().verdict).add(assurance())
    }
  expect(said.has('worse') && said.has('too-early') && said.has(null)).toBe(true)
  expect(said.size).toBeGreaterThan(4)
})

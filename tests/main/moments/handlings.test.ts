import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import { everything } from '#db/queries/chosen.ts'
import { mixSides } from '#db/queries/mix-sides.ts'
import type { Store } from '#db/sqlite/open.ts'
import { likeVisits } from '#main/moments/like-visits.ts'
import { handlings } from '#main/moments/handlings.ts'
import { randomStream } from '#stats/random-stream.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const SELF = -0.5
const LOAN = 1.2

/** Kiosks are quicker by themselves, and moreover chosen for what is quick: as it is the gap is far larger than among like visits. */
function plantedVisits(): Visit[] {
  const random = randomStream(3)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const dates = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2026, 0, 5 + i)).toISOString().slice(0, 10))
  return dates.flatMap(date =>
    ['Northgate', 'Dunmore'].flatMap((place, p) =>
      Array.from({ length: 24 }, (_, i): Visit => {
        const isSelf = i % 3 === 0
        const isLoan = isSelf ? i % 12 === 0 : i % 2 === 0
        const log = 5 + 0.4 * p + (isSelf ? SELF : 0) + (isLoan ? LOAN : 0) + 0.3 * normal()
        return {
          date,
          place,
          person: isSelf ? null : 'Ana',
          time: `${String(9 + (i % 6)).padStart(2, '0')}:10`,
          channel: isSelf ? 'Kiosk' : 'Counter',
          service: isLoan ? 'Loan' : 'Cash',
          wait: Math.exp(log),
          outcome: i % 8 === 7 ? 'abandoned' : 'served',
          csat: 1 + (i % 5),
        }
      }),
    ),
  )
}

const ask = async (store: Store, input: Parameters<typeof handlings>[1]) =>
  operations['moments.handlings'].output.parse(await handlings(store.db, input))

describe('self-service and being served', () => {
  let store: Store
  const visits = plantedVisits()
  beforeAll(async () => {
    store = await storeWith(visits)
  })
  afterAll(() => store.close())

  test('among like visits the difference is what was planted, at every place', async () => {
    const found = await ask(store, { metric: 'wait' })
    expect([found.state, found.channels]).toEqual(['compared', { selfService: ['Kiosk'], assisted: ['Counter'] }])
    const wait = found.figures.find(({ metric }) => metric === 'wait')!
    const { lower, upper } = wait.compared!.difference
    expect(Math.log1p(lower!) < SELF && SELF < Math.log1p(upper!)).toBe(true)
    expect(wait.compared!.verdict).toBe('better')
    const gap = Math.log(wait.selfService.figure.value! / wait.assisted.figure.value!)
    expect(gap).toBeLessThan(Math.log1p(lower!) - 0.1) // as it is, what is quick by itself counts for the kiosk
    expect(found.places.map(({ name }) => name).sort()).toEqual(['Dunmore', 'Northgate'])
    for (const { compared } of found.places) expect(Math.log1p(compared!.difference.value!)).toBeCloseTo(SELF, 0)
    expect(sayReading(found.reading)).toMatch(/better/)
  })

  test('each side counts its own values, and all are of one or the other', async () => {
    const found = await ask(store, { metric: 'csat' })
    const [wait, csat, abandoned] = found.figures
    const served = visits.filter(({ outcome }) => outcome === 'served')
    expect(wait!.selfService.n).toBe(served.filter(({ channel }) => channel === 'Kiosk').length)
    expect(csat!.selfService.n + csat!.assisted.n).toBe(visits.length)
    const kiosk = visits.filter(({ channel }) => channel === 'Kiosk')
    expect(csat!.selfService.figure.value).toBeCloseTo(
      kiosk.reduce((sum, { csat: value }) => sum + Number(value), 0) / kiosk.length,
      12,
    )
    const left = visits.filter(({ channel, outcome }) => channel === 'Counter' && outcome === 'abandoned').length
    expect(abandoned!.assisted.figure.value).toBeCloseTo(left / (visits.length - kiosk.length), 12)
    expect(found.missing).toBe(0)
  })

  test('one side alone, and nothing, are said', async () => {
    const one = await ask(store, { metric: 'wait', filter: { handling: 'assisted' } })
    expect([one.state, one.enough, one.places]).toEqual(['one-sided', false, []])
    expect(sayReading(one.reading)).toMatch(/nothing to compare/)
    expect((await ask(store, { metric: 'wait', from: '2030-01-01' })).state).toBe('one-sided')
    const few = await ask(store, { metric: 'wait', from: '2026-01-05', to: '2026-01-06' })
    expect([few.state, few.enough]).toEqual(['compared', false])
    expect(sayReading(few.reading)).toMatch(/too few/)
  })

  test.each(metrics)('%s has an answer', async metric => {
    const [{ locationId }] = (await store.db.selectFrom('location').select('public_id as locationId').execute()) as [
      { locationId: string },
    ]
    const found = await ask(store, { metric, locationId })
    expect(found.places.length).toBeLessThanOrEqual(1)
    expect(found.figures).toHaveLength(3)
  })
})

test('a file without channels says so', async () => {
  const store = await storeWith([{ date: '2026-01-05', place: 'Northgate', person: 'Ana', wait: 60, outcome: 'served' }])
  const found = await ask(store, { metric: 'wait' })
  expect([found.state, found.enough]).toEqual(['no-channel', false])
  expect(sayReading(found.reading)).toMatch(/channel/)
  store.close()
})

test('visits of two places are never alike, however many services there are', async () => {
  const day = { date: '2026-01-05', channel: 'Counter', csat: 4 }
  const services = Array.from({ length: 900 }, (_, i) => `Service ${i}`)
  const store = await storeWith(
    services.flatMap(service =>
      ['Northgate', 'Dunmore'].flatMap(place => ['04:00', '22:00'].map(time => ({ ...day, place, service, time }))),
    ),
  )
  const { id } = await store.db.selectFrom('channel').select('id').where('name', '=', 'Counter').executeTakeFirstOrThrow()
  const held = await heldVisits(store.db, everything)
  const { all } = likeVisits(held, everything, mixSides(held, everything, new Map([[id, false]])))
  expect(all.groups).toBe(2 * 2 * services.length)
  expect(new Set(all.codes).size).toBe(all.groups)
  expect([...new Set(all.codes)].every(code => code % 2 === 0 && code < 2 * all.groups)).toBe(true)
  store.close()
})

import { spreadInterval } from '#stats/spread-interval.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { ProviderRow } from '#contract/providers.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { listProviders } from '#main/providers/list.ts'
import { changeSettings } from '#main/settings/settings.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

type Shown = Extract<ProviderRow, { state: 'shown' }>
type Answers = {
  volatility_provider_csat: { units: { id: string; n: number; mean: number; sd: number; sd_shrunk: number }[] }
  vc_csat: { providers: { id: string; n: number; shrink: number; estimate: number; se: number }[] }
}

function shown(rows: readonly ProviderRow[]): Shown[] {
  return rows.filter(row => row.state === 'shown')
}

async function answer(store: Store, metric: Metric) {
  const list = operations['providers.list'].output.parse(await listProviders(store.db, { metric }))
  expect(sayReading(list.reading)).not.toMatch(/undefined|NaN|\{/)
  return list
}

async function answerOf(visits: readonly Visit[], metric: Metric, settings = {}) {
  const store = await storeWith(visits, settings)
  const list = await answer(store, metric)
  store.close()
  return list
}

describe('providers.list on the synthetic branches', () => {
  const answers = syntheticAnswers() as Answers
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('estimates equal lme4, own spreads limma', async () => {
    const { rows, n, missing, about } = await answer(store, 'csat')
    const byId = new Map(shown(rows).map(row => [`${row.locationName}/${row.name}`, row]))
    expect(byId.size).toBe(74)
    for (const { id, n: values, mean, sd, sd_shrunk } of answers.volatility_provider_csat.units) {
      const row = byId.get(id)!
      expect(row.n).toBe(values)
      expectClose(row.raw, mean, 1e-9)
      expectClose(row.ownSpread, sd, 1e-9)
      expectClose(row.spread, sd_shrunk, 1e-6)
    }
    for (const { id, shrink, estimate, se } of answers.vc_csat.providers) {
      const { model } = byId.get(id)!
      expectClose(model.estimate, estimate, 1e-4)
      expectClose(model.standardError, se, 1e-4)
      expectClose(model.weight, shrink, 1e-4)
    }
    expect(n + missing).toBe(about.interactions)
    expect(shown(rows).reduce((sum, row) => sum + row.n, 0)).toBe(n)
  })

  test('the volatile person has the largest own spread; a single answer has none', async () => {
    const { rows } = await answer(store, 'csat')
    const known = shown(rows).filter(row => row.spread !== null)
    const widest = known.reduce((most, row) => (row.spread! > most.spread! ? row : most))
    expect(widest).toMatchObject({ name: 'E874', locationName: 'Millbrook' })
    for (const row of shown(rows).filter(({ n }) => n === 1))
      expect(row).toMatchObject({ ownSpread: null, spread: null, spreadShare: null, quadrant: null })
  })

  test('in order of place, then of name or, where names are hidden, of number; never of score', async () => {
    const orders = async () => {
      const { rows } = await answer(store, 'wait')
      return { places: rows.map(row => row.locationName), names: rows.map(row => `${row.locationName} ${row.name}`) }
    }
    const hidden = await orders()
    expect(hidden.places).toEqual(hidden.places.toSorted())
    expect(hidden.names).not.toEqual(hidden.names.toSorted())
    await changeSettings(store.db, { names: 'names' })
    const open = await orders()
    await changeSettings(store.db, { names: 'pseudonyms' })
    expect(open.names).toEqual(hidden.names.toSorted())
  })

  test('medians divide the map; less is strong where less is better; whose interval holds the median is in the middle', async () => {
    const { rows, medianEstimate, medianUnevenness, unevenness, better } = await answer(store, 'wait')
    expect([better, unevenness]).toEqual(['lower', 'spread'])
    const judged = shown(rows).filter(({ n }) => n >= 2)
    expect(new Set(judged.map(row => row.quadrant)).size).toBeGreaterThan(2)
    for (const { n, lower, upper, spread, quadrant } of judged) {
      const isMiddle = lower <= medianEstimate! && upper >= medianEstimate!
      expect(quadrant === null).toBe(isMiddle)
      if (quadrant === null) continue
      expect(['steady-strong', 'uneven-strong'].includes(quadrant)).toBe(upper < medianEstimate!)
      expect(['steady-strong', 'steady-low'].includes(quadrant)).toBe(spreadInterval(n, spread!)!.lower <= medianUnevenness!)
    }
  })

  test('on a bounded scale the spread is set against the largest possible at that mean, so that it does not follow the mean', async () => {
    const { rows, unevenness } = await answer(store, 'csat')
    const judged = shown(rows).filter(row => row.n >= 100)
    expect(unevenness).toBe('share-of-largest')
    for (const row of judged) expect(row.unevenness).toBe(row.spreadShare)
    const most = judged.reduce((a, b) => (b.unevenness! > a.unevenness! ? b : a))
    expect(most).toMatchObject({ name: 'E874', locationName: 'Millbrook' })
  })

  test('a share has no spread beside its average', async () => {
    const { rows, medianUnevenness, unit } = await answer(store, 'complaint')
    expect([unit, medianUnevenness]).toEqual(['per-thousand', null])
    expect(shown(rows).every(row => row.spread === null && row.quadrant === null && row.lower >= 0)).toBe(true)
  })
})

describe('providers.list without much to go on', () => {
  const day = '2026-01-05'

  test('nobody', async () => {
    expect(await answerOf([], 'csat')).toMatchObject({ rows: [], medianEstimate: null, n: 0, reading: { id: 'providers.none' } })
    expect(await answerOf([{ date: day, person: null, csat: 4 }], 'csat')).toMatchObject({ rows: [], n: 1 })
  })

  test('one person, one value', async () => {
    const { rows, medianEstimate } = await answerOf([{ date: day, csat: 4 }], 'csat', { minimumGroup: '1' })
    expect(rows.length).toBe(1)
    expect(medianEstimate === null || Number.isFinite(medianEstimate)).toBe(true)
  })

  test('one person with some values', async () => {
    const visits = [1, 2, 3, 4, 5].map(csat => ({ date: day, csat }))
    const { rows, reading } = await answerOf(visits, 'csat')
    expect(shown(rows)).toMatchObject([{ n: 5, raw: 3, estimate: 3 }])
    expect(reading.id).toBe('providers.alone')
  })

  test('all equal: no spread, everybody in the middle', async () => {
    const visits = ['Ana', 'Ben', 'Cy'].flatMap(person => Array.from({ length: 6 }, () => ({ date: day, person, csat: 4 })))
    const { rows, medianUnevenness } = await answerOf(visits, 'csat')
    expect(medianUnevenness).toBe(0)
    expect(shown(rows).map(row => [row.estimate, row.spread, row.quadrant])).toEqual(
      Array.from({ length: 3 }, () => [4, 0, null]),
    )
  })

  test('with interactions but without a value: too few to say; those below the smallest group do not move the medians', async () => {
    const visits = [
      ...[2, 2, 3, 3, 2].map(csat => ({ date: day, person: 'Ana', csat })),
      ...[4, 4, 5, 5, 4].map(csat => ({ date: day, person: 'Ben', csat })),
      ...[1, 1, 1, 1].map(csat => ({ date: day, person: 'Cy', csat })),
      { date: day, person: 'Di' },
    ]
    const { rows, medianEstimate } = await answerOf(visits, 'csat')
    expect(rows.map(row => [row.name, row.state])).toEqual([
      ['Ana', 'shown'],
      ['Ben', 'shown'],
      ['Cy', 'shown'],
      ['Di', 'too-few'],
    ])
    const [ana, ben] = shown(rows)
    expectClose(medianEstimate, (ana!.estimate + ben!.estimate) / 2, 1e-12)
  })
})

test('where everybody with values has too few, that is said, and not that nobody has any', async () => {
  const store = await storeWith(['Ana', 'Ben'].flatMap(person => [3, 4].map(csat => ({ date: '2026-01-05', person, csat }))))
  const { reading } = await listProviders(store.db, { metric: 'csat' })
  expect(reading).toEqual({ id: 'providers.few', values: { people: 2, minimum: 5 } })
  store.close()
})

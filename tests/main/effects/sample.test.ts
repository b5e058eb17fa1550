import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import { importSample } from '#main/sample/import-sample.ts'
import { truth } from '#main/sample/truth.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, temporaryFolder, temporarySession } from '../session-fixture.ts'

let session: Session
let idOf: (name: string) => string
const trainings = truth.phenomena.flatMap(phenomenon => (phenomenon.kind === 'training' ? [phenomenon] : []))
const worked = trainings.find(({ rating }) => rating > 0)!
const idle = trainings.find(({ rating }) => rating === 0)!

beforeAll(async () => {
  const path = join(temporaryFolder(), 'sample.branchwise')
  const store = await openStore(path, { create: true })
  await importSample(store, { isCancelled: () => false, onProgress: () => undefined, now: () => new Date() })
  store.close()
  session = temporarySession({ data: path })
  const { locations } = await ask(session, 'interactions.facets', {})
  idOf = name => locations.find(location => location.name === name)!.locationId
  const scope = trainings.map(({ location }) => idOf(location))
  await ask(session, 'events.add', { date: worked.from, kind: 'training', scope, note: 'Advice training' })
}, 120_000)

test('the training that worked in Newport worked, and the estimate holds what was planted', async () => {
  const found = await ask(session, 'effects.estimate', {
    metric: 'csat',
    date: worked.from,
    locationIds: [idOf(worked.location)],
  })
  expect(found.verdict).toBe('worked')
  // 0.6 on the latent scale; ratings stop at 5, so somewhat less of it arrives (docs/sample-company.md says half a point).
  expect(found.effect.lower).toBeLessThan(0.5)
  expect(found.effect.upper).toBeGreaterThan(0.5)
  expect(found.placebosAsLarge).toBe(0)
  expect(sayReading(found.reading)).toMatch(/^It worked\. Satisfaction at Newport Commercial Street rose by/)
})

test('the same training shows no sign in Gloucester', async () => {
  const found = await ask(session, 'effects.estimate', { metric: 'csat', date: idle.from, locationIds: [idOf(idle.location)] })
  expect(found.eventful.map(({ name }) => name)).toEqual([worked.location])
  expect([found.verdict, found.because]).toEqual(['no-sign', null])
})

test('a date on which nothing happened in Newport shows no sign', async () => {
  const found = await ask(session, 'effects.estimate', {
    metric: 'csat',
    date: '2025-12-01',
    to: '2026-03-01',
    locationIds: [idOf(worked.location)],
  })
  expect(found.verdict).toBe('no-sign')
})

test('waits in Southampton got worse when they did', async () => {
  const step = truth.phenomena.find(phenomenon => phenomenon.kind === 'step-change')!
  const found = await ask(session, 'effects.estimate', { metric: 'wait', date: step.from, locationIds: [idOf(step.location)] })
  expect(found.verdict).toBe('worse')
  expect(found.effect.lower).toBeLessThan(Math.exp(step.logWait) - 1)
  expect(found.effect.upper).toBeGreaterThan(Math.exp(step.logWait) - 1)
})

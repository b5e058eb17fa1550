import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import { answer } from '#main/answer.ts'
import { questions, sentencesIn, UNSAID } from './questions.ts'
import { ask, refused, sessionWith, temporarySession } from './session-fixture.ts'
import type { Visit } from './store-fixture.ts'

test.each([
  ['overview.summary', { from: '31/03/2026' }],
  ['overview.summary', { from: '2026-02-30' }],
  ['overview.summary', { since: '2026-03-31' }],
  ['overview.summary', { filter: { locations: 'Northgate' } }],
  ['locations.list', {}],
  ['locations.list', { metric: 'luck' }],
  ['imports.undo', { importId: '1' }],
  ['imports.run', { paths: [] }],
  ['interactions.list', { limit: 0 }],
  ['settings.set', { minimumGroup: 0 }],
  ['settings.set', { minimumGroup: Number.NaN }],
  ['data.status', null],
  ['data.status', undefined],
  ['data.status', 'now'],
  ['data.open', { path: '' }],
])('%s refuses %j as bad input, saying what is wrong', async (name, input) => {
  const failure = await refused(await sessionWith([]), name, input)
  expect(failure.code).toBe('bad-input')
  expect(String(failure.values.detail).length).toBeGreaterThan(5)
})

test('an input larger than any that means something is refused before anything goes through it, in few words', async () => {
  const session = await sessionWith([{ date: '2026-03-02', csat: 4 }])
  const round: Record<string, unknown> = {}
  round.filter = round
  const names = Array.from({ length: 100_000 }, (_, i) => `loc-${i}`)
  for (const input of [round, { filter: { locations: names } }, { filter: { services: ['x'.repeat(10_000_001)] } }])
    expect(await refused(session, 'overview.summary', input)).toMatchObject({
      code: 'bad-input',
      values: { detail: expect.stringMatching(/it holds .*more than/) },
    })
  const wrong = await refused(session, 'overview.summary', { filter: { locations: names.slice(0, 9000).map(() => 1) } })
  expect(String(wrong.values.detail).length).toBeLessThan(2001)
})

test('what is no operation is refused, whatever objects have by birth', async () => {
  const session = temporarySession()
  for (const name of ['data.drop', '', 'toString', '__proto__', 'constructor'])
    expect(await refused(session, name, {})).toMatchObject({ code: 'unknown-operation', values: { name } })
})

test('before there is a data file, only what needs none is answered', async () => {
  const session = temporarySession()
  expect(await ask(session, 'data.status', {})).toMatchObject({ path: null, exists: false })
  expect(await ask(session, 'settings.get', {})).toMatchObject({ names: 'pseudonyms', minimumGroup: 5, asked: false })
  expect((await ask(session, 'metrics.list', {})).metrics).toHaveLength(metrics.length)
  for (const name of ['overview.summary', 'interactions.facets', 'imports.list'])
    expect(await refused(session, name, {})).toMatchObject({ code: 'no-data-file' })
})

test('what does not exist is refused by name', async () => {
  const session = await sessionWith([{ date: '2026-03-02', csat: 4 }])
  expect(await refused(session, 'locations.detail', { locationId: 'nowhere' })).toMatchObject({ code: 'unknown-location' })
  expect(await refused(session, 'providers.detail', { providerId: 'nobody' })).toMatchObject({ code: 'unknown-provider' })
  expect(await refused(session, 'imports.undo', { importId: 77 })).toMatchObject({ code: 'unknown-import' })
  expect(await refused(session, 'jobs.progress', { jobId: 'job-9' })).toMatchObject({ code: 'unknown-job' })
  expect(await refused(session, 'reports.compose', { name: 'horoscope' })).toMatchObject({ code: 'unknown-report' })
})

test('a fault is logged and answered as internal', async () => {
  const session = await sessionWith([{ date: '2026-03-02', csat: 4 }])
  const store = await session.store()
  store.close()
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    const reply = await answer(session, 'overview.summary', {})
    expect(reply).toMatchObject({ ok: false, failure: { code: 'internal' } })
    expect(logged).toHaveBeenCalledOnce()
  } finally {
    logged.mockRestore()
  }
})

const rating = (from: number, to: number) => fc.option(fc.integer({ min: from, max: to }), { freq: 2 })
const anyVisit: fc.Arbitrary<Visit> = fc.record({
  place: fc.constantFrom('North', 'South', 'East', null),
  person: fc.constantFrom('Ana', 'Ben', 'Cyd', null),
  date: fc.integer({ min: 0, max: 200 }).map(day => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
  csat: rating(1, 5),
  nps: rating(0, 10),
  ces: rating(1, 7),
  wait: fc.constantFrom(0, 1, 60, 61, 90_000, null),
  serviceSeconds: fc.constantFrom(0, 30, 600, null),
  outcome: fc.constantFrom('served', 'abandoned', 'no_show', 'transferred', null),
  complaint: fc.constantFrom(true, false, null),
  offered: fc.constantFrom(true, false, null),
  customer: fc.constantFrom('c1', 'c2', null),
  service: fc.constantFrom('Loans', null),
  channel: fc.constantFrom('Phone', 'Counter', null),
})
/** Ratings of one value, one visit only, the same day: what variances and limits are made of may be nothing. */
const anyVisits = fc.oneof(
  fc.array(anyVisit, { maxLength: 3 }),
  fc.array(anyVisit, { maxLength: 150 }),
  fc.array(
    anyVisit.map(visit => ({ ...visit, csat: 4, wait: 60, person: 'Ana' })),
    { maxLength: 40 },
  ),
)

test('whatever a data file holds, every question has an answer of its form', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyVisits, fc.integer({ min: 1, max: 6 }), async (visits, minimumGroup) => {
      const session = await sessionWith(visits, { minimumGroup: String(minimumGroup), names: 'names' })
      for (const [name, input] of await questions(session)) {
        const reply = await answer(session, name, input)
        if (!reply.ok) expect.fail(`${name} ${JSON.stringify(input)}: ${JSON.stringify(reply.failure)}`)
        expect(operations[name].output.safeParse(reply.value).success).toBe(true)
        for (const sentence of sentencesIn(reply.value)) expect(sentence, name).not.toMatch(UNSAID)
      }
      session.close()
    }),
    { numRuns: process.env.BRANCHWISE_LONG ? 300 : 15 },
  )
})

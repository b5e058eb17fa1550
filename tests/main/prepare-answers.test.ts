import { afterEach, expect, test } from 'vitest'
import type { Engine } from '#main/engine-client.ts'
import { startEngines } from '#main/engines.ts'
import { prepareAnswers } from '#main/prepare-answers.ts'
import { workersEntry } from './built-workers.ts'
import { sessionWith, temporaryFolder } from './session-fixture.ts'
import type { Visit } from './store-fixture.ts'

const visits: Visit[] = Array.from({ length: 400 }, (_, i) => ({
  date: new Date(Date.UTC(2026, 0, 1 + (i % 60))).toISOString().slice(0, 10),
  place: i % 2 === 0 ? 'Harbour' : 'Market',
  person: `P${i % 5}`,
  service: i % 4 === 0 ? 'Loans' : 'Cash',
  time: `${String(9 + (i % 8)).padStart(2, '0')}:30`,
  csat: 1 + (i % 5),
  wait: (i * 37) % 600,
}))

let running: Engine | null = null
afterEach(() => running?.close())

/** An engine, and each question that it was asked with whether it was answered. */
async function listening(): Promise<{ engine: Engine; heard: Map<string, boolean> }> {
  const session = await sessionWith(visits)
  const data = session.path()!
  session.close()
  const engine = startEngines(workersEntry(), { data, userData: temporaryFolder(), leastBytes: 0 })
  running = engine
  const heard = new Map<string, boolean>()
  const call: Engine['call'] = async (name, input) => {
    const reply = await engine.call(name, input)
    heard.set(`${name} ${JSON.stringify(input)}`, reply.ok)
    return reply
  }
  return { engine: { ...engine, call }, heard }
}

test('every screen is answered for every single choice of the filter bar, and again once the data have changed', async () => {
  const { engine, heard } = await listening()
  void prepareAnswers(engine, { many: 1, idleMs: 10 })
  const last = 'moments.handlings {"metric":"wait","filter":{"services":["Loans"]}}'
  await expect.poll(() => heard.has(last), { timeout: 50_000 }).toBe(true)
  expect([...heard].filter(([, isAnswered]) => !isAnswered)).toEqual([])
  for (const choice of [
    { from: '2026-02-02', to: '2026-03-01' },
    { filter: { handling: 'assisted' } },
    { filter: { services: ['Cash'] } },
  ])
    for (const [name, input] of [
      ['overview.headlines', {}],
      ['overview.unevenness', {}],
      ['locations.list', { metric: 'csat' }],
      ['moments.load', {}],
    ] as const)
      expect(heard.get(`${name} ${JSON.stringify({ ...input, ...choice })}`)).toBe(true)
  const begun = 'overview.headlines {}'
  heard.delete(begun)
  await engine.call('imports.undo', { importId: 1 })
  await expect.poll(() => heard.has(begun), { timeout: 20_000 }).toBe(true)
})

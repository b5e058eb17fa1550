import { renameSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { Input, Operation, Output } from '#contract/operations.ts'
import type { Engine } from '#main/engine-client.ts'
import { startEngines } from '#main/engines.ts'
import { workersEntry } from './built-workers.ts'
import { ask, sessionWith, temporaryFolder, temporarySession } from './session-fixture.ts'
import type { Visit } from './store-fixture.ts'

const visits: Visit[] = Array.from({ length: 1200 }, (_, i) => ({
  date: new Date(Date.UTC(2026, 0, 1 + (i % 60))).toISOString().slice(0, 10),
  place: ['Harbour', 'Market', 'North'][i % 3]!,
  person: `P${i % 7}`,
  service: i % 4 === 0 ? 'Loans' : 'Cash',
  time: `${String(9 + (i % 8)).padStart(2, '0')}:30`,
  csat: 1 + (i % 5),
  wait: (i * 37) % 600,
}))

const loans = { filter: { services: ['Loans'] } }
const questions: readonly [Operation, object][] = [
  ['overview.headlines', loans],
  ['moments.grid', { metric: 'wait', ...loans }],
  ['locations.list', { metric: 'csat', ...loans }],
  ['providers.list', { metric: 'wait', from: '2026-01-15' }],
  ['moments.load', loans],
  ['variability.split', { metric: 'wait', ...loans }],
  ['overview.headlines', { to: '2026-02-10' }],
  ['overview.unevenness', { to: '2026-02-10' }],
]

let running: Engine | null = null
afterEach(() => running?.close())

async function enginesOn(of: readonly Visit[]): Promise<{ engine: Engine; path: string }> {
  const session = await sessionWith(of)
  const path = session.path()!
  session.close()
  running = startEngines(workersEntry(), { data: path, userData: temporaryFolder(), leastBytes: 0 })
  await asked(running, 'data.status', {})
  return { engine: running, path }
}

async function asked<Name extends Operation>(engine: Engine, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Output<Name>
}

/** Worker threads that were started. */
let workers = 0
process.on('worker', () => workers++)

test('many questions at once have the answers that they have one after the other', async () => {
  const before = workers
  const { engine, path } = await enginesOn(visits)
  expect(workers - before).toBe(1)
  const found = await Promise.all(questions.map(([name, input]) => engine.call(name, input)))
  expect(workers - before).toBe(2)
  const alone = temporarySession({ data: path })
  for (const [i, [name, input]] of questions.entries())
    expect(found[i]).toEqual({ ok: true, value: await ask(alone, name, input as never) })
})

test('what was written is in every answer that is asked for afterwards', async () => {
  const { engine } = await enginesOn(visits)
  const summaries = () => Promise.all([1, 2, 3, 4].map(() => asked(engine, 'overview.headlines', loans)))
  await summaries()
  await asked(engine, 'settings.set', { names: 'pseudonyms' })
  await asked(engine, 'targets.set', { metric: 'csat', scope: 'all', from: '2026-01-05', value: 4 })
  for (const { cards } of await summaries()) expect(cards.find(({ metric }) => metric === 'csat')!.chart.target?.value).toBe(4)
  const lists = await Promise.all([1, 2, 3].map(() => asked(engine, 'providers.list', { metric: 'csat', ...loans })))
  expect(JSON.stringify(lists)).not.toContain('"P3"')
})

test('of another file nothing of the first is told; a file that is gone is refused by whoever is asked', async () => {
  const { engine } = await enginesOn(visits)
  const both = () => Promise.all([1, 2, 3].map(() => engine.call('overview.headlines', loans)))
  await both()
  const other = await sessionWith(visits.slice(0, 300))
  other.close()
  await asked(engine, 'data.open', { path: other.path()! })
  for (const reply of await both()) expect(reply).toMatchObject({ ok: true, value: { about: { interactions: 75 } } })
  renameSync(other.path()!, `${other.path()}.away`)
  for (const reply of await both()) expect(reply).toMatchObject({ ok: false, failure: { code: 'data-file-gone' } })
})

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Reply } from '#contract/failure.ts'
import { type Operation, type Output, operations } from '#contract/operations.ts'
import { type Engine, startEngine } from '#main/engine-client.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { workersEntry } from '../main/built-workers.ts'
import { random } from '../main/faults/random.ts'
import { temporaryFolder } from '../main/session-fixture.ts'
import { type Draw, type KnownTexts, oneOf } from './input-of.ts'
import { knownTexts, sentInput } from './sent-input.ts'
import { shown, wrongWith } from './wrong-with.ts'

const names = Object.keys(operations) as Operation[]
const PAYLOADS = Number(process.env.BRANCHWISE_PAYLOADS ?? (process.env.BRANCHWISE_LONG ? 10_000 : 200))
const SEED = Number(process.env.BRANCHWISE_SEED ?? 20_261_127)
const HANGS_AFTER = 120_000

/** What brings interactions in, takes them out, or puts another file in the place of the open one. */
const CHANGING: readonly Operation[] = [
  'imports.run',
  'imports.replace',
  'imports.undo',
  'imports.redo',
  'sample.open',
  'data.open',
  'data.restore',
  'data.salvage',
  'backups.restore',
]

interface Attacked {
  readonly engine: Engine
  /** All files that inputs name lie in here. */
  readonly folder: string
  readonly base: string
  readonly known: KnownTexts
}

async function asked<Name extends Operation>(engine: Engine, name: Name, input: unknown): Promise<Output<Name>> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Output<Name> // the engine has checked it against the schema of this name
}

/** The engine worker with a file of three branches, an import that can be undone, and something of all that can be kept. */
async function attacked(): Promise<Attacked> {
  const folder = join(temporaryFolder(), 'files')
  mkdirSync(folder)
  const [first, second] = ['north.csv', 'south.csv'].map(name => join(folder, name)) as [string, string]
  writeFileSync(first, csvOf(exportRows()))
  writeFileSync(second, csvOf(exportRows({ from: '2026-03-05', days: 3 })))
  const base = join(folder, 'base.branchwise')
  const maker = startEngine(workersEntry(), { data: base, userData: temporaryFolder() })
  await ended(maker, (await asked(maker, 'imports.run', { paths: [first] })).jobId)
  await asked(maker, 'events.add', { kind: 'other', date: '2026-02-02', note: 'Moved', scope: 'all' })
  const known = await knownTexts((name, input) => asked(maker, name, input), [first, second, base, folder])
  await maker.close()
  const engine = startEngine(workersEntry(), { userData: temporaryFolder() })
  onTestFinished(() => engine.close())
  return { engine, folder, base, known }
}

async function ended(engine: Engine, jobId: string): Promise<void> {
  for (;;) {
    const { state } = await asked(engine, 'jobs.progress', { jobId })
    if (state !== 'running') return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** @throws Error where no answer comes */
async function answered({ engine }: Attacked, name: Operation, input: unknown): Promise<Reply> {
  const clock = Promise.withResolvers<never>()
  const timer = setTimeout(() => clock.reject(new Error(`${name} hangs on ${shown(input)}`)), HANGS_AFTER)
  try {
    return await Promise.race([engine.call(name, input), clock.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Attacks one operation on a copy of the data file. @returns what went wrong */
async function attack(to: Attacked, name: Operation, { times, draw }: { times: number; draw: Draw }): Promise<string[]> {
  const path = join(to.folder, `${name}.branchwise`)
  copyFileSync(to.base, path)
  const before = await asked(to.engine, 'data.open', { path })
  const found: string[] = []
  for (let i = 0; i < times; i++) {
    const input = sentInput(name, { ...to, draw })
    const reply = await answered(to, name, input)
    const wrong = wrongWith(name, input, reply)
    if (wrong !== null) found.push(`${name} ${shown(input)}: ${wrong}`)
    if (reply.ok && 'jobId' in Object(reply.value)) await endJob(to.engine, reply.value as { jobId: string }, draw)
  }
  if (CHANGING.includes(name)) await asked(to.engine, 'data.open', { path })
  const after = await asked(to.engine, 'data.status', {})
  expect(after.path).toBe(path)
  if (!CHANGING.includes(name)) expect([name, after.interactions]).toEqual([name, before.interactions])
  expect([name, (await asked(to.engine, 'data.check', {})).problems]).toEqual([name, []])
  return found
}

/** Lets a job run to its end, or cancels it. */
async function endJob(engine: Engine, { jobId }: { readonly jobId: string }, draw: Draw): Promise<void> {
  if (oneOf([true, false], draw)) await asked(engine, 'jobs.cancel', { jobId })
  await ended(engine, jobId)
}

test(`${PAYLOADS} inputs that nobody would send, to every operation: an answer or a refusal of its form, which tells nothing of the inside`, {
  timeout: 14_400_000,
}, async () => {
  const to = await attacked()
  const draw = random(SEED)
  const times = Math.ceil(PAYLOADS / names.length)
  const found: string[] = []
  for (const name of names) found.push(...(await attack(to, name, { times, draw })))
  expect(found).toEqual([])
})

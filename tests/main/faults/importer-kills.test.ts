import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { beforeAll, expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import type { Session } from '#main/session.ts'
import type { ImporterMessage } from '#main/worker-messages.ts'
import { ask, ended, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { filesLeft, soundHash, type Undisturbed, undisturbed } from './whole.ts'

/** So many imports of the same files are ended one after the other, before one is left alone. */
const KILLS = process.env.BRANCHWISE_LONG ? 4 : 3
const SEQUENCES = Number(process.env.BRANCHWISE_KILL_SEQUENCES ?? (process.env.BRANCHWISE_LONG ? 750 : 1))
const SEED = 20_261_126
/** An import of the five files tells some twenty messages; starting takes a few tenths of a second. */
const MOST_MESSAGES = 20
const LONGEST_START = 250
const LONGEST_AFTER = 12

type Draw = (below: number) => number

let folder: string
let whole: Undisturbed
beforeAll(async () => {
  folder = join(temporaryFolder(), 'exports')
  whole = await undisturbed(join(temporaryFolder(), 'whole.branchwise'), writeExports(folder))
})

interface Killed {
  readonly end: JobProgress
  /** Files that it had told of as in for good. */
  readonly told: number
}

/** Starts an import and ends its worker at a random moment; `null` lets it live. */
async function importKilled(session: Session, draw: Draw | null): Promise<Killed> {
  let told = 0
  process.once('worker', worker => {
    worker.on('message', (message: ImporterMessage) => void (told += Number(message.kind === 'written')))
    if (draw) void killed(worker, draw)
  })
  const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
  return { end: (await ended(session, jobId)).at(-1)!, told }
}

async function killed(worker: Worker, draw: Draw): Promise<void> {
  const messages = draw(MOST_MESSAGES)
  const delay = messages === 0 ? draw(LONGEST_START) : draw(LONGEST_AFTER)
  let left = messages
  await new Promise<void>(resolve => {
    if (left === 0) resolve()
    worker.on('message', () => void (--left === 0 && resolve()))
    worker.on('exit', () => resolve())
  })
  if (delay > 0) await wait(delay)
  await worker.terminate()
}

function expectToldWhy({ state, failure }: JobProgress): void {
  if (state === 'done') return
  expect({ state, code: failure?.code, values: failure?.values }).toEqual({
    state: 'failed',
    code: 'importer-lost',
    values: { reason: 'ended' },
  })
}

test(`${SEQUENCES * KILLS} times the importer is ended at a random moment: files are in whole or not at all, and once`, {
  timeout: 14_400_000,
}, async () => {
  const draw = random(SEED)
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const session = temporarySession()
    let least = await firstKill(session, draw)
    for (let kill = 1; kill < KILLS; kill++) least = await nextKill(session, draw, least)

    const last = await importKilled(session, null)
    expect(last.end).toMatchObject({ state: 'done', result: { state: 'imported' } })
    expect(await soundHash(session.defaultPath())).toBe(whole.hashes.at(-1))
    expect(await ask(session, 'data.status', {})).toMatchObject({ contentHash: whole.hashes.at(-1) })
    session.close()
  }
})

/** Ends the import of a new user. @returns how many files are in */
async function firstKill(session: Session, draw: Draw): Promise<number> {
  const { end, told } = await importKilled(session, draw)
  expectToldWhy(end)
  const left = await filesLeft(session.defaultPath(), whole)
  expect(left).toBeGreaterThanOrEqual(told)
  expect(await ask(session, 'data.status', {})).toMatchObject(
    left > 0 ? { exists: true, imports: left, contentHash: whole.hashes[left] } : { exists: false },
  )
  return left
}

/** Ends one more import of the same files. @param least how many were in before @returns how many are in */
async function nextKill(session: Session, draw: Draw, least: number): Promise<number> {
  const { end, told } = await importKilled(session, draw)
  expectToldWhy(end)
  const data = await ask(session, 'data.status', {})
  if (!data.exists) return expect([least, told]).toEqual([0, 0]), 0
  const hash = await soundHash(session.defaultPath())
  expect(data.contentHash).toBe(hash)
  const left = whole.hashes.indexOf(hash)
  expect(left).toBeGreaterThanOrEqual(Math.max(least, told))
  return left
}

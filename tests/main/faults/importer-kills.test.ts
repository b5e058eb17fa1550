import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { stagedPaths } from '#db/sqlite/staging.ts'
import type { Session } from '#main/session.ts'
import type { ImporterMessage } from '#main/worker-messages.ts'
import { ask, ended, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { filesLeft, soundHash, type Undisturbed, undisturbed } from './whole.ts'

/** So many imports of the same files are ended one after the other, before one is left alone. */
const KILLS = process.env.BRANCHWISE_LONG ? 4 : 3
const SEED = 20_261_126
const LONGEST_START = 250

interface Files {
  readonly what: string
  readonly rows: { readonly days: number; readonly perDay: number }
  /** An import of the five files tells some of them: starting takes a few tenths of a second. */
  readonly mostMessages: number
  /** Milliseconds from one message to the next, or to the end of what it told of. */
  readonly longestAfter: number
  readonly sequences: number
}

const few: Files = {
  what: 'some hundred rows',
  rows: { days: 20, perDay: 12 },
  mostMessages: 20,
  longestAfter: 12,
  sequences: Number(process.env.BRANCHWISE_KILL_SEQUENCES ?? (process.env.BRANCHWISE_LONG ? 750 : 1)),
}
/** So many that rows are staged. */
const many: Files = {
  what: '42,000 rows',
  rows: { days: 20, perDay: 700 },
  mostMessages: 45,
  longestAfter: 150,
  sequences: Number(process.env.BRANCHWISE_LARGE_KILL_SEQUENCES ?? (process.env.BRANCHWISE_LONG ? 40 : 0)),
}

type Draw = (below: number) => number

interface Killed {
  readonly end: JobProgress
  /** Files that it had told of as in for good. */
  readonly told: number
}

interface Killing {
  readonly folder: string
  readonly whole: Undisturbed
  readonly files: Files
  readonly draw: Draw
}

/** Starts an import and ends its worker at a random moment, unless it `lives`. */
async function importKilled(session: Session, { folder, files, draw }: Killing, lives = false): Promise<Killed> {
  let told = 0
  process.once('worker', worker => {
    worker.on('message', (message: ImporterMessage) => void (told += Number(message.kind === 'written')))
    if (!lives) void killed(worker, files, draw)
  })
  const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
  return { end: (await ended(session, jobId)).at(-1)!, told }
}

async function killed(worker: Worker, { mostMessages, longestAfter }: Files, draw: Draw): Promise<void> {
  const messages = draw(mostMessages)
  const delay = messages === 0 ? draw(LONGEST_START) : draw(longestAfter)
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

describe.each([few, many].filter(({ sequences }) => sequences > 0))('files of $what', files => {
  test(`${files.sequences * KILLS} times the importer is ended at a random moment: files are in whole or not at all, and once`, {
    timeout: 14_400_000,
  }, async () => {
    const folder = join(temporaryFolder(), 'exports')
    const whole = await undisturbed(join(temporaryFolder(), 'whole.branchwise'), writeExports(folder, files.rows))
    const killing: Killing = { folder, whole, files, draw: random(SEED) }
    for (let sequence = 0; sequence < files.sequences; sequence++) {
      const session = temporarySession()
      let least = await firstKill(session, killing)
      for (let kill = 1; kill < KILLS; kill++) least = await nextKill(session, killing, least)

      const last = await importKilled(session, killing, true)
      expect(last.end).toMatchObject({ state: 'done', result: { state: 'imported' } })
      expect(await soundHash(session.defaultPath())).toBe(whole.hashes.at(-1))
      expect(stagedPaths(session.defaultPath()).filter(path => existsSync(path))).toEqual([])
      expect(await ask(session, 'data.status', {})).toMatchObject({ contentHash: whole.hashes.at(-1) })
      session.close()
    }
  })
})

/** Ends the import of a new user. @returns how many files are in */
async function firstKill(session: Session, killing: Killing): Promise<number> {
  const { end, told } = await importKilled(session, killing)
  const { whole } = killing
  expectToldWhy(end)
  const left = await filesLeft(session.defaultPath(), whole)
  expect(left).toBeGreaterThanOrEqual(told)
  expect(await ask(session, 'data.status', {})).toMatchObject(
    left > 0 ? { exists: true, imports: left, contentHash: whole.hashes[left] } : { exists: false },
  )
  return left
}

/** Ends one more import of the same files. @param least how many were in before @returns how many are in */
async function nextKill(session: Session, killing: Killing, least: number): Promise<number> {
  const { end, told } = await importKilled(session, killing)
  expectToldWhy(end)
  const data = await ask(session, 'data.status', {})
  if (!data.exists) return expect([least, told]).toEqual([0, 0]), 0
  const hash = await soundHash(session.defaultPath())
  expect(data.contentHash).toBe(hash)
  const left = killing.whole.hashes.indexOf(hash)
  expect(left).toBeGreaterThanOrEqual(Math.max(least, told))
  return left
}

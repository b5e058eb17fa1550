import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import type { FailureCode } from '#contract/failure.ts'
import type { Operation } from '#contract/operations.ts'
import { applicationId } from '#db/sqlite/application-id.ts'
import { answer } from '#main/answer.ts'
import { newSession, type Session } from '#main/session.ts'
import { writeExports } from '../faults/exports.ts'
import { random } from '../faults/random.ts'
import { workersEntry } from '../built-workers.ts'
import { ask, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'

/** So many files are damaged, each in another way. */
const FILES = Number(process.env.BRANCHWISE_DAMAGED_FILES ?? (process.env.BRANCHWISE_LONG ? 1000 : 60))
/** The number of the first: long runs are made in pieces. */
const FIRST = Number(process.env.BRANCHWISE_FIRST_FILE ?? 0)
const SEED = 20_261_129
const PAGE = 8192

/** What a user may be told of a file that cannot be used. */
const told: readonly FailureCode[] = ['damaged-data-file', 'not-a-data-file', 'newer-data-file', 'altered-data-file']
const asked: readonly [Operation, object][] = [
  ['data.status', {}],
  ['overview.summary', {}],
  ['imports.list', {}],
  ['locations.list', { metric: 'csat' }],
  ['interactions.list', {}],
  ['data.check', {}],
]

type Draw = (below: number) => number

/** Ways to damage a file, in turn. */
const damages: readonly (readonly [string, (bytes: Buffer, draw: Draw) => Buffer])[] = [
  ['one bit', (bytes, draw) => flipped(bytes, draw, 1)],
  ['a hundred bits', (bytes, draw) => flipped(bytes, draw, 100)],
  ['a bit of the first page', (bytes, draw) => flipped(bytes, draw, 1, PAGE)],
  ['a bit of the header', (bytes, draw) => flipped(bytes, draw, 1, 100)],
  ['a page of zeros', (bytes, draw) => filled(bytes, draw, 1, 0)],
  ['ten pages of zeros', (bytes, draw) => filled(bytes, draw, 10, 0)],
  ['a page of noise', (bytes, draw) => filled(bytes, draw, 1, 0xa5)],
  ['no magic', bytes => (bytes.write('SQLite format 4\0', 'latin1'), bytes)],
  ['cut at a page', (bytes, draw) => bytes.subarray(0, PAGE * draw(bytes.length / PAGE))],
  ['cut anywhere', (bytes, draw) => bytes.subarray(0, draw(bytes.length))],
  ['longer', bytes => Buffer.concat([bytes, Buffer.alloc(PAGE * 3, 0x5a)])],
  ['pages in each other’s place', (bytes, draw) => swapped(bytes, draw)],
  ['a newer layout', bytes => (bytes.writeUInt32BE(4711, 60), bytes)],
  ['another program’s number', bytes => (bytes.writeUInt32BE(applicationId + 1, 68), bytes)],
]

function flipped(bytes: Buffer, draw: Draw, times: number, within = bytes.length): Buffer {
  for (let i = 0; i < times; i++) bytes[draw(within)]! ^= 1 << draw(8)
  return bytes
}

function filled(bytes: Buffer, draw: Draw, pages: number, value: number): Buffer {
  for (let i = 0; i < pages; i++) bytes.fill(value, ...pageAt(draw(bytes.length / PAGE)))
  return bytes
}

const pageAt = (page: number): [number, number] => [page * PAGE, (page + 1) * PAGE]

function swapped(bytes: Buffer, draw: Draw): Buffer {
  const [a, b] = [pageAt(draw(bytes.length / PAGE)), pageAt(draw(bytes.length / PAGE))]
  const first = Buffer.from(bytes.subarray(...a))
  bytes.copy(bytes, a[0], ...b)
  first.copy(bytes, b[0])
  return bytes
}

let whole: Buffer
let backup: string
let interactions: number
beforeAll(async () => {
  const path = join(temporaryFolder(), 'region.branchwise')
  const session = temporarySession({ data: path })
  await imported(session, writeExports(join(temporaryFolder(), 'exports'), { days: 12, perDay: 20 }))
  const { backupId, ...made } = await ask(session, 'backups.make', {})
  interactions = made.interactions!
  backup = join(`${path}-backups`, backupId)
  session.close()
  whole = readFileSync(path)
}, 120_000)

/** Asks everything; whatever is refused is said in a sentence of its own. @returns whether all was answered */
async function answersOrTells(session: Session, what: string): Promise<boolean> {
  let isAnswered = true
  for (const [name, input] of asked) {
    const reply = await answer(session, name, input)
    if (reply.ok) continue
    isAnswered = false
    expect(told, `${what}: ${name} is refused as ${reply.failure.message}`).toContain(reply.failure.code)
  }
  return isAnswered
}

/** What came out of a salvage holds together. */
function expectSound(path: string, what: string): void {
  const raw = new Database(path)
  expect(raw.pragma('integrity_check', { simple: true }), what).toBe('ok')
  const one = (sql: string) => raw.prepare<[], number>(sql).pluck().get()
  expect(one('select coalesce(sum(n), 0) from cell'), what).toBe(one('select count(*) from interaction where visible = 1'))
  expect(one('select count(*) from claim where interaction_id not in (select id from interaction_row)'), what).toBe(0)
  raw.close()
}

test(`${FILES} damaged files: each is told or answered, salvaged as far as it can be, and a backup is restored in its place`, {
  timeout: 14_400_000,
}, async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'region.branchwise')
  const counted = { broken: 0, salvaged: 0, whole: 0 }
  for (let i = FIRST; i < FIRST + FILES; i++) {
    const draw = random(SEED + i)
    const [kind, damage] = damages[i % damages.length]!
    const what = `${kind} (${i})`
    const bytes = damage(Buffer.from(whole), draw)
    writeFileSync(path, bytes)
    rmSync(`${path}-backups`, { recursive: true, force: true })
    const userData = temporaryFolder()
    writeFileSync(join(userData, 'last-file.json'), JSON.stringify({ path }))
    const open = () => newSession({ data: null, userData, entryUrl: workersEntry(), build: null })

    const session = open()
    const status = await answer(session, 'data.status', {})
    const isAnswered = await answersOrTells(session, what)
    if (status.ok && !(status.value as { exists: boolean }).exists) counted.broken++
    const reply = await answer(session, 'data.salvage', {})
    if (reply.ok) {
      const made = reply.value as { path: string; interactions: number; lost: number }
      counted.salvaged++
      if (made.interactions === interactions) counted.whole++
      expect(made.interactions, what).toBeLessThanOrEqual(interactions)
      expectSound(made.path, what)
      expect(await answersOrTells(session, `salvaged after ${what}`), `salvaged after ${what}`).toBe(true)
      session.close()
      for (const part of ['', '-wal', '-shm']) rmSync(made.path + part, { force: true })
    } else expect(told, `${what}: salvage is refused as ${reply.failure.message}`).toContain(reply.failure.code)
    expect(isAnswered || existsSync(path), what).toBe(true)
    session.close()

    // At the next start the last file is the damaged one again: the window opens, and a backup is one click away.
    rmSync(`${path}-wal`, { force: true })
    rmSync(`${path}-shm`, { force: true })
    writeFileSync(path, bytes)
    const next = open()
    writeFileSync(join(userData, 'last-file.json'), JSON.stringify({ path }))
    expect((await answer(next, 'data.status', {})).ok, what).toBe(true)
    expect(await answer(next, 'backups.list', {}), what).toMatchObject({ ok: true })
    next.close()
  }
  console.log(`${FILES} damaged files`, counted)
  expect(counted.broken).toBeGreaterThan(FILES / 4)
  expect(counted.salvaged).toBeGreaterThan(FILES / 2)
})

test('damage to the settings keeps nobody from the backups', async () => {
  const path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, whole)
  const raw = new Database(path, { readonly: true })
  const page = raw.prepare<[], number>("select rootpage from sqlite_schema where name = 'setting'").pluck().get()!
  raw.close()
  writeFileSync(path, Buffer.from(whole).fill(0, ...pageAt(page - 1)))
  putBackup(path)
  const session = temporarySession({ data: path })
  await answer(session, 'data.status', {})
  expect(await answer(session, 'settings.get', {})).toMatchObject({ ok: false, failure: { code: 'damaged-data-file' } })
  const { backups } = await ask(session, 'backups.list', {})
  expect(await ask(session, 'backups.restore', { backupId: backups[0]!.backupId })).toMatchObject({ interactions, broken: null })
})

test('a backup is put in the place of any of them', { timeout: 600_000 }, async () => {
  const draw = random(SEED + 1)
  for (const [kind, damage] of damages) {
    const path = join(temporaryFolder(), 'region.branchwise')
    writeFileSync(path, damage(Buffer.from(whole), draw))
    const session = temporarySession({ data: path })
    await answer(session, 'data.status', {})
    const name = putBackup(path)
    const reply = await answer(session, 'backups.restore', { backupId: name })
    expect(reply, kind).toMatchObject({ ok: true, value: { interactions, broken: null } })
    session.close()
  }
})

/** @returns its name */
function putBackup(path: string): string {
  const folder = `${path}-backups`
  const name = basename(backup)
  mkdirSync(folder)
  copyFileSync(backup, join(folder, name))
  copyFileSync(`${backup}.json`, join(folder, `${name}.json`))
  return name
}

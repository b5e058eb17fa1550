import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { answer } from '#main/answer.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

const ROWS = 64_800

/** Long enough to be watched and stopped. */
function longFile(): string {
  const path = join(temporaryFolder(), 'long.csv')
  const rows = csvOf(exportRows({ days: 20, perDay: 12 }))
  writeFileSync(path, rows + rows.slice(rows.indexOf('\n') + 1).repeat(29))
  return path
}

async function progressWhen(session: Session, jobId: string, is: (progress: JobProgress) => boolean): Promise<JobProgress> {
  for (;;) {
    const reply = await answer(session, 'jobs.progress', { jobId })
    if (reply.ok && is(reply.value as JobProgress)) return reply.value as JobProgress
    await wait(2)
  }
}

test('reading a file for its names tells how far it is, keeps nobody from writing, and its end stays', async () => {
  const session = temporarySession()
  const input = { paths: [longFile()], jobId: 'reading-a' }
  const reading = ask(session, 'imports.preview', input)
  const early = await progressWhen(session, 'reading-a', ({ rows }) => rows > 0)
  expect(early).toMatchObject({ state: 'running', file: 'long.csv', result: null, failure: null })
  expect(early.done).toBeGreaterThan(0)
  expect(early.done).toBeLessThanOrEqual(early.total)
  expect(await refused(session, 'imports.preview', input)).toMatchObject({ code: 'bad-input' })
  expect((await answer(session, 'settings.set', { company: 'X' })).ok).toBe(true)
  const later = await progressWhen(session, 'reading-a', ({ rows }) => rows > early.rows)
  expect(later.done).toBeGreaterThan(early.done)
  const { files, names } = await reading
  expect(files[0]!.whole!.interactions).toBe(ROWS)
  expect(names!.places.length).toBeGreaterThan(0)
  const end = await ask(session, 'jobs.progress', { jobId: 'reading-a' })
  expect(end).toMatchObject({ state: 'done', failure: null })
  expect(end.done).toBe(end.total)
  const again = await ask(session, 'imports.preview', { ...input, names: false })
  expect(again.files[0]!.state).toBe('ready')
})

test('it ends within a second of being cancelled, and leaves nothing behind', async () => {
  const session = temporarySession()
  const path = longFile()
  const input = { paths: [path], jobId: 'reading-b' }
  const reading = answer(session, 'imports.preview', input)
  await progressWhen(session, 'reading-b', ({ rows }) => rows > 0)
  const asked = Date.now()
  await ask(session, 'jobs.cancel', { jobId: 'reading-b' })
  expect(await reading).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(Date.now() - asked).toBeLessThan(1000)
  expect(await ask(session, 'jobs.progress', { jobId: 'reading-b' })).toMatchObject({
    state: 'cancelled',
    failure: { code: 'cancelled' },
  })
  expect(existsSync(session.defaultPath())).toBe(false)
  const { files } = await ask(session, 'imports.preview', input)
  expect(files[0]!.whole!.interactions).toBe(ROWS)
})

test('before it begins it can be cancelled as well; a name that nobody could have chosen is refused', async () => {
  const session = temporarySession()
  const reading = answer(session, 'imports.preview', { paths: [longFile()], jobId: 'reading-c' })
  await progressWhen(session, 'reading-c', () => true)
  await ask(session, 'jobs.cancel', { jobId: 'reading-c' })
  expect(await reading).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(await refused(session, 'imports.preview', { paths: ['x'], jobId: 'job-1' })).toMatchObject({ code: 'bad-input' })
  expect(await refused(session, 'imports.preview', { paths: ['/nowhere/x.csv'], jobId: 'reading-d' })).toMatchObject({
    code: 'file-missing',
  })
  expect(await ask(session, 'jobs.progress', { jobId: 'reading-d' })).toMatchObject({
    state: 'failed',
    failure: { code: 'file-missing' },
  })
})

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer } from '#main/answer.ts'
import { ask, ended, locationIds, temporaryFolder } from '../../session-fixture.ts'
import { region, sessionOn } from './region.ts'

test('a hand-over with a name tells how far it is, up to all interactions', async () => {
  const session = sessionOn(await region(21, {}, { days: 300 }))
  const idOf = await locationIds(session)
  const path = join(temporaryFolder(), 'over.branchwise')
  const input = { path, locations: [idOf('Northgate'), idOf('Old Town')], from: '2026-01-12' }
  const handed = ask(session, 'data.handover', { ...input, jobId: 'over' })
  const told = await ended(session, 'over')
  const { interactions } = await handed
  expect(told.at(-1)).toMatchObject({ state: 'done', done: interactions, total: interactions, rows: interactions })
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
  expect(existsSync(path)).toBe(true)
})

test('it can be cancelled: then nothing was written, and another may begin', async () => {
  const session = sessionOn(await region(22, {}, { days: 300 }))
  const idOf = await locationIds(session)
  const folder = temporaryFolder()
  const input = { path: join(folder, 'over.branchwise'), locations: [idOf('Northgate')], jobId: 'over' }
  const handed = answer(session, 'data.handover', input)
  const taken = await answer(session, 'data.handover', input)
  expect(taken).toMatchObject({ ok: false, failure: { code: 'bad-input' } }) // the name is taken
  await ask(session, 'jobs.cancel', { jobId: 'over' })
  expect(await handed).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(await ask(session, 'jobs.progress', { jobId: 'over' })).toMatchObject({ state: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
  expect(await ask(session, 'data.handover', input)).toMatchObject({ locations: 1 })
  expect(readdirSync(folder)).toEqual(['over.branchwise'])
})

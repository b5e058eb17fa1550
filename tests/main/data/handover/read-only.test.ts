import { chmodSync, copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Operation } from '#contract/operations.ts'
import { openStore } from '#db/sqlite/open.ts'
import { answer } from '#main/answer.ts'
import { assertWritable } from '#main/data/open-data-file.ts'
import type { Session } from '#main/session.ts'
import { questions } from '../../questions.ts'
import { ask, ended, locationIds, refused, temporaryFolder, temporarySession } from '../../session-fixture.ts'
import { region, sessionOn } from './region.ts'

let path: string
let session: Session
let locationId: string
beforeAll(async () => {
  const whole = sessionOn(await region(20, { names: 'names', sample: 'true' }, { days: 20 }))
  locationId = (await locationIds(whole))('Northgate')
  path = join(temporaryFolder(), 'northgate.branchwise')
  await ask(whole, 'data.handover', { path, locations: [locationId] })
  session = temporarySession({ data: path })
}, 30_000)

const readOnly = () => ({ code: 'read-only-data-file', values: { path } })

describe('a file that was handed over', () => {
  test('takes nothing in, says so, and stays as it is to the byte', async () => {
    const before = readFileSync(path)
    const { people } = await ask(session, 'people.names', {})
    const [a, b] = people.map(({ providerId }) => providerId) as [string, string]
    const report = { name: 'regional-comparison', params: {} }
    const changes: [Operation, unknown][] = [
      ['imports.run', { paths: [import.meta.filename] }],
      ['imports.dry-run', { paths: [import.meta.filename] }],
      ['imports.replace', { importId: 1, path: import.meta.filename }],
      ['imports.undo', { importId: 1 }],
      ['imports.redo', { importId: 1 }],
      ['settings.set', { minimumGroup: 1 }],
      ['settings.set', {}],
      ['places.merge', { from: [locationId], into: locationId }],
      ['places.split', { spelled: ['Northgate'] }],
      ['places.match', { spelled: ['North'], locationId }],
      ['places.set', { locationId, name: 'North' }],
      ['channels.set', { name: 'Kiosk', selfService: true }],
      ['people.merge', { from: [a], into: b }],
      ['people.split', { providerId: a }],
      ['people.move', { from: a, into: b, date: '2026-01-10' }],
      ['people.unmove', { from: a, into: b }],
      ['events.add', { date: '2026-01-20', kind: 'other', scope: 'all', note: 'x' }],
      ['events.remove', { eventId: 1 }],
      ['targets.set', { metric: 'wait', withinSeconds: 600, value: 0.8, scope: 'all', from: '2026-01-05', note: '' }],
      ['targets.remove', { targetId: 1 }],
      ['baselines.set', { metric: 'wait', from: '2026-01-05', to: '2026-02-01', reason: 'x' }],
      ['baselines.remove', { baselineId: 1 }],
      ['pins.set', { pins: [] }],
      ['reports.keep', { ticket: 1 }],
      ['reports.unfreeze', { id: 1 }],
      ['reports.save', { title: 'Mondays', ...report, follows: true }],
      ['reports.forget', { title: 'Mondays' }],
    ]
    for (const [name, input] of changes) expect([name, await refused(session, name, input)]).toMatchObject([name, readOnly()])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('is refused by SQLite too, for whoever should forget to ask', async () => {
    const store = await openStore(path)
    expect(() => assertWritable(store)).toThrow('was handed over to be read')
    expect(() => store.raw.exec("insert into setting (key, value) values ('a', 'b')")).toThrow('readonly')
    store.close()
  })

  test('answers every question that reads', async () => {
    for (const [name, input] of (await questions(session)).filter((_, i) => i % 7 === 0))
      expect([name, input, await answer(session, name, input)]).toMatchObject([name, input, { ok: true }])
    expect((await ask(session, 'data.status', {})).handover).toMatchObject({ locations: ['Northgate'], from: null, to: null })
  })

  test('backed up, restored or copied it stays one; handed over again it may hold less', async () => {
    const [backup, less] = [join(temporaryFolder(), 'b.branchwise'), join(temporaryFolder(), 'less.branchwise')]
    await ask(session, 'data.backup', { path: backup })
    const other = temporarySession()
    const restored = await ask(other, 'data.restore', { path: backup })
    expect(restored).toMatchObject({ readOnly: true, handover: { locations: ['Northgate'] } })
    expect(await refused(other, 'pins.set', { pins: [] })).toMatchObject({ code: 'read-only-data-file' })
    const days = { from: '2026-01-06', to: '2026-01-08' }
    expect(await ask(other, 'data.handover', { path: less, locations: [locationId], ...days })).toMatchObject({ interactions: 6 })
  })

  test('of the sample is not taken for a sample that was left half made', async () => {
    expect(await ask(session, 'data.status', {})).toMatchObject({ sample: true })
    expect(await refused(temporarySession({ data: path }), 'sample.open', {})).toMatchObject({ code: 'cannot-write' })
    expect(statSync(path).size).toBeGreaterThan(0)
  })

  test('is one file without a log beside it, and opens in a folder that nobody may write to', async () => {
    const folder = temporaryFolder()
    const copy = join(folder, 'copy.branchwise')
    copyFileSync(path, copy)
    chmodSync(copy, 0o444)
    chmodSync(folder, 0o555)
    const reading = temporarySession({ data: copy })
    expect(await ask(reading, 'data.status', {})).toMatchObject({ readOnly: true, interactions: 40 })
    expect(readFileSync(copy).subarray(18, 20)).toEqual(Buffer.from([1, 1])) // SQLite's header: a rollback journal, no log
    chmodSync(folder, 0o755)
  })
})

test('an import that somebody starts on it all the same ends as a job that failed', async () => {
  const { startImporter } = await import('#main/jobs/start-importer.ts')
  const { jobId } = startImporter(session, { kind: 'import', dataPath: path, paths: [import.meta.filename], mappings: [] })
  const told = (await ended(session, jobId)).at(-1)!
  expect(told).toMatchObject({ state: 'failed', failure: readOnly() })
})

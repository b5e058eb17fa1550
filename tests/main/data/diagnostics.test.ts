import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { writeExports } from '../faults/exports.ts'
import { ask, imported, sessionWith, temporaryFolder, temporarySession } from '../session-fixture.ts'

const NAMES = ['Ottermouth', 'Zilpha Quennell', 'Marmaladeqx', 'Widdershinqs']

test('of a data file: its layout, its size and its counts, and none of its names nor its own', async () => {
  const visit = { place: NAMES[0]!, person: NAMES[1]!, date: '2026-03-02', csat: 4, comment: NAMES[2]! } as const
  const session = await sessionWith([visit, { ...visit, date: '2026-03-03' }], { company: NAMES[3]! })
  const found = await ask(session, 'data.diagnostics', {})
  expect(found).toEqual({
    sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
    newestLayout: migrations.length,
    file: {
      layout: migrations.length,
      bytes: expect.any(Number),
      logBytes: expect.any(Number),
      interactions: 2,
      locations: 1,
      providers: 1,
      imports: 1,
      readOnly: false,
      damaged: false,
      backups: 0,
      lastBackup: null,
    },
    broken: null,
  })
  expect(found.file!.bytes).toBeGreaterThan(8192)
  const told = JSON.stringify(found)
  for (const name of [...NAMES, 'branchwise', session.path()!]) expect(told).not.toContain(name)
})

test('of backups: how many, and when the last was made', async () => {
  const folder = temporaryFolder()
  const session = temporarySession()
  const paths = writeExports(folder, { days: 4, perDay: 3 }).slice(0, 2)
  for (const path of paths) await imported(session, [path])
  const { backups } = await ask(session, 'backups.list', {})
  expect(backups.length).toBeGreaterThan(0)
  expect((await ask(session, 'data.diagnostics', {})).file).toMatchObject({
    backups: backups.length,
    lastBackup: backups[0]!.madeAt,
  })
})

test('without a file, and of one that cannot be opened', async () => {
  expect(await ask(temporarySession(), 'data.diagnostics', {})).toMatchObject({ file: null, broken: null })
  const sound = await sessionWith([{ date: '2026-03-02' }])
  const path = sound.path()!
  sound.close()
  const bytes = readFileSync(path)
  bytes.fill(0, 0, 100)
  writeFileSync(path, bytes)
  const found = await ask(temporarySession({ data: path }), 'data.diagnostics', {})
  expect(found).toMatchObject({ file: null, broken: expect.stringMatching(/^(not-a-data-file|damaged-data-file)$/) })
  expect(JSON.stringify(found)).not.toContain(path)
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startImporter } from '#main/jobs/start-importer.ts'
import { ask, ended, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'

test('an importer that needs more memory than it may ends its job in words; the session goes on', async () => {
  const folder = join(temporaryFolder(), 'exports')
  writeExports(folder)
  const session = temporarySession()
  const task = { kind: 'import' as const, dataPath: session.defaultPath(), paths: [folder], mappings: [] }
  const { jobId } = startImporter(session, task, { maxOldGenerationSizeMb: 8 })
  const end = (await ended(session, jobId)).at(-1)!
  expect(end).toMatchObject({ state: 'failed', result: null, failure: { code: 'importer-lost', values: { reason: 'memory' } } })
  expect(end.failure!.message).toContain('took more memory than it may')
  expect(await ask(session, 'data.status', {})).toMatchObject({ exists: false })
  expect(await imported(session, [folder])).toMatchObject({ state: 'done', result: { state: 'imported' } })
  expect((await ask(session, 'overview.summary', {})).about.interactions).toBeGreaterThan(0)
})

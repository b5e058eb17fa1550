import { join } from 'node:path'
import { writeExports } from '../main/faults/exports.ts'
import { expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { ask } from './region.ts'

const SIZE = { days: 60, perDay: 25 }
/** Four branches of three people each; the fifth file holds rows of the others again. */
const INTERACTIONS = 4 * 3 * SIZE.days * SIZE.perDay

test('killed outright in the middle of an import, the app shows what had come in, and takes in the rest once', async ({
  folder,
}) => {
  const exports = join(folder, 'exports')
  writeExports(exports, SIZE)
  await temporaryFolder(async userData => {
    const app = await launch({ userData })
    const page = await openedPage(app)
    const { jobId } = await ask(page, 'imports.run', { paths: [exports] })
    await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).file, { intervals: [5] }).toMatch(/[c-e]\.csv/)
    const gone = new Promise(resolve => app.process().once('exit', resolve))
    app.process().kill('SIGKILL')
    await gone

    const next = await launch({ userData })
    const shown = await openedPage(next)
    const { imports } = await ask(shown, 'imports.list', {})
    expect(imports.length).toBeGreaterThanOrEqual(2) // it had told of the third
    for (const { counts, interactions } of imports.slice(-4)) expect(interactions).toBe(counts.new)
    const again = await ask(shown, 'imports.run', { paths: [exports] })
    await expect.poll(async () => (await ask(shown, 'jobs.progress', { jobId: again.jobId })).state).toBe('done')
    expect(await ask(shown, 'data.status', {})).toMatchObject({ interactions: INTERACTIONS, imports: imports.length + 5 })
    await next.close()
  })
})

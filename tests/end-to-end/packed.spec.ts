import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '#words/say.ts'
import { extracted, packApp } from '../packing/packed.ts'
import { answerSaveDialog, expect, launch, openedPage, temporaryFolder, test, withoutErrors } from './app.ts'
import { ask, button, chooseExports, goTo, regionCsv, runImport, writeFiles } from './region.ts'

test.skip(process.platform !== 'linux', 'elsewhere nothing stands in for the Electron that is packed')

test('the packed app has all that it needs to import, to answer on every screen and to print', async () => {
  test.setTimeout(180_000)
  await temporaryFolder(async folder => {
    const entry = extracted(await packApp(folder), folder)
    for (const source of ['main', 'node_modules/zod', 'node_modules/electron'])
      expect(existsSync(join(entry, source))).toBe(false)
    const app = await launch({ userData: join(folder, 'user'), entry })
    const page = await openedPage(app)
    await withoutErrors(page, [], async () => {
      await button(page, say('first-run.sample')).click()
      await page.waitForURL(/#\/overview/, { timeout: 60_000 })
      for (const screen of ['overview', 'locations', 'providers', 'moments', 'interactions', 'reports', 'data/quality'])
        await goTo(page, screen, 30_000)

      const path = join(folder, 'region.pdf')
      await goTo(page, 'overview')
      await answerSaveDialog(app, path)
      await button(page, say('shell.report.save')).click()
      await expect(page.getByText(say('shell.report.saved', { path }))).toBeVisible({ timeout: 60_000 })
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')

      const [csv] = await writeFiles(folder, { 'north.csv': regionCsv() })
      await goTo(page, 'data/import')
      await chooseExports(app, page, [csv!])
      await runImport(page)
      const { imports } = await ask(page, 'imports.list', {})
      expect(imports.map(({ counts }) => counts.new)).toEqual([540])
    })
    await app.close()
  })
})

import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { say, sayFailure } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import {
  answerOpenDialog,
  expect,
  launch,
  loseEngine,
  openedPage,
  stallEngine,
  temporaryFolder,
  test as onNothing,
} from './app.ts'
import { faults } from './axe.ts'
import { ask, button, chooseExports, drawn, goTo, onSampleAlone, writeFiles } from './region.ts'

onSampleAlone(
  'a lost engine says so wherever it was asked, and the next one goes on with the same file',
  async ({ app, page, folder }) => {
    onSampleAlone.setTimeout(120_000)
    const lost = page.getByText(sayFailure({ code: 'engine-lost', values: {} }))
    const again = button(page, say('shell.try-again')).first()
    await goTo(page, 'data/settings')
    const { locations } = await ask(page, 'interactions.facets', {})
    const address = `#/locations/${locations[0]!.locationId}`
    await loseEngine(app, 'locations.detail')
    await page.evaluate(hash => (location.hash = hash), address)
    await expect(lost.first()).toBeVisible()
    const found = await faults(page, 'a question without an answer')
    await button(page, say('diagnostics.open')).first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('diagnostics.copy'), exact: true })
      .click()
    await expect(page.getByText(say('diagnostics.copied'))).toBeVisible()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain(say('diagnostics.failed', { code: 'engine-lost', screen: 'locations' }))
    expect(copied).toMatch(/ The engine ended with exit code 1$/m)
    await page.keyboard.press('Escape')
    await again.click()
    await drawn(page)
    await expect(lost).toHaveCount(0)
    await expect(page.getByRole('figure').first()).toBeVisible()

    await loseEngine(app, 'data.status')
    await page.reload()
    await expect(lost.first()).toBeVisible()
    found.push(...(await faults(page, 'a window without an answer')))
    await again.click()
    await expect(page.getByRole('link', { name: say('shell.overview') })).toBeVisible()
    expect(await ask(page, 'data.status', {})).toMatchObject({ path: join(folder, 'sample.branchwise'), exists: true })
    expect(found).toEqual([])
  },
)

onSampleAlone(
  'while it is not known which file is open, the window shows its frame, and nothing moves after',
  async ({ app, page }) => {
    await goTo(page, 'overview')
    const rail = page.getByRole('link', { name: say('shell.overview') })
    const before = await rail.boundingBox()
    const goOn = await stallEngine(app, 'data.status')
    await page.reload()
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true')
    await expect(page.getByRole('status', { name: say('shell.loading') })).toBeVisible()
    expect(await rail.boundingBox()).toEqual(before)
    const found = await faults(page, 'a window that waits')
    await goOn()
    await drawn(page)
    await expect(page.getByRole('figure').first()).toBeVisible()
    expect(await rail.boundingBox()).toEqual(before)
    expect(found).toEqual([])
  },
)

onNothing(
  'an import that ends with its engine leads back to its files, and takes them in once',
  async ({ app, page, folder }) => {
    onNothing.setTimeout(120_000)
    const rows = exportRows({ days: 120, perDay: 20 })
    const paths = await writeFiles(folder, { 'year.csv': csvOf(rows) })
    await goTo(page, 'data/import')
    await chooseExports(app, page, paths)
    await loseEngine(app, 'imports.run')
    await button(page, say('import.run', { files: 1 })).click()
    await expect(page.getByRole('heading', { name: say('import.failed') })).toBeVisible()
    await expect(page.getByText(sayFailure({ code: 'importer-lost', values: { reason: 'ended' } }))).toBeVisible()
    expect(await faults(page, 'an import without an engine')).toEqual([])
    await button(page, say('import.back-to-files')).click()
    await button(page, say('import.run', { files: 1 })).click()
    await expect(page.getByRole('heading', { name: say('import.result.table') })).toBeVisible({ timeout: 60_000 })
    expect(await ask(page, 'data.status', {})).toMatchObject({ interactions: rows.length })
  },
)

onNothing('a data file that is moved away is missed at once and at the next start, and found again', async ({ made }) => {
  onNothing.setTimeout(120_000)
  await temporaryFolder(folder =>
    temporaryFolder(async userData => {
      const [data, away] = [join(folder, 'region.branchwise'), join(folder, 'moved.branchwise')]
      await copyFile(made.sample, data)
      const app = await launch({ userData })
      const page = await openedPage(app)
      const gone = page.getByText(sayFailure({ code: 'data-file-gone', values: { path: data } })).first()
      await ask(page, 'data.open', { path: data })
      await page.reload()
      await goTo(page, 'data/definitions')
      await rename(data, away)
      await page.evaluate(() => (location.hash = '#/providers'))
      await expect(gone).toBeVisible()
      const found = await faults(page, 'a screen without its file')
      await page.reload()
      await expect(gone).toBeVisible()
      found.push(...(await faults(page, 'a window without its file')))
      await answerOpenDialog(app, [away])
      await button(page, say('first-run.open.button')).click()
      await drawn(page)
      await expect(gone).toHaveCount(0)
      await app.close()

      await rename(away, data)
      const next = await launch({ userData })
      const shown = await openedPage(next)
      await expect(shown.getByRole('heading', { name: say('first-run.missing') })).toBeVisible()
      await expect(shown.getByText(say('first-run.missing.text', { path: away }))).toBeVisible()
      found.push(...(await faults(shown, 'a start without its file')))
      await button(shown, say('shell.try-again')).click()
      await expect(shown.getByText(say('first-run.missing.still'))).toBeVisible()
      await rename(data, away)
      await button(shown, say('shell.try-again')).click()
      await expect(shown).toHaveURL(/#\/overview/)
      await drawn(shown)
      await next.close()
      expect(found).toEqual([])
    }),
  )
})

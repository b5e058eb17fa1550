import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openStore } from '#db/sqlite/open.ts'
import { say, sayFailure } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerOpenDialog, expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { faults } from './axe.ts'
import { ask, button, chooseExports, drawn, goTo, onEmpty, writeFiles } from './region.ts'

onEmpty(
  'a backup is made before the second import, restored in three clicks, and the restore is taken back',
  async ({ page, folder }) => {
    onEmpty.setTimeout(180_000)
    const paths = await writeFiles(folder, {
      'a.csv': csvOf(exportRows({ days: 20 })),
      'b.csv': csvOf(exportRows({ days: 10, from: '2026-03-01' })),
    })
    for (const path of paths) {
      const { jobId } = await ask(page, 'imports.run', { paths: [path] })
      await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state, { timeout: 60_000 }).toBe('done')
    }
    await page.reload()
    const after = await ask(page, 'data.status', {})
    await goTo(page, 'data/files')
    await page.getByRole('tab', { name: say('data.tab.backups') }).click()
    await drawn(page)
    await expect(page.getByRole('table', { name: say('backups.table') }).getByRole('row')).toHaveCount(2)
    const found = await faults(page, 'backups')
    await picture(page, 'backups')
    await button(page, /^Restore the backup of/).click()
    found.push(...(await faults(page, 'the question before a restore')))
    await button(page, say('backups.restore.button')).click()
    await expect(page.getByRole('heading', { name: say('backups.undo.title') })).toBeVisible()
    expect((await ask(page, 'data.status', {})).imports).toBe(1)
    found.push(...(await faults(page, 'after a restore')))
    await picture(page, 'restored')
    await button(page, say('backups.undo.button')).click()
    await expect.poll(async () => (await ask(page, 'data.status', {})).contentHash).toBe(after.contentHash)
    await button(page, say('recovery.check')).click()
    await expect(page.getByText(say('recovery.check.sound'))).toBeVisible()
    expect(found).toEqual([])
  },
)

/** Room that is in the file and free, so that copying it takes a while: nothing is looked at between seeing it begin and cancelling it. */
const PADDING = 400e6

onEmpty(
  'a large file: the backup before an import and a restore say how far they are, and are cancelled with nothing changed',
  async ({ app, page, folder }) => {
    onEmpty.setTimeout(480_000)
    const [first, second] = await writeFiles(folder, {
      'a.csv': csvOf(exportRows({ days: 20 })),
      'b.csv': csvOf(exportRows({ days: 10, from: '2026-03-01' })),
    })
    const { jobId } = await ask(page, 'imports.run', { paths: [first!] })
    await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state, { timeout: 60_000 }).toBe('done')
    const before = await ask(page, 'data.status', {})
    const store = await openStore(before.path!)
    store.raw.exec(`create table padding (bytes); insert into padding values (zeroblob(${PADDING})); drop table padding`)
    store.close()
    await page.reload()
    await goTo(page, 'data/import')
    await chooseExports(app, page, [second!])
    await button(page, say('import.run', { files: 1 })).click()
    await expect(page.getByText(say('import.backing-up'))).toBeVisible()
    await expect(page.getByText(/^\d+ % copied$/)).toBeVisible()
    await button(page, say('import.cancel')).click()
    await expect(page.getByRole('heading', { name: say('import.cancelled') })).toBeVisible({ timeout: 60_000 })
    expect(await ask(page, 'data.status', {})).toEqual(before)
    expect((await ask(page, 'backups.list', {})).backups).toEqual([])

    await ask(page, 'backups.make', {})
    await page.reload()
    await goTo(page, 'data/backups')
    await button(page, /^Restore the backup of/).click()
    await button(page, say('backups.restore.button')).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await dialog.getByRole('button', { name: say('backups.cancel'), exact: true }).click()
    await expect(dialog.getByText(say('backups.cancelled'))).toBeVisible({ timeout: 60_000 })
    const found = await faults(page, 'a restore that was cancelled')
    await button(page, say('backups.restore.keep')).click()
    expect(await ask(page, 'data.status', {})).toEqual(before)
    expect((await ask(page, 'backups.list', {})).backups.map(({ reason }) => reason)).toEqual(['by-hand'])

    const [{ backupId } = { backupId: '' }] = (await ask(page, 'backups.list', {})).backups
    await rm(join(`${before.path}-backups`, backupId)) // else none would be due again so soon
    await goTo(page, 'data/files')
    await button(page, say('ledger.undo-of', { name: 'a.csv' })).click()
    await dialog.getByRole('button', { name: say('ledger.undo.button') }).click()
    await expect(dialog.getByRole('progressbar', { name: say('backups.making') })).toBeVisible()
    await dialog.getByRole('button', { name: say('backups.cancel'), exact: true }).click()
    await expect(dialog.getByText(say('backups.cancelled'))).toBeVisible({ timeout: 60_000 })
    await dialog.getByRole('button', { name: say('ledger.keep') }).click()
    expect(await ask(page, 'data.status', {})).toEqual(before)

    const elsewhere = join(folder, 'elsewhere')
    await mkdir(elsewhere)
    await answerOpenDialog(app, [elsewhere])
    await goTo(page, 'data/settings')
    await button(page, say('settings.backup')).click()
    await expect(page.getByRole('progressbar', { name: say('backups.making') })).toBeVisible()
    await button(page, say('backups.cancel')).click()
    await expect(page.getByText(say('backups.cancelled'))).toBeVisible({ timeout: 60_000 })
    found.push(...(await faults(page, 'a copy that was cancelled')))
    expect(await readdir(elsewhere)).toEqual([])

    const kept = join(elsewhere, 'kept.branchwise')
    await ask(page, 'data.backup', { path: kept })
    await answerOpenDialog(app, [kept])
    await button(page, say('settings.restore')).click()
    await dialog.getByRole('button', { name: say('settings.restore.button') }).click()
    await expect(dialog.getByRole('progressbar', { name: say('recovery.copying') })).toBeVisible()
    await dialog.getByRole('button', { name: say('backups.cancel'), exact: true }).click()
    await expect(dialog.getByText(say('backups.cancelled'))).toBeVisible({ timeout: 60_000 })
    expect(await ask(page, 'data.status', {})).toEqual(before)
    expect(found).toEqual([])
  },
)

test('a data file that cannot be opened is named with the reason, and salvaged or given back from a backup', async ({ made }) => {
  test.setTimeout(180_000)
  await temporaryFolder(folder =>
    temporaryFolder(async userData => {
      const data = join(folder, 'region.branchwise')
      await copyFile(made.sample, data)
      const first = await launch({ userData })
      const { interactions } = await ask(await openedPage(first), 'data.open', { path: data })
      await first.close()
      await damage(data)

      const app = await launch({ userData })
      const page = await openedPage(app)
      await expect(page.getByText(sayFailure({ code: 'not-a-data-file', values: { path: data } }))).toBeVisible()
      const found = await faults(page, 'the recovery screen')
      await button(page, say('recovery.salvage.button')).click()
      await expect(page.getByText(/are in .*region 2\.branchwise/)).toBeVisible({ timeout: 60_000 })
      found.push(...(await faults(page, 'after a salvage')))
      const salvaged = await ask(page, 'data.status', {})
      expect(salvaged.interactions).toBe(interactions)
      await ask(page, 'backups.make', {})
      await page.evaluate(() => (location.hash = '#/data/definitions'))
      await app.close()
      await damage(salvaged.path!)

      const next = await launch({ userData })
      const shown = await openedPage(next)
      await expect(button(shown, /^Restore the backup of/)).toBeVisible()
      await picture(shown, 'recovery')
      await button(shown, /^Restore the backup of/).click()
      await button(shown, say('backups.restore.button')).click()
      await expect.poll(async () => (await ask(shown, 'data.status', {})).interactions, { timeout: 60_000 }).toBe(interactions)
      await next.close()
      expect(found).toEqual([])
    }),
  )
})

/** For looking at, where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.BRANCHWISE_PICTURES
  if (folder === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** As a failing disk would: the first page is not what it was, and the log beside it has gone. */
async function damage(path: string): Promise<void> {
  for (const part of ['-wal', '-shm']) await rm(path + part, { force: true })
  const bytes = await readFile(path)
  bytes.write('SQLite format 4\0', 'latin1')
  await writeFile(path, bytes)
}

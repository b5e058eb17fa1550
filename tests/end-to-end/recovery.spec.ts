import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { say, sayFailure } from '#words/say.ts'
import { answerOpenDialog, expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { faults } from './axe.ts'
import { ask, button, drawn, goTo } from './region.ts'

test('a file that is opened by hand and cannot be leads to every way on, while the one before stays open', async ({ made }) => {
  test.setTimeout(240_000)
  await temporaryFolder(folder =>
    temporaryFolder(async userData => {
      const [mine, broken, synced, newer] = ['mine', 'broken', 'Dropbox/region', 'newer'].map(name =>
        join(folder, `${name}.branchwise`),
      ) as [string, string, string, string]
      await mkdir(join(folder, 'Dropbox'))
      for (const path of [mine, broken, synced, newer]) await copyFile(made.sample, path)
      const app = await launch({ userData })
      const page = await openedPage(app)
      const { interactions } = await ask(page, 'data.open', { path: broken })
      await ask(page, 'backups.make', {})
      await ask(page, 'data.open', { path: mine })
      await changed(broken, bytes => bytes.write('SQLite format 4\0', 'latin1'))
      await changed(newer, bytes => bytes.writeUInt32BE(4711, 60))
      await page.reload()
      await goTo(page, 'data/settings')

      const openByHand = async (path: string) => {
        await answerOpenDialog(app, [path])
        await button(page, say('settings.open')).click()
      }
      await openByHand(broken)
      await expect(page.getByText(sayFailure({ code: 'not-a-data-file', values: { path: broken } }))).toBeVisible()
      const found = await faults(page, 'a file that cannot be opened')
      await picture(page, 'recovery-by-hand')
      await page.getByRole('link', { name: /mine\.branchwise/ }).click()
      await expect(page).toHaveURL(/#\/overview/)

      await goTo(page, 'data/settings')
      await openByHand(broken)
      await button(page, /^Restore the backup of/).click()
      await button(page, say('backups.restore.button')).click()
      await expect(page).toHaveURL(/#\/data\/backups/, { timeout: 60_000 })
      expect(await ask(page, 'data.status', {})).toMatchObject({ path: broken, interactions })

      await goTo(page, 'data/settings')
      await openByHand(newer)
      await expect(page.getByText(sayFailure({ code: 'newer-data-file', values: { path: newer } }))).toBeVisible()
      await button(page, say('recovery.read.button')).click()
      await expect(page.getByRole('figure').first()).toBeVisible()
      await drawn(page)
      await expect(page.getByText(say('shell.reading', { why: 'newer' }))).toBeVisible()
      expect(await ask(page, 'data.status', {})).toMatchObject({ path: newer, readOnly: true, reading: 'newer', interactions })
      found.push(...(await faults(page, 'a file that is only read')))
      await picture(page, 'reading')

      await goTo(page, 'data/settings')
      await openByHand(synced)
      await expect(
        page.getByText(sayFailure({ code: 'data-file-synchronised', values: { path: synced, by: 'Dropbox' } })),
      ).toBeVisible()
      found.push(...(await faults(page, 'a file in a synchronised folder')))
      await picture(page, 'synchronised')
      await button(page, say('recovery.copy.button')).click()
      await expect(page).toHaveURL(/#\/overview/, { timeout: 60_000 })
      await drawn(page)
      const copied = await ask(page, 'data.status', {})
      expect(copied).toMatchObject({ readOnly: false, interactions })
      expect(copied.path!.startsWith(userData)).toBe(true)
      await app.close()
      expect(found).toEqual([])
    }),
  )
})

test('a file that is gone offers its backups', async ({ made }) => {
  test.setTimeout(120_000)
  await temporaryFolder(folder =>
    temporaryFolder(async userData => {
      const path = join(folder, 'region.branchwise')
      await copyFile(made.sample, path)
      const app = await launch({ userData })
      const page = await openedPage(app)
      const { interactions } = await ask(page, 'data.open', { path })
      await ask(page, 'backups.make', {})
      await app.close()
      await rename(path, join(folder, 'elsewhere.branchwise'))
      for (const part of ['-wal', '-shm']) await rm(path + part, { force: true })

      const next = await launch({ userData })
      const shown = await openedPage(next)
      await expect(shown.getByText(say('recovery.missing'))).toBeVisible()
      expect(await faults(shown, 'a start without its file')).toEqual([])
      await picture(shown, 'missing')
      await button(shown, /^Restore the backup of/).click()
      await button(shown, say('backups.restore.button')).click()
      await expect(shown).toHaveURL(/#\/data\/backups/, { timeout: 60_000 })
      expect(await ask(shown, 'data.status', {})).toMatchObject({ path, interactions })
      await next.close()
    }),
  )
})

async function changed(path: string, change: (bytes: Buffer) => void): Promise<void> {
  for (const part of ['-wal', '-shm']) await rm(path + part, { force: true })
  const bytes = await readFile(path)
  change(bytes)
  await writeFile(path, bytes)
}

/** For looking at, where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.BRANCHWISE_PICTURES
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

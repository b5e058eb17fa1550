import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { say } from '#words/say.ts'
import { answerOpenDialog, expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { faults } from './axe.ts'
import { ask, button, drawn, goTo } from './region.ts'

const PAGE = 8192

interface Damage {
  readonly what: string
  /** @param indexPage of the index that finds a person by name */
  readonly done: (bytes: Buffer, indexPage: number) => Buffer
  /** The least share of the interactions that a salvage brings back. */
  readonly keeps: number
}

/** Behind the header: what a failing disk or a copy that broke off leaves. */
const damages: readonly Damage[] = [
  {
    what: 'a page of zeros in the middle',
    done: bytes => bytes.fill(0, ...pageAt(bytes.length / PAGE / 2)),
    keeps: 0.5,
  },
  {
    what: 'a file cut at three fifths',
    done: bytes => bytes.subarray(0, PAGE * Math.floor((bytes.length / PAGE) * 0.6)),
    keeps: 0.5,
  },
  {
    what: 'a first page of zeros',
    done: bytes => bytes.fill(0, 0, PAGE),
    keeps: 1,
  },
  {
    what: 'flipped bits in a page of an index',
    done: (bytes, indexPage) => {
      const [from] = pageAt(indexPage - 1) // SQLite counts pages from one
      for (let at = 0; at < 24; at += 3) bytes[from + at]! ^= 1 << (at % 8)
      return bytes
    },
    keeps: 1,
  },
  {
    what: 'an index of sound pages that leads to other rows',
    done: (bytes, indexPage) => {
      bytes[pageAt(indexPage - 1)[1] - 1]! ^= 1 // the end of the first key that was put there: the number of its row
      return bytes
    },
    keeps: 1,
  },
]

function pageAt(number: number): [from: number, to: number] {
  const from = PAGE * Math.floor(number)
  return [from, from + PAGE]
}

function indexPageOf(path: string): number {
  const raw = new Database(path, { readonly: true })
  try {
    const index = raw.prepare<[], number>("select rootpage from sqlite_schema where name = 'sqlite_autoindex_person_1'").pluck()
    return index.get()!
  } finally {
    raw.close()
  }
}

/** The file as the disk has it, without a log beside it. */
async function damage(path: string, { done }: Damage): Promise<void> {
  const indexPage = indexPageOf(path)
  for (const part of ['-wal', '-shm']) await rm(path + part, { force: true })
  await writeFile(path, done(await readFile(path), indexPage))
}

/**
 * Waits until the window says that the file is damaged, whether it could be opened or not, and leads to the ways on. Where it could, damage is
 * looked for while nobody asks for anything, which begins after some seconds.
 */
async function waysOn(page: Page): Promise<Record<'restore' | 'salvage', Locator>> {
  const banner = page.getByRole('link', { name: say('recovery.banner.link') })
  const refused = page.getByRole('heading', { name: say('recovery.title', { name: 'region.branchwise' }) })
  await expect(banner.or(refused)).toBeVisible({ timeout: 60_000 })
  if (await banner.isVisible()) {
    await banner.click()
    await expect(page.getByRole('heading', { name: say('recovery.damage') })).toBeVisible()
  }
  const restore = button(page, /^Restore the backup of/).first()
  const salvage = button(page, say('recovery.salvage.button'))
  await expect(restore).toBeVisible()
  await expect(salvage).toBeVisible()
  return { restore, salvage }
}

/** A file that is open is only read from then on, and what it holds can be taken out of it; of one that is not, nothing is. */
async function expectReadOnly(page: Page): Promise<void> {
  const status = await ask(page, 'data.status', {})
  if (!status.exists) return
  expect(status).toMatchObject({ readOnly: true, damage: expect.any(String) })
  const written = await page.evaluate(() => window.branchwise.call('settings.set', { company: 'Acme' }))
  expect(written).toMatchObject({ ok: false, failure: { code: 'damaged-data-file' } })
}

for (const harm of damages)
  test(`${harm.what}: the app starts, tells it, and salvages or gives back what was there`, async ({ made }) => {
    test.setTimeout(300_000)
    await temporaryFolder(folder =>
      temporaryFolder(async userData => {
        const data = join(folder, 'region.branchwise')
        await copyFile(made.sample, data)
        const first = await launch({ userData })
        const { interactions } = await ask(await openedPage(first), 'data.open', { path: data })
        await ask(await first.firstWindow(), 'backups.make', {})
        await first.close()
        await damage(data, harm)

        // The last file is the damaged one, however often the app is started.
        const app = await launch({ userData })
        const page = await openedPage(app)
        const { salvage } = await waysOn(page)
        await expectReadOnly(page)
        expect(await faults(page, 'damage')).toEqual([])
        await picture(page, harm.what)
        await salvage.click()
        await expect(page.getByText(/are in .*region 2\.branchwise/)).toBeVisible({ timeout: 60_000 })
        const salvaged = await ask(page, 'data.status', {})
        expect(salvaged).toMatchObject({ exists: true, damage: null, broken: null })
        expect(salvaged.interactions).toBeGreaterThanOrEqual(harm.keeps * interactions)
        expect(salvaged.interactions).toBeLessThanOrEqual(interactions)
        expect((await ask(page, 'data.check', {})).problems).toEqual([])
        // Where no file could be opened the window goes on by itself once it knows that one is.
        await expect(page).not.toHaveURL(/#\/first-run/)
        await drawn(page)
        await picture(page, `${harm.what}, salvaged`)

        await goTo(page, 'data/settings')
        await answerOpenDialog(app, [data])
        await button(page, say('settings.open')).click()
        await waysOn(page)
        await app.close()

        const next = await launch({ userData })
        const shown = await openedPage(next)
        if ((await ask(shown, 'data.status', {})).path !== data) {
          await goTo(shown, 'data/settings')
          await answerOpenDialog(next, [data])
          await button(shown, say('settings.open')).click()
        }
        const { restore } = await waysOn(shown)
        await restore.click()
        await button(shown, say('backups.restore.button')).click()
        await expect(shown.getByText(say('recovery.banner'))).toBeHidden()
        await expect
          .poll(() => ask(shown, 'data.status', {}), { timeout: 60_000 })
          .toMatchObject({ path: data, interactions, damage: null, broken: null, readOnly: false })
        await next.close()
      }),
    )
  })

/** For looking at, where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.BRANCHWISE_PICTURES
  if (folder !== undefined) await page.screenshot({ path: join(folder, `damage ${name}.png`), fullPage: true })
}

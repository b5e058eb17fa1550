import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Host } from '#contract/host.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerOpenDialog, expect, test as base, USUAL_MEDIA, withoutErrors } from './app.ts'

export { expect }

declare global {
  interface Window {
    readonly branchwise: Host
  }
}

interface OwnData {
  /** The data file that the window is on: a copy for this test alone. */
  data: string
}

const onCopyOf = (which: 'sample' | 'empty') =>
  base.extend<OwnData>({
    data: async ({ made, folder }, use) => {
      const path = join(folder, `${which}.branchwise`)
      await copyFile(made[which], path)
      await use(path)
    },
  })

/** In the window of the app that all these tests share, loaded anew at an address that asks little. */
const shared = (which: 'sample' | 'empty', start: string) =>
  onCopyOf(which).extend({
    app: async ({ sharedApp }, use) => use(sharedApp),
    page: async ({ app, data, expectedErrors }, use) => {
      const page = await app.firstWindow()
      await ask(page, 'data.open', { path: data })
      const size = await page.evaluate(hash => {
        localStorage.clear()
        window.name = ''
        history.replaceState(null, '', hash)
        return { width: window.innerWidth, height: window.innerHeight }
      }, `#/${start}`)
      await page.reload() // also ends what the test before left under way
      await page.getByRole('main').waitFor()
      await withoutErrors(page, expectedErrors, use)
      await page.setViewportSize(size)
      await page.emulateMedia(USUAL_MEDIA)
    },
  })

/** The window is on the sample company. */
export const onSample = shared('sample', 'data/definitions')

/** The window is on a data file without a row, where files are imported. */
export const onEmpty = shared('empty', 'data/import')

/** The sample company in an app of the test's own: for tests that change more than the data file. */
export const onSampleAlone = onCopyOf('sample').extend({
  args: async ({ data }, use) => use(['--data', data]),
})

/** Asks the engine as the page does. @throws Error when it refuses */
export async function ask<Name extends Operation>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await page.evaluate(([name, input]) => window.branchwise.call(name, input), [name, input] as const)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Output<Name> // the engine has checked it against the schema of this name
}

/** Goes to an address of the app, such as "locations?metric=wait", and waits until it is drawn. */
export async function goTo(page: Page, address: string, patience?: number): Promise<void> {
  await page.evaluate(async hash => {
    const before = location.href
    const moved = new Promise(resolve => window.addEventListener('hashchange', resolve, { once: true }))
    location.hash = hash
    if (location.href === before) return
    await moved // else the screen before, which loads nothing, would be taken for this one
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, `#/${address}`)
  await drawn(page, patience)
}

/** Nothing is loading any more. @param patience milliseconds, where many questions wait for each other */
export async function drawn(page: Page, patience?: number): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.locator('main .skeleton, main [aria-busy=true]')).toHaveCount(0, patience ? { timeout: patience } : {})
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Writes files into a folder and gives their full paths, in the order of their names as given. */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<string[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
      return path
    }),
  )
}

/** Three branches with three people each, 60 days. */
export const regionCsv = () => csvOf(exportRows())

/** Chooses files by dialog on the Data screen, up to the preview. */
export async function chooseExports(
  app: ElectronApplication,
  page: Page,
  paths: string[],
  kind: 'files' | 'folder' = 'files',
): Promise<void> {
  await answerOpenDialog(app, paths)
  await button(page, say(kind === 'files' ? 'import.choose-files' : 'import.choose-folder'))
    .first()
    .click()
  await expect(page.getByRole('heading', { name: say('import.files') })).toBeVisible()
  await drawn(page)
}

/** Goes to a step of the import that is looked at. */
export async function goToStep(page: Page, step: 'files' | 'lines' | 'columns' | 'values' | 'names' | 'try'): Promise<void> {
  const name = say(`import.step.${step}`)
  await page
    .getByRole('navigation', { name: say('import.steps') })
    .getByRole('button', { name })
    .click()
  await drawn(page)
}

/** Starts the import that the preview shows and waits for what became of the rows. */
export async function runImport(page: Page): Promise<void> {
  await button(page, /^Import \d+ files?$/).click()
  await expect(page.getByRole('heading', { name: say('import.result.table') })).toBeVisible({ timeout: 60_000 })
}

/** Text of the cells of a table's row, header cell first. */
export async function rowOf(page: Page, table: string, name: string): Promise<string[]> {
  const row = page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
  return (await row.locator('th, td').allInnerTexts()).map(text => text.trim())
}

import { execFile } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Host } from '#contract/host.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { root } from '#tools/electron.ts'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerOpenDialog, expect, temporaryFolder, test as base } from './app.ts'

export { expect }

declare global {
  interface Window {
    readonly branchwise: Host
  }
}

const run = promisify(execFile)

interface OnSample {
  /** A copy of the sample company's data file, for this test alone. */
  sample: string
}

/** The window opens on the sample company, which each worker makes once. */
export const onSample = base.extend<OnSample, { madeSample: string }>({
  madeSample: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
    async ({}, use) =>
      temporaryFolder(async folder => {
        const path = join(folder, 'sample.branchwise')
        await run(process.execPath, ['main/cli.ts', '--data', path, 'call', 'sample.open'], { cwd: root, maxBuffer: 2 ** 26 })
        await use(path)
      }),
    { scope: 'worker', timeout: 120_000 },
  ],
  sample: async ({ madeSample, folder }, use) => {
    const path = join(folder, 'sample.branchwise')
    await copyFile(madeSample, path)
    await use(path)
  },
  args: async ({ sample }, use) => use(['--data', sample]),
})

/** Asks the engine as the page does. @throws Error when it refuses */
export async function ask<Name extends Operation>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await page.evaluate(([name, input]) => window.branchwise.call(name, input), [name, input] as const)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Output<Name> // the engine has checked it against the schema of this name
}

/** Goes to an address of the app, such as "locations?metric=wait", and waits until it is drawn. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${address}`)
  await drawn(page)
}

/** Nothing is loading any more. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.locator('main .skeleton, main [aria-busy=true]')).toHaveCount(0)
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

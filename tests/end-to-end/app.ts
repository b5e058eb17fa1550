import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { hostArguments, resolveHost, root, standInFolder } from '#tools/electron.ts'

export { expect }

export interface Launch {
  readonly userData: string
  readonly args?: readonly string[]
  /** Another app than the built one, such as a packed copy. */
  readonly entry?: string
}

interface Fixtures {
  /** The app's own arguments, such as ['--data', FILE]: `test.use({ args: [...] })`. */
  args: string[]
  /** What may appear in the console as an error; everything else fails the test. */
  expectedErrors: RegExp[]
  /** A folder of the test's own for data, outside the user-data folder. */
  folder: string
  app: ElectronApplication
  page: Page
}

/** Starts the built app with a user-data folder of its own, on Electron or its stand-in. */
export async function launch({ userData, args = [], entry = root }: Launch): Promise<ElectronApplication> {
  const host = resolveHost()
  const env = {
    ...(process.env as Record<string, string>),
    TZ: 'UTC',
    LANG: 'en_GB.UTF-8',
    HOME: userData,
    XDG_CONFIG_HOME: userData,
  }
  if (host.kind === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
  return _electron.launch({ cwd: root, args: [...hostArguments(host), entry, ...args], env })
}

/** The app's window once it shows its page: a load state alone may be that of the blank page before. */
export async function openedPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForURL(url => !['about:', 'data:'].includes(url.protocol))
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.getByRole('main').waitFor()
  return page
}

/** A fresh folder, removed after use. */
export async function temporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const test = base.extend<Fixtures>({
  args: [[], { option: true }],
  expectedErrors: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  folder: async ({}, use) => temporaryFolder(use),
  app: async ({ args }, use) =>
    temporaryFolder(async userData => {
      const app = await launch({ userData, args })
      await use(app)
      await app.close()
    }),
  page: async ({ app, expectedErrors }, use) => {
    const page = await openedPage(app)
    const errors: string[] = []
    page.on('pageerror', error => errors.push(String(error)))
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    await use(page)
    expect(errors.filter(error => !expectedErrors.some(expected => expected.test(error)))).toEqual([])
  },
})

/** Answers the next dialogs for opening files or a folder with these paths; none is cancel. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
    },
    [...paths],
  )
}

/** Answers the next dialogs for saving a file with this path; null is cancel. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Drops files and folders on the middle of the window, as from the desktop. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: Math.round(width / 2), y: Math.round(height / 2), data })
  // Files that are let go before the page has said that it takes them are not dropped.
  await page.evaluate(() =>
    window.addEventListener('dragover', () => document.documentElement.setAttribute('data-dragged-over', ''), { once: true }),
  )
  await send('dragEnter')
  await send('dragOver')
  await page.locator('html[data-dragged-over]').waitFor()
  await send('dragOver')
  await send('drop')
  await session.detach()
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ConsoleMessage, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Operation } from '#contract/operations.ts'
import { dataOnce } from './made-once.ts'
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
  /** Fails any test in which a page breaks its policy, or fails with an error, whether the test looks at it or not. */
  soundPages: undefined
}

/** Made at most once by a worker, when a test first asks for it. Every file has the same, or its worker would start anew. */
interface Worker {
  /** The app for tests that bring their own data file; its window is open, on none. */
  sharedApp: ElectronApplication
  /** A data file of the sample company, and one without a row: to be copied. */
  made: { readonly sample: string; readonly empty: string }
}

/** The built app, or what was packed of it (`npm run test:packed`). */
const builtApp = process.env.BRANCHWISE_APP ?? root

/** Starts the built app with a user-data folder of its own, on Electron or its stand-in. */
export async function launch({ userData, args = [], entry = builtApp }: Launch): Promise<ElectronApplication> {
  const host = resolveHost()
  const env = {
    ...(process.env as Record<string, string>),
    TZ: 'UTC',
    LANG: 'en_GB.UTF-8',
    HOME: userData,
    XDG_CONFIG_HOME: userData,
  }
  if (host.kind === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
  const app = await _electron.launch({ cwd: root, args: [...hostArguments(host), entry, ...args], env })
  watchAllWindows(app)
  return app
}

/** What pages were refused by their policy, or failed with, in any window of any app that the test has started or shares. */
const breaches: string[] = []

function watchAllWindows(app: ElectronApplication): void {
  app
    .context()
    .on('console', message => message.type() === 'error' && isOfPolicy(message.text()) && breaches.push(message.text()))
  app.context().on('weberror', error => breaches.push(String(error.error())))
}

const isOfPolicy = (text: string) => /Content Security Policy|Refused to/.test(text)

export const USUAL_MEDIA = { reducedMotion: 'reduce', colorScheme: 'light' } as const

/** The app's window once it shows its page: a load state alone may be that of the blank page before. */
export async function openedPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForURL(url => !['about:', 'data:'].includes(url.protocol))
  await page.emulateMedia(USUAL_MEDIA)
  await page.getByRole('main').waitFor()
  return page
}

/** A fresh folder, removed after use; what a browser that is ending still writes there may come while it is. */
export async function temporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** A long run may wait for its turn on a busy machine. */
const SLOWER = process.env.BRANCHWISE_LONG === '1' ? 10 : 1

export const test = base.extend<Fixtures, Worker>({
  args: [[], { option: true }],
  expectedErrors: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  folder: async ({}, use) => temporaryFolder(use),
  app: async ({ args }, use) => temporaryApp(args, use),
  page: async ({ app, expectedErrors }, use) => {
    const page = await openedPage(app)
    await withoutErrors(page, expectedErrors, use)
  },
  soundPages: [
    async ({ expectedErrors }, use) => {
      breaches.length = 0
      await use(undefined)
      expect(breaches.filter(breach => !expectedErrors.some(each => each.test(breach)))).toEqual([])
    },
    { auto: true },
  ],
  sharedApp: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => temporaryApp([], app => openedPage(app).then(() => use(app))),
    { scope: 'worker', timeout: 60_000 * SLOWER },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  made: [async ({}, use) => use(await dataOnce()), { scope: 'worker', timeout: 180_000 * SLOWER }],
})

async function temporaryApp(args: readonly string[], use: (app: ElectronApplication) => Promise<void>): Promise<void> {
  await temporaryFolder(async userData => {
    const app = await launch({ userData, args })
    await use(app)
    await app.close()
  })
}

/** Fails when the page complains of anything that is not expected. */
export async function withoutErrors(page: Page, expected: readonly RegExp[], use: (page: Page) => Promise<void>): Promise<void> {
  const errors: string[] = []
  const onError = (error: Error) => errors.push(String(error))
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && errors.push(message.text())
  page.on('pageerror', onError)
  page.on('console', onConsole)
  await use(page)
  page.off('pageerror', onError)
  page.off('console', onConsole)
  expect(errors.filter(error => !expected.some(each => each.test(error)))).toEqual([])
}

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
  await listenForDrag(page)
  const told = (what: 'taken' | 'dropped') => page.locator(`html[data-${what}]`).waitFor({ state: 'attached', timeout: 2000 })
  // Chromium loses a drop now and then, and does not drop what the page has not yet said that it takes.
  await expect(async () => {
    await send('dragEnter')
    await send('dragOver')
    await told('taken')
    await send('dragOver')
    await send('drop')
    await told('dropped')
  }).toPass()
  await session.detach()
}

/** Marks the page once it takes what is dragged over it, and once it was dropped. */
async function listenForDrag(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = document.documentElement
    marks.removeAttribute('data-taken')
    marks.removeAttribute('data-dropped')
    // Asked after the page's own listeners, which say so by preventing what would happen else.
    window.addEventListener('dragover', event => setTimeout(() => marks.toggleAttribute('data-taken', event.defaultPrevented)))
    window.addEventListener('drop', () => marks.setAttribute('data-dropped', ''), { capture: true })
  })
}

/** Ends the engine as soon as it is asked this question, as a lack of memory would. */
export async function loseEngine(app: ElectronApplication, name: Operation): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    // oxlint-disable-next-line typescript/unbound-method -- called with the worker that it belongs to
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (...asked: Parameters<typeof postMessage>) {
      const [question] = asked
      if (typeof question === 'object' && question !== null && 'name' in question && question.name === wanted) {
        Worker.prototype.postMessage = postMessage
        void this.terminate() // before it is asked: a quick answer might come first
      }
      postMessage.apply(this, asked)
    }
  }, name)
}

/** Holds back the next question of this name until what is returned is called, as a disk that stalls would. */
export async function stallEngine(app: ElectronApplication, name: Operation): Promise<() => Promise<void>> {
  await app.evaluate((_electron, wanted) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    // oxlint-disable-next-line typescript/unbound-method -- called with the worker that it belongs to
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (...asked: Parameters<typeof postMessage>) {
      const [question] = asked
      if (typeof question !== 'object' || question === null || !('name' in question) || question.name !== wanted)
        return postMessage.apply(this, asked)
      Worker.prototype.postMessage = postMessage
      Object.assign(globalThis, { goOn: () => postMessage.apply(this, asked) })
    }
  }, name)
  return () => app.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn()) // as it was put there
}

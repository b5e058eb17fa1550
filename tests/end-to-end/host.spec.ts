import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from '#tools/electron.ts'
import { answerOpenDialog, dropFiles, expect, launch, openedPage, temporaryFolder, test as base } from './app.ts'

const launchFixture = (userData: string) =>
  launch({ userData, entry: join(root, 'tests/host/fixture-app'), args: ['--word', 'hello'] })

/** What the app relies on Electron for, asked of a tiny app of its own: must hold on Electron itself and on the stand-in alike. */
const alone = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures used from this pattern
  app: async ({}, use) =>
    temporaryFolder(async userData => {
      const app = await launchFixture(userData)
      await use(app)
      await app.close()
    }),
  page: async ({ app }, use) => use(await openedPage(app)),
})

/** Started once for all tests that leave it as it is; its page is loaded anew for each. */
let running: ElectronApplication
const folder = mkdtempSync(join(tmpdir(), 'branchwise-fixture-'))

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- as above
  app: async ({}, use) => use(running),
  page: async ({ app }, use) => {
    const page = await openedPage(app)
    await page.evaluate(() => history.replaceState(null, '', 'index.html'))
    await page.reload()
    await use(page)
  },
})

test.beforeAll(async () => {
  running = await launchFixture(folder)
})

test.afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Api {
  invoke(channel: string, value?: unknown): Promise<unknown>
  pathsOf(files: File[]): string[]
  onTick(listener: (value: unknown) => void): () => void
}

declare global {
  var api: Api
  var seen: unknown[]
}

test('a message keeps what a structured clone keeps', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const sent = {
      date: new Date(5),
      map: new Map([[1, 'one']]),
      set: new Set([2]),
      none: undefined,
      not: NaN,
      bytes: new Uint8Array([1, 2]),
    }
    const back = (await api.invoke('echo', sent)) as typeof sent
    return [back.date.getTime(), back.map.get(1), back.set.has(2), 'none' in back, Number.isNaN(back.not), back.bytes[1]]
  })
  expect(kept).toEqual([5, 'one', true, true, true, 2])
})

test('an error in the main process rejects in the page with its message', async ({ page }) => {
  const message = await page.evaluate(() => api.invoke('fail').catch((error: Error) => error.message))
  expect(message).toBe("Error invoking remote method 'fail': RangeError: no such row")
  expect(await page.evaluate(() => api.invoke('nobody').catch((error: Error) => error.message))).toContain(
    "No handler registered for 'nobody'",
  )
})

test('the sender’s address is the app’s own, with what follows the #', async ({ page }) => {
  expect(await page.evaluate(() => api.invoke('where'))).toBe('app://fixture/index.html')
  await page.evaluate(() => {
    location.hash = '#/place?a=b'
  })
  expect(await page.evaluate(() => api.invoke('where'))).toBe('app://fixture/index.html#/place?a=b')
  await page.reload()
  expect(await page.evaluate(() => api.invoke('where'))).toBe('app://fixture/index.html#/place?a=b')
})

test('a listener hears the main process until it is taken away', async ({ app, page }) => {
  await page.evaluate(() => {
    globalThis.seen = []
    const stop = api.onTick(value => {
      seen.push(value)
      stop()
    })
  })
  await app.evaluate(({ BrowserWindow }) => {
    for (const value of [1, 2]) BrowserWindow.getAllWindows()[0]?.webContents.send('tick', value)
  })
  await expect.poll(() => page.evaluate(() => seen)).toEqual([1])
})

test('the page has nothing of Node, of the preload or of the host', async ({ page }) => {
  const types = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'hostSend', 'hostReceive'].map(name => typeof (globalThis as never)[name]),
  )
  expect(new Set(types)).toEqual(new Set(['undefined']))
  expect(await page.evaluate(() => Object.isFrozen(api) && !Reflect.set(globalThis, 'api', 1))).toBe(true)
})

test.describe('what breaks the policy', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  test('is stopped by the app’s own protocol handler', async ({ page }) => {
    const broken = await page.evaluate(async () => {
      const directives: string[] = []
      document.addEventListener('securitypolicyviolation', event => directives.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'globalThis.evil = true'
      document.body.append(script)
      document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' }))
      await fetch('https://example.com/').catch(() => undefined)
      await new Promise(resolve => setTimeout(resolve, 50))
      return { directives, evil: 'evil' in globalThis }
    })
    expect(broken.evil).toBe(false)
    expect(broken.directives).toEqual(expect.arrayContaining(['script-src-elem', 'img-src', 'connect-src']))
  })
})

test('the page cannot open windows, go elsewhere or get a permission', async ({ app, page }) => {
  await page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await expect.poll(() => app.windows().length).toBe(1)
  expect(await page.evaluate(() => api.invoke('where'))).toBe('app://fixture/index.html')
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied')
})

test('dropped and chosen files tell their paths', async ({ page }) => {
  const paths = [join(root, 'package.json'), join(root, 'tests')]
  await page.evaluate(() => {
    document.addEventListener('dragover', event => event.preventDefault())
    document.addEventListener('drop', event => {
      event.preventDefault()
      globalThis.seen = api.pathsOf([...(event.dataTransfer?.files ?? [])])
    })
  })
  await dropFiles(page, paths)
  await expect.poll(() => page.evaluate(() => globalThis.seen)).toEqual(paths)
  expect(await page.evaluate(() => api.pathsOf([new File(['made up'], 'a.csv')]))).toEqual([''])
})

test('a dialog is answered by the test', async ({ app, page }) => {
  await answerOpenDialog(app, ['/exports/a.csv'])
  expect(await page.evaluate(() => api.invoke('pick'))).toEqual(['/exports/a.csv'])
})

test('a page prints to a tagged PDF of the size that its style names', async ({ app }) => {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await contents?.executeJavaScript(
      'document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})], document.adoptedStyleSheets[0].replaceSync("@page { size: A5 landscape }")',
    )
    return (await contents?.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true }))?.toString('latin1')
  })
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toContain('/StructTreeRoot')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf ?? '') ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 420])
})

test('the app finds its name, version, folders and arguments', async ({ app }) => {
  const found = await app.evaluate(({ app: self }) => ({
    name: self.getName(),
    version: self.getVersion(),
    userData: self.getPath('userData'),
    packaged: self.isPackaged,
    argv: process.argv.slice(-2),
  }))
  expect(found).toMatchObject({ name: 'Fixture', version: '1.2.3', packaged: false, argv: ['--word', 'hello'] })
  expect(found.userData).toMatch(/Fixture$/)
})

test('scripts run in the page and answer', async ({ app }) => {
  const answer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Promise.resolve([document.title, loaded])'),
  )
  expect(answer).toEqual(['Fixture', true])
  const failed = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Promise.reject(new Error("no such thing"))'),
  )
  await expect(failed).rejects.toThrow('no such thing')
})

alone('closing the last window ends the app', async ({ app, page }) => {
  const ended = new Promise(resolve => app.process().once('exit', resolve))
  await page.close()
  expect(await ended).toBe(0)
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, launch, openedPage, temporaryFolder, test } from './app.ts'

const SECRET = 'Zilpha Quennell'

test('a page that crashes is logged and comes back; faults of the main thread are logged without what they say', async () => {
  test.setTimeout(90_000)
  await temporaryFolder(async userData => {
    const app = await launch({ userData })
    const page = await openedPage(app)
    const log = async () => readFile(join(await app.evaluate(electron => electron.app.getPath('logs')), 'branchwise.log'), 'utf8')
    await app.evaluate((_electron, secret) => {
      setTimeout(() => {
        throw new TypeError(secret)
      })
      void Promise.reject(new RangeError(secret))
    }, SECRET)
    await expect
      .poll(log)
      .toMatch(/Z Fault: RangeError\n[\s\S]*Z Fault: TypeError\n|Z Fault: TypeError\n[\s\S]*Z Fault: RangeError\n/)

    const session = await page.context().newCDPSession(page)
    await session.send('Page.crash').catch(() => undefined) // it cannot answer any more
    await expect.poll(log).toContain('The page of a window ended: crashed, exit code ')
    // The driver gives a crashed page up; the app does not.
    const heading = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript("document.querySelector('h1')?.textContent ?? ''"),
      )
    await expect.poll(heading, { timeout: 20_000 }).not.toBe('')
    expect(await log()).not.toMatch(/zilpha|quennell|branchwise-test/i)
    await app.close()
  })
})

import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { setSetting } from '#db/queries/settings.ts'
import { openStore } from '#db/sqlite/open.ts'
import { say } from '#words/say.ts'
import { expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { noteOpeners, noteShell, outside } from './outside-addresses.ts'
import { ask, button, drawn, goTo } from './region.ts'

// What is refused, the page is told aloud.
test.use({ expectedErrors: [/Content Security Policy|Refused to|Failed to|ERR_|Not allowed|blocked/] })

/** Every way that a script of the page has. */
async function tryByScript(page: Page, address: string): Promise<void> {
  await page.evaluate(async to => {
    const attempt = (act: () => unknown) => {
      try {
        act()
      } catch {
        // Refused, which is what is wanted.
      }
    }
    const put = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      document.body.append(element)
      return element as HTMLElement & { submit?: () => void }
    }
    attempt(() => window.open(to))
    attempt(() => window.open(to, '_self'))
    attempt(() => location.assign(to))
    attempt(() => location.replace(to))
    attempt(() => ((window as unknown as { location: string }).location = to))
    attempt(() => (top as Window).location.assign(to))
    attempt(() => {
      type Navigation = { navigate: (url: string) => Record<'committed' | 'finished', Promise<unknown>> }
      const { committed, finished } = (window as unknown as { navigation: Navigation }).navigation.navigate(to)
      for (const end of [committed, finished]) end.catch(() => undefined)
    })
    attempt(() => history.pushState(null, '', to))
    for (const target of ['_self', '_top', 'named']) attempt(() => put('a', { href: to, target }).click())
    attempt(() => put('a', { href: to, download: 'x.html' }).click())
    attempt(() => put('a', { href: to, ping: to, rel: 'noopener' }).click())
    for (const method of ['get', 'post']) attempt(() => put('form', { action: to, method }).submit?.())
    await new Promise(resolve => setTimeout(resolve, 250))
    for (const element of document.querySelectorAll('body > :is(a, form)')) element.remove()
  }, address)
}

/** A link that somebody presses, as hard as they can. */
async function tryByHand(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    const link = document.createElement('a')
    link.setAttribute('href', to)
    link.id = 'outside'
    link.textContent = 'press me'
    link.style.cssText = 'position: fixed; top: 200px; left: 300px; z-index: 99; padding: 20px; background: white'
    document.body.append(link)
    link.focus()
  }, address)
  await page.keyboard.press('Enter')
  await page.mouse.click(320, 220)
  await page.keyboard.down('Control')
  await page.mouse.click(320, 220)
  await page.keyboard.up('Control')
  await page.evaluate(() => document.getElementById('outside')?.remove())
}

test('whatever a page tries, no address outside is opened: not in the window, not in another, not by another program', async ({
  made,
}) => {
  test.setTimeout(240_000)
  await temporaryFolder(async folder => {
    const data = join(folder, 'region.branchwise')
    await copyFile(made.sample, data)
    const noted = await noteOpeners(folder)
    const path = process.env.PATH
    process.env.PATH = `${join(folder, 'bin')}:${path}`
    const app = await launch({ userData: join(folder, 'user'), args: ['--data', data] })
    try {
      const asked = await noteShell(app)
      const page = await openedPage(app)
      await goTo(page, 'data/definitions')
      await page.evaluate(() => Object.assign(window, { stayed: true }))
      for (const address of outside) {
        await tryByScript(page, address)
        await tryByHand(page, address)
        const now = await page.evaluate(() => ({
          at: location.href.split('#')[0]!.split('/').at(-1),
          stayed: 'stayed' in window,
          title: document.title,
        }))
        expect({ address, ...now }).toEqual({ address, at: 'index.html', stayed: true, title: 'Branchwise' })
      }
      await expect.poll(() => app.windows().map(each => each.url())).toEqual([page.url()]) // one that is closed again may show for a moment
      expect(await asked()).toEqual([])
      expect(await noted()).toBe('')

      // The notes are taken: what the app does not do is seen when it is done.
      await app.evaluate(() => process.getBuiltinModule('node:child_process').execFileSync('xdg-open', ['control']))
      await app.evaluate(({ shell }) => shell.openExternal('control:'))
      expect(await noted()).toBe('xdg-open control\n')
      expect(await asked()).toEqual(['control:'])
    } finally {
      process.env.PATH = path
      await app.close()
    }
  })
})

test('the pins of a data file from a stranger lead nowhere but to places of the app', async ({ app, page, made, folder }) => {
  const data = join(folder, 'strange.branchwise')
  await copyFile(made.sample, data)
  const store = await openStore(data)
  const pin = { name: 'locations.list', input: { metric: 'csat' }, providerId: null }
  const pins = [...outside, '#/locations'].map((address, i) => ({ ...pin, pinId: String(i), title: `pin ${i}`, address }))
  await setSetting(store.db, 'pins', JSON.stringify(pins))
  store.close()
  await ask(page, 'data.open', { path: data })
  await page.reload()
  await goTo(page, 'data/definitions')
  await drawn(page)
  await button(page, say('pins.title', { count: 1 })).click()
  const links = page.getByRole('dialog').getByRole('link')
  await expect(links).toHaveCount(1)
  expect(await links.getAttribute('href')).toBe('#/locations')
  expect(app.windows().length).toBe(1)
})

import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { noteOpeners, noteShell } from './outside-addresses.ts'
import { goTo } from './region.ts'

// What is refused, the page is told aloud.
test.use({ expectedErrors: [/Content Security Policy|Refused to|Failed to|ERR_|Not allowed|blocked|Unsafe attempt/] })

/** One of each kind of those in `outside.spec.ts`. */
const addresses = [
  'https://example.com/',
  'file:///etc/passwd',
  '//example.com/x',
  'mailto:x@example.com',
  'javascript:document.title="taken"',
  'data:text/html,<script>document.title="taken"</script>',
  'branchwise-unknown://x',
  'chrome://settings/',
  'app://other/index.html',
]

type Click = NonNullable<Parameters<Page['click']>[1]>

/** How browsers are told to open a link in another tab or window, or to save what it leads to. */
const clicks: Readonly<Record<string, Click>> = {
  'the middle button': { button: 'middle' },
  'a shifted button': { modifiers: ['Shift'] },
  'control and the button': { modifiers: ['Control'] },
  'control, shift and the button': { modifiers: ['Control', 'Shift'] },
  'alt and the button': { modifiers: ['Alt'] },
}

async function clickEveryWay(page: Page, address: string): Promise<void> {
  for (const target of ['', '_blank'])
    for (const click of Object.values(clicks)) {
      await page.evaluate(
        ([to, where]) => {
          const link = document.createElement('a')
          link.setAttribute('href', to)
          link.target = where
          link.id = 'outside'
          link.textContent = 'press me'
          link.style.cssText = 'position: fixed; top: 200px; left: 300px; z-index: 99; padding: 20px; background: white'
          document.body.append(link)
        },
        [address, target] as const,
      )
      await page.click('#outside', click)
      await page.evaluate(() => document.getElementById('outside')?.remove())
    }
}

const REFRESH = 'a refresh'
/** Before the page itself goes to these Electron asks the app; its stand-in, which sees requests, does not hear of them. */
const isForOthers = (address: string) => /^(mailto|branchwise-unknown):/.test(address)

/** Markup that takes a page elsewhere, or brings elsewhere into it, by itself. */
const markup: Readonly<Record<string, (address: string) => string>> = {
  [REFRESH]: to => `<meta http-equiv="refresh" content="0;url=${to}">`,
  'a base': to => `<base href="${to}">`,
  'a frame': to => `<iframe src="${to}"></iframe>`,
  'a frame with its text in it': to =>
    `<iframe srcdoc="<script>top.location='${to}'</script><a href='${to}' target='_top'>x</a>"></iframe>`,
  'a frame that refreshes': to => `<iframe srcdoc="<meta http-equiv='refresh' content='0;url=${to}'>"></iframe>`,
  'an object': to => `<object data="${to}"></object>`,
  'an embed': to => `<embed src="${to}">`,
  'a prefetch': to => `<link rel="prefetch" href="${to}"><link rel="prerender" href="${to}"><link rel="preconnect" href="${to}">`,
}

/** Put where it counts: a refresh is one in the head only. */
async function putMarkup(page: Page, text: string): Promise<void> {
  await page.evaluate(async html => {
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const put = [...parsed.head.childNodes, ...parsed.body.childNodes].map(node => document.importNode(node, true))
    for (const node of put) (['META', 'BASE', 'LINK'].includes(node.nodeName) ? document.head : document.body).append(node)
    await new Promise(resolve => setTimeout(resolve, 150))
    for (const node of put) node.remove()
  }, text)
}

/** The page is the one that was loaded first, is where it was, and has no company. */
async function expectStayed(app: ElectronApplication, page: Page, what: string): Promise<void> {
  const now = await page.evaluate(() => ({
    at: location.href.split('#')[0]!.split('/').at(-1),
    stayed: 'stayed' in window,
    title: document.title,
  }))
  expect({ what, ...now }).toEqual({ what, at: 'index.html', stayed: true, title: 'Branchwise' })
  for (const frame of page.frames().slice(1)) expect(`${what}: ${frame.url()}`).toMatch(/about:(blank|srcdoc)$|: $|chrome-error:/)
  await expect.poll(() => app.windows().map(each => each.url()), what).toEqual([page.url()]) // one that is closed again may show for a moment
}

test('no click, refresh or frame leads outside', async ({ made }) => {
  test.setTimeout(300_000)
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
      let crashes = 0
      page.on('crash', () => void crashes++)
      await goTo(page, 'data/definitions')
      await page.evaluate(() => Object.assign(window, { stayed: true }))
      for (const address of addresses) {
        await clickEveryWay(page, address)
        await expectStayed(app, page, `clicks on ${address}`)
        expect(`clicks: ${await noted()}`).toBe('clicks: ')
        for (const [name, of] of Object.entries(markup)) {
          if (name === REFRESH && isForOthers(address)) continue
          await putMarkup(page, of(address))
          await expectStayed(app, page, `${name} to ${address}`)
          expect(`${name}: ${await noted()}`).toBe(`${name}: `)
        }
      }
      expect(await asked()).toEqual([])
      expect(await noted()).toBe('')
      expect(crashes).toBe(0)
    } finally {
      process.env.PATH = path
      await app.close()
    }
  })
})

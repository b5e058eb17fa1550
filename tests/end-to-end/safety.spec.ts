import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolveHost } from '#tools/electron.ts'
import { answerOpenDialog } from './app.ts'
import { expect, goTo, onSample } from './region.ts'

// The attacks below are refused aloud.
const test = onSample
test.use({ expectedErrors: [/Content Security Policy|Refused to|Failed to load resource|ERR_|Not allowed to load/] })

test('the page has none of Node’s abilities, and cannot change the bridge it has', async ({ page }) => {
  await goTo(page, 'overview')
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        name => name in globalThis,
      ),
    ),
  ).toEqual([])
  expect(
    await page.evaluate(async () => {
      const mine = () => Promise.resolve({ ok: true as const, value: 'mine' })
      try {
        Object.assign(window.branchwise, { call: mine })
      } catch {
        return 'refused'
      }
      const reply = await window.branchwise.call('data.status', {})
      return reply.ok && reply.value === 'mine' ? 'changed' : 'kept'
    }),
  ).not.toBe('changed')
})

test('windows are sandboxed and isolated', async ({ app, page }) => {
  await goTo(page, 'overview')
  // The stand-in cannot tell a window's preferences; it opens no window whose preferences are unsafe.
  if (resolveHost().kind === 'standin') {
    const unsafe = app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ webPreferences: { sandbox: false } }))
    await expect(unsafe).rejects.toThrow('sandbox')
    return
  }
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window =>
      (window.webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
    ),
  )
  for (const each of preferences)
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test('nothing reaches the network, whatever the page tries', async ({ page }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('caught')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await goTo(page, 'overview')
    const reached = await page.evaluate(async outside => {
      const won: string[] = []
      const attempt = (name: string, tried: Promise<unknown>) => tried.then(() => won.push(name)).catch(() => undefined)
      const loaded = (element: HTMLElement) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          document.body.append(element)
          setTimeout(reject, 1500)
        })
      const socket = new Promise((resolve, reject) => {
        try {
          const opened = new WebSocket(outside.replace('http', 'ws'))
          opened.addEventListener('open', resolve)
          opened.addEventListener('error', reject)
        } catch (error) {
          reject(error)
        }
      })
      const xhr = new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.addEventListener('load', resolve)
        request.addEventListener('error', reject)
        request.open('GET', `${outside}/xhr`)
        request.send()
      })
      await Promise.all([
        attempt('fetch', fetch(`${outside}/fetch`)),
        attempt('no-cors', fetch(`${outside}/no-cors`, { mode: 'no-cors' })),
        attempt('xhr', xhr),
        attempt('socket', socket),
        attempt('image', loaded(Object.assign(document.createElement('img'), { src: `${outside}/image.png` }))),
        attempt('script', loaded(Object.assign(document.createElement('script'), { src: `${outside}/script.js` }))),
        attempt(
          'style',
          loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${outside}/style.css` })),
        ),
        attempt(
          'worker',
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
            worker.addEventListener('message', resolve)
            worker.addEventListener('error', reject)
          }),
        ),
      ])
      navigator.sendBeacon(`${outside}/beacon`, 'x')
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${outside}/frame` }))
      const form = Object.assign(document.createElement('form'), { action: `${outside}/form`, method: 'post' })
      document.body.append(form)
      form.submit()
      await new Promise(resolve => setTimeout(resolve, 500))
      return won
    }, origin)
    expect(reached).toEqual([])
    expect(asked).toEqual([])
    expect(await page.evaluate(() => location.hash)).toBe('#/overview')
  } finally {
    server.close()
  }
})

test('text never becomes code', async ({ page }) => {
  await goTo(page, 'overview')
  // Later than the driver's own call, which the policy does not bind.
  const outcome = await page.evaluate(
    () =>
      new Promise<string>(resolve =>
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- this is the attack
            resolve(String((0, eval)('1 + 1')))
          } catch (error) {
            resolve((error as Error).name)
          }
        }),
      ),
  )
  expect(outcome).toBe('EvalError')
})

test('the page comes with the policy', async ({ page }) => {
  await goTo(page, 'overview')
  const response = await page.reload()
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|\*|http/)
  expect(await response?.headerValue('x-content-type-options')).toBe('nosniff')
})

test('the page cannot leave, open windows, embed pages, or be granted anything', async ({ app, page }) => {
  await goTo(page, 'overview')
  await page.evaluate(() => {
    for (const address of [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'javascript:document.title="taken"',
    ]) {
      window.open(address)
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    }
    location.assign('https://example.com/')
  })
  await page.waitForTimeout(500)
  await expect.poll(() => app.windows().length).toBe(1) // one that is closed again may show for a moment
  await expect(page).toHaveURL(/index\.html#\/overview$/)
  expect(await page.evaluate(() => window.opener === null && window.parent === window)).toBe(true)
  const permissions = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    const position = new Promise<string>(resolve =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    )
    return [
      await state('notifications'),
      await state('camera'),
      await state('microphone'),
      await state('geolocation'),
      await position,
    ]
  })
  expect(new Set(permissions)).toEqual(new Set(['denied']))
})

test('requests that do not fit, and requests of another page, are refused before anything is done', async ({ app, page }) => {
  await goTo(page, 'overview')
  await answerOpenDialog(app, ['/etc/passwd'])
  const outcomes = await page.evaluate(async () => {
    const garbage: unknown[] = [null, 1, 'x', [], { kind: 'everything' }, { kind: 'files', extra: 1 }]
    const refusedBy = async (asked: (value: never) => Promise<unknown>, values: unknown[]) =>
      Promise.all(
        values.map(value =>
          asked(value as never).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      )
    const host = window.branchwise
    const report = { name: 'regional-comparison', out: '/tmp/x' }
    const text = { suggestedName: 'x', text: 'x', path: '/tmp/x' }
    return {
      pick: await refusedBy(value => host.pickFiles(value), garbage),
      pdf: await refusedBy(value => host.savePdf(value), [null, { name: 1 }, { name: 'x'.repeat(200) }, report]),
      tables: await refusedBy(
        value => host.saveTables(value),
        [null, { name: 'monday' }, { name: 'monday', form: 'xlsm' }, { ...report, form: 'csv' }],
      ),
      text: await refusedBy(
        value => host.saveText(value),
        [null, { suggestedName: '', text: 'x' }, { suggestedName: 'x', text: 1 }, text],
      ),
      copy: await refusedBy(
        value => host.copy(value),
        [null, {}, { text: 1 }, { png: 'not a picture' }, { text: 'x', png: 'AAAA' }],
      ),
      picture: await refusedBy(
        value => host.savePicture(value),
        [null, { suggestedName: '', png: 'AAAA' }, { suggestedName: 'x', png: '<svg>' }, { ...text, png: 'AAAA' }],
      ),
      name: await refusedBy(value => host.call(value, {}), [null, 1, {}, 'x'.repeat(200)]),
    }
  })
  for (const [channel, answers] of Object.entries(outcomes))
    expect([channel, new Set(answers)]).toEqual([channel, new Set(['refused'])])

  const frame = await page.evaluate(async () => {
    const inner = Object.assign(document.createElement('iframe'), { srcdoc: '<p>inside</p>' })
    document.body.append(inner)
    await new Promise(resolve => setTimeout(resolve, 300))
    try {
      return 'branchwise' in (inner.contentWindow ?? {}) ? 'has the bridge' : 'has no bridge'
    } catch {
      return 'has no bridge'
    }
  })
  expect(frame).toBe('has no bridge')
})

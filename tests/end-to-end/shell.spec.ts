import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostArguments, resolveHost, root } from '#tools/electron.ts'
import { say } from '#words/say.ts'
import { answerOpenDialog, answerSaveDialog, expect, launch, openedPage, temporaryFolder, test as onNothing } from './app.ts'
import { ask, onEmpty as test } from './region.ts'

// The tests below provoke them.
test.use({ expectedErrors: [/Content Security Policy/] })

onNothing('the window opens on the first run, with the app’s own page and nothing in the console', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  const { url, title } = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { url: window?.webContents.getURL(), title: window?.getTitle() }
  })
  expect(url).toMatch(/^app:\/\/branchwise\/index\.html/)
  expect(title?.toLowerCase()).toContain('branchwise')
  expect(await page.evaluate(() => window.branchwise.call('data.status', {}))).toMatchObject({ ok: true, value: { path: null } })
})

test('the page reaches exactly what the host offers', async ({ page }) => {
  expect(await page.evaluate(() => Object.keys(window.branchwise).sort())).toEqual(
    'call cancelPaper copy diagnostics onDamage onMenu onOpen onPaper onWays pathsOf pickFiles prefer preview print savePdf savePicture saveTables saveText saveWorkbook ways'.split(
      ' ',
    ),
  )
  expect(await page.evaluate(() => window.branchwise.call('data.status', {}))).toMatchObject({
    ok: true,
    value: { exists: true },
  })
  const unknown = await page.evaluate(() => window.branchwise.call('data.drop', {}))
  expect(unknown).toMatchObject({ ok: false, failure: { code: 'unknown-operation' } })
})

test('a request that does not fit is refused before anything is done with it', async ({ page }) => {
  const asked = (request: unknown) =>
    page.evaluate(one => window.branchwise.pickFiles(one as never).catch(() => 'refused'), request)
  expect(await asked({ kind: 'anything' })).toBe('refused')
  expect(await asked({ kind: 'files', path: '/etc' })).toBe('refused')
  expect(await asked(null)).toBe('refused')
})

test('the policy allows the app’s own files only', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const origin = location.href.split('/index.html')[0]
    const broken: string[] = []
    document.addEventListener('securitypolicyviolation', event => broken.push(event.effectiveDirective))
    const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.evil = 1' })
    document.body.append(script, Object.assign(document.createElement('iframe'), { src: `${origin}/index.html` }))
    const fetched = await fetch(`${origin}/index.html`).then(
      () => 'fetched',
      () => 'refused',
    )
    for (let wait = 0; wait < 50 && broken.length < 3; wait++) await new Promise(resolve => setTimeout(resolve, 100))
    script.remove()
    document.querySelector('iframe')?.remove()
    return { fetched, evil: 'evil' in globalThis, broken }
  })
  expect(answers).toMatchObject({ fetched: 'refused', evil: false })
  expect(answers.broken).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src', 'frame-src']))
})
test('the page cannot open a window, leave, or be granted a permission', async ({ app, page }) => {
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.url()).toBe(before)
  for (const name of ['geolocation', 'notifications', 'camera'] as const)
    expect(await page.evaluate(async what => (await navigator.permissions.query({ name: what })).state, name)).toBe('denied')
})

test('the app started once more brings the window of the first forward', async ({ app, page }) => {
  await page.evaluate(() => window.blur())
  const forward = app.evaluate(({ app: electron, BrowserWindow }) => {
    const heard = new Promise(resolve => BrowserWindow.getAllWindows()[0]!.once('focus', () => resolve('forward')))
    electron.emit('second-instance', {}, [], '', null)
    return heard
  })
  expect(await forward).toBe('forward')
})

test('a data file that the system is asked to open while the app runs is opened; what is none is told', async ({
  app,
  page,
  data,
  folder,
}) => {
  const other = join(folder, 'handed over.branchwise')
  await copyFile(data, other)
  const start = (...args: string[]) =>
    app.evaluate(
      ({ app: electron }, [folder, ...args]) => electron.emit('second-instance', {}, ['branchwise', ...args], folder, null),
      [folder, ...args],
    )
  await start('handed over.branchwise')
  await expect.poll(async () => (await ask(page, 'data.status', {})).path).toBe(other)
  await expect(page).toHaveURL(/#\/overview/)
  await start('--no-sandbox')
  expect((await ask(page, 'data.status', {})).path).toBe(other)
  await writeFile(join(folder, 'letter.branchwise'), 'Dear Ada')
  await start('letter.branchwise')
  await expect(page).toHaveURL(/#\/recovery/)
  expect((await ask(page, 'data.status', {})).path).toBe(other)
})

test('text has the menu of the other mouse button, and all menus speak the window’s language', async ({ app, page }) => {
  const menus = () =>
    app.evaluate(({ BrowserWindow, Menu }) => {
      const shown: string[][] = []
      Menu.prototype.popup = function popup() {
        shown.push(this.items.map(({ label }) => label).filter(Boolean))
      }
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      for (const [isEditable, selectionText] of [
        [true, ''],
        [false, 'Harbour'],
        [false, ''],
      ])
        webContents.emit('context-menu', {}, { isEditable, selectionText })
      const all = Menu.getApplicationMenu()!.items.flatMap(({ label, submenu }) => [
        label,
        ...(submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(item => item.label),
      ])
      return { shown, all }
    })
  const english = await menus()
  expect(english.shown).toEqual([['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all'], ['Copy']])
  expect(english.all).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Window', 'Full screen', 'Quit Branchwise']))
  const speak = async (language: 'de' | 'en', file: string) => {
    await page.evaluate(language => void setTimeout(() => window.branchwise.prefer({ language })), language) // the page is loaded anew
    await expect.poll(async () => (await menus()).all[0]).toBe(file)
  }
  await speak('de', 'Datei')
  const german = await menus()
  await speak('en', 'File')
  await page.getByRole('main').waitFor()
  expect(german.shown).toEqual([
    ['Rückgängig', 'Wiederholen', 'Ausschneiden', 'Kopieren', 'Einfügen', 'Alles auswählen'],
    ['Kopieren'],
  ])
  expect(german.all).not.toContain('')
  expect(german.all.filter(label => english.all.includes(label))).toEqual([])
})

test('whoever closes the window while a report is made is asked first; going on leaves everything as it was', async ({
  data,
}) => {
  await temporaryFolder(async userData => {
    const app = await launch({ userData, args: ['--data', data] })
    const page = await openedPage(app)
    const isAsked = app.evaluate(
      ({ dialog }) =>
        new Promise<void>(resolve => {
          dialog.showSaveDialog = () => {
            resolve()
            return new Promise(() => undefined)
          }
        }),
    )
    await page.evaluate(() => void window.branchwise.savePdf({ name: 'monday', params: {}, jobId: 'one' }))
    await isAsked
    const close = (response: number) =>
      app.evaluate(async ({ BrowserWindow, dialog }, response) => {
        const asked = new Promise<string>(resolve => {
          dialog.showMessageBox = async (...args: unknown[]) => {
            resolve((args.at(-1) as Electron.MessageBoxOptions).message)
            return { response, checkboxChecked: false }
          }
        })
        BrowserWindow.getAllWindows()[0]!.close()
        return asked
      }, response)
    expect(await close(0)).toBe(say('desktop.working'))
    expect(await page.title()).not.toBe('')
    const closed = app.waitForEvent('close')
    await close(1).catch(() => undefined) // the app may be gone before it answers
    await closed
  })
})

test('dialogs answer with paths, and saving writes the file whole', async ({ app, page, folder }) => {
  await answerOpenDialog(app, ['/exports/north.csv', '/exports/south.csv'])
  expect(await page.evaluate(() => window.branchwise.pickFiles({ kind: 'files' }))).toEqual([
    '/exports/north.csv',
    '/exports/south.csv',
  ])
  await answerOpenDialog(app, [])
  expect(await page.evaluate(() => window.branchwise.pickFiles({ kind: 'folder' }))).toEqual([])

  const path = join(folder, 'rejects.csv')
  const save = () => page.evaluate(() => window.branchwise.saveText({ suggestedName: 'rejects.csv', text: 'line,reason\n3,é\n' }))
  await answerSaveDialog(app, path)
  expect(await save()).toEqual({ path })
  expect(await readFile(path, 'utf8')).toBe('line,reason\n3,é\n')
  await answerSaveDialog(app, null)
  expect(await save()).toBeNull()
})

test('what is chosen in the menu reaches the page', async ({ app, page }) => {
  await page.evaluate(() => {
    window.branchwise.onMenu(command => document.body.setAttribute('data-heard', command))
  })
  await answerOpenDialog(app, [])
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('import-files')
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'import-files')
})

test('a report that cannot be written ends with exit code 1 and says why; misuse ends with 2', async () => {
  await temporaryFolder(async folder => {
    const missing = await run(
      ['--data', join(folder, 'no.branchwise'), '--report', 'regional-comparison', '--out', join(folder, 'a.pdf')],
      folder,
    )
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('no.branchwise')
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
    const misuse = await run(['--report', 'regional-comparison'], folder)
    expect(misuse.code).toBe(2)
    expect(misuse.stderr).toContain('--out')
  })
})

/** Starts the app without a driver, as the command line does. */
async function run(args: string[], userData: string): Promise<{ code: number | null; stderr: string }> {
  const host = resolveHost()
  const env = { ...process.env, HOME: userData, XDG_CONFIG_HOME: userData }
  const app = spawn(host.executable, [...hostArguments(host), root, ...args], { cwd: root, env })
  let stderr = ''
  app.stderr.on('data', chunk => (stderr += String(chunk)))
  const code = await new Promise<number | null>(resolve => app.on('close', resolve))
  return { code, stderr }
}

import { existsSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import type { Page } from '../page.ts'
import { app } from './app.ts'
import { windows } from './windows.ts'

/** Headed, Chromium's own file chooser stands in for Electron's; it yields files, and of a folder the files in it. */
export async function chooseFiles({
  properties = [],
  filters = [],
}: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const folder = properties.includes('openDirectory') && !properties.includes('openFile')
  const accept = filters.flatMap(({ extensions }) => extensions).filter(extension => extension !== '*')
  const multiple = properties.includes('multiSelections')
  const paths = await choose(front().hostPage, { folder, multiple, accept: accept.map(extension => `.${extension}`).join(',') })
  const chosen = folder
    ? paths.slice(0, 1).map(({ path, relative }) => path.slice(0, path.length - relative.length) + relative.split('/')[0])
    : paths.map(({ path }) => path)
  return { canceled: chosen.length === 0, filePaths: chosen }
}

/** Opens the chooser of an input element that is in no document, and reads the paths of what was chosen. */
async function choose(page: Page, { folder, multiple, accept }: { folder: boolean; multiple: boolean; accept: string }) {
  const expression = `new Promise(resolve => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${multiple}, webkitdirectory: ${folder}, accept: ${JSON.stringify(accept)} })
    input.addEventListener('change', () => resolve([...input.files]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })`
  const { result } = await page.send<{ result: { objectId: string } }>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    userGesture: true,
  })
  const { result: properties } = await page.send<{ result: { name: string; value?: { objectId?: string } }[] }>(
    'Runtime.getProperties',
    { objectId: result.objectId, ownProperties: true },
  )
  const files = properties.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId)
  return Promise.all(
    files.map(async objectId => ({
      ...(await page.send<{ path: string }>('DOM.getFileInfo', { objectId })),
      relative: await relativePath(page, objectId),
    })),
  )
}

async function relativePath(page: Page, objectId: string | undefined): Promise<string> {
  const { result } = await page.send<{ result: { value: string } }>('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: 'function () { return this.webkitRelativePath }',
  })
  return result.value
}

/** Chromium has no chooser of a path to write to: the path is typed. */
export async function choosePath({
  defaultPath = '',
  title,
  filters,
}: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
  const suggested = free(resolve(app.getPath(existsSync(app.getPath('documents')) ? 'documents' : 'home'), defaultPath))
  const typed = await front().executeJavaScript(`prompt(${JSON.stringify(title ?? 'Save as')}, ${JSON.stringify(suggested)})`)
  if (typeof typed !== 'string' || typed === '') return { canceled: true, filePath: '' }
  const extension = filters?.[0]?.extensions[0]
  return { canceled: false, filePath: extension && !extname(typed) ? `${typed}.${extension}` : typed }
}

export async function confirm({
  message,
  detail = '',
  buttons = ['OK'],
  cancelId = 0,
  defaultId = 0,
}: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
  const text = JSON.stringify([message, detail, `[${buttons.join('] [')}]`].filter(Boolean).join('\n\n'))
  const yes = await front().executeJavaScript(buttons.length > 1 ? `confirm(${text})` : `alert(${text}), true`)
  return { response: yes ? defaultId : cancelId, checkboxChecked: false }
}

/** The path itself, or with a number when a file is there: typing is no place to ask about overwriting. */
function free(path: string): string {
  const extension = extname(path)
  const stem = join(dirname(path), path.slice(dirname(path).length + 1, path.length - extension.length))
  for (let i = 2, candidate = path; ; i++) {
    if (!existsSync(candidate)) return candidate
    candidate = `${stem} ${i}${extension}`
  }
}

function front() {
  const window = [...windows].at(-1)
  if (!window) throw new Error('A dialog needs a window')
  return window.webContents
}

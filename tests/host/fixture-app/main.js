import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'"
const files = {
  '/index.html': [
    'text/html',
    '<!doctype html><html lang="en"><title>Fixture</title><main>Hello</main><script src="/page.js"></script></html>',
  ],
  '/page.js': ['text/javascript', 'window.loaded = true'],
}

function answer(request) {
  const [type, body] = files[new URL(request.url).pathname] ?? []
  if (!type) return new Response('', { status: 404 })
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': csp } })
}

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('where', event => event.senderFrame.url)
ipcMain.handle('fail', () => {
  throw new RangeError('no such row')
})
ipcMain.handle('pick', async event => {
  const { filePaths } = await dialog.showOpenDialog(BrowserWindow.fromWebContents(event.sender), { properties: ['openFile'] })
  return filePaths
})

function open() {
  protocol.handle('app', answer)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', event => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  void window.loadURL('app://fixture/index.html')
}

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(open)

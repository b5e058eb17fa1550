import { join } from 'node:path'
import { app, BrowserWindow, session, type WebContents } from 'electron'
import { isOwnPage, pageUrl } from './app-protocol.ts'

// The bundle lies in out/main, the preload in out/preload.
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')

/** Refuses, for every window to come, whatever leads out of the app's own page: addresses, windows, embedded pages, permissions. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-navigate', event => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
}

/** The app's one visible window; shown once it has something to show. */
export function openWindow(): BrowserWindow {
  const window = createWindow({ width: 1360, height: 860, minWidth: 900, minHeight: 600 })
  window.once('ready-to-show', () => window.show())
  window.loadURL(pageUrl()).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error(error)
  })
  return window
}

/** A window that is never shown, for a page that is only printed. */
export function hiddenWindow(): BrowserWindow {
  return createWindow({ width: 900, height: 1200 })
}

function createWindow(size: { width: number; height: number; minWidth?: number; minHeight?: number }): BrowserWindow {
  return new BrowserWindow({
    ...size,
    show: false,
    title: app.getName(),
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      backgroundThrottling: false,
      spellcheck: false,
    },
  })
}

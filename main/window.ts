import { join } from 'node:path'
import { app, BrowserWindow, screen, session, type WebContents } from 'electron'
import { isOwnPage, pageUrl } from './app-protocol.ts'
import { keepWindowPlace, placeOnScreen, readWindowPlace, smallest } from './preferences/window-place.ts'
import { logFault } from './log.ts'

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

/** The app's one visible window, where it stood last; shown once it has something to show. */
export function openWindow(zoom: number): BrowserWindow {
  const path = join(app.getPath('userData'), 'window.json')
  const kept = readWindowPlace(path)
  const place = kept && placeOnScreen(kept, workAreas())
  const bounds = place && { x: place.x, y: place.y, width: place.width, height: place.height }
  const window = createWindow({
    ...(bounds ?? { width: 1360, height: 860 }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    zoom,
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepWindowPlace(path, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  bringBack(window)
  window.loadURL(pageUrl()).catch((error: unknown) => {
    if (!window.isDestroyed()) logFault(error)
  })
  return window
}

/** A page that crashes sooner is not loaded again: it would crash for ever. */
const SOON_MS = 10_000

/** Loads a page that crashed again: the engine and the data file know nothing of it. */
function bringBack(window: BrowserWindow): void {
  let lastMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now()
    if (reason === 'clean-exit' || window.isDestroyed() || now - lastMs < SOON_MS) return
    lastMs = now
    window.webContents.reload()
  })
}

/** Lets every window ask anew what there is to say of the data file. */
export function tellDamage(): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('damage')
}

/** To whoever started the app once more. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The primary screen first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay().id
  return screen
    .getAllDisplays()
    .toSorted((a, b) => Number(b.id === primary) - Number(a.id === primary))
    .map(({ workArea }) => workArea)
}

/** A window that is never shown, for a page that is only printed. */
export function hiddenWindow(): BrowserWindow {
  return createWindow({ width: 900, height: 1200 })
}

interface Frame extends Partial<Record<'x' | 'y' | 'minWidth' | 'minHeight' | 'zoom', number>> {
  readonly width: number
  readonly height: number
}

function createWindow({ zoom = 1, ...frame }: Frame): BrowserWindow {
  return new BrowserWindow({
    ...frame,
    show: false,
    title: app.getName(),
    webPreferences: {
      preload: PRELOAD,
      zoomFactor: zoom,
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

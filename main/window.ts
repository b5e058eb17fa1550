import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, session, type WebContents } from 'electron'
import { isOwnPage, pageUrl } from './app-protocol.ts'
import { keepWindowPlace, placeOnScreen, readWindowPlace, smallest } from './preferences/window-place.ts'
import { logFault } from './log.ts'
import { offerTextMenu } from './text-menu.ts'
import { askToClose, bringBack } from './window-questions.ts'

// The bundle lies in out/main, the preload in out/preload.
// Until the page has drawn, as renderer/styles has them.
const [LIGHT, DARK] = ['#f5f6f8', '#121519']

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

interface Opening {
  readonly zoom: number
  /** Whether something is being done that closing would end. */
  readonly isWorking: () => boolean
  /** Ends what would go on without the window. */
  readonly onClosed: () => void
}

/** The app's one visible window, where it stood last; shown once it has something to show. */
export function openWindow({ zoom, isWorking, onClosed }: Opening): BrowserWindow {
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
  // Once more: on a screen of another scale the first time came out in another size.
  if (bounds) window.setBounds(bounds)
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize() // which shows it
    window.show()
  })
  window.on('close', event => {
    keepWindowPlace(path, { ...window.getNormalBounds(), maximized: window.isMaximized() })
    if (!isWorking()) return
    event.preventDefault()
    void askToClose(window)
  })
  window.on('closed', onClosed)
  offerTextMenu(window.webContents)
  bringBack(window)
  window.loadURL(pageUrl()).catch((error: unknown) => {
    if (!window.isDestroyed()) logFault(error)
  })
  return window
}

/** Lets every window ask anew what there is to say of the data file. */
export function tellDamage(): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('damage')
}

/** To whoever started the app once more. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.webContents.isCrashed()) window.webContents.reload()
  if (window.isMinimized()) window.restore()
  window.show() // where it could not be shown before
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

const hidden = new WeakSet<BrowserWindow>()

/** A window that is never shown, for a page that is only printed: at its own size, however large the visible one is. */
export function hiddenWindow(): BrowserWindow {
  const window = createWindow({ width: 900, height: 1200, zoomMode: 'isolated' })
  hidden.add(window)
  return window
}

/** All but those that only print. */
export function visibleWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(window => !hidden.has(window))
}

interface Frame extends Partial<Record<'x' | 'y' | 'minWidth' | 'minHeight' | 'zoom', number>> {
  readonly width: number
  readonly height: number
  readonly zoomMode?: 'default' | 'isolated'
}

function createWindow({ zoom = 1, zoomMode = 'default', ...frame }: Frame): BrowserWindow {
  return new BrowserWindow({
    ...frame,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? DARK : LIGHT,
    webPreferences: {
      preload: PRELOAD,
      zoomFactor: zoom,
      zoomMode,
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

import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { host, targets } from '../host.ts'
import { Page } from '../page.ts'
import { app, lastWindowClosed } from './app.ts'
import { strict } from './not-implemented.ts'
import { applyPermissions } from './session.ts'
import { WebContents } from './web-contents.ts'
import { windows } from './windows.ts'

type Members =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFocused'
  | 'restore'
  | 'maximize'
  | 'minimize'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getContentSize'
  | 'setContentSize'
  | 'getTitle'
  | 'setTitle'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'removeMenu'

const INSECURE = {
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  allowRunningInsecureContent: true,
  webviewTag: true,
  experimentalFeatures: true,
} as const satisfies Electron.WebPreferences

let count = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++count
  readonly webContents: WebContents
  private bounds: Electron.Rectangle
  private title: string
  private visible: boolean
  private destroyed = false
  private maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    const { width = 800, height = 600, x = 0, y = 0, show = true, title = app.getName(), webPreferences = {} } = options
    refuseInsecure(webPreferences)
    this.bounds = { x, y, width, height }
    this.title = title
    this.visible = show
    const first = count === 1
    const preload = webPreferences.preload && resolve(webPreferences.preload)
    const page = new Page({ preload, width, height, adopt: host.headed && first, hidden: host.headed && !first && !show })
    const self = strict('BrowserWindow', this)
    this.webContents = new WebContents(page, () => self.close())
    if (webPreferences.zoomFactor !== undefined && webPreferences.zoomFactor !== 1)
      this.webContents.setZoomFactor(webPreferences.zoomFactor)
    this.follow(page, self)
    windows.add(self)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, self)
    return self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return [...windows].find(window => window.webContents.id === contents?.id) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find(window => window.id === id) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].findLast(window => window.isVisible()) ?? null
  }

  async loadURL(url: string) {
    await this.webContents.hostPage.ready
    await applyPermissions(this.webContents as unknown as Electron.WebContents)
    await this.webContents.loadURL(url)
  }

  show() {
    this.visible = true
    this.emit('show')
  }
  hide() {
    this.visible = false
    this.emit('hide')
  }
  focus() {
    this.emit('focus')
  }
  restore() {
    this.maximized = false
  }
  maximize() {
    this.maximized = true
    this.emit('maximize')
  }
  minimize() {}
  removeMenu() {}
  setMenu() {}
  setMenuBarVisibility() {}
  isDestroyed() {
    return this.destroyed
  }
  isVisible() {
    return this.visible
  }
  isFocused() {
    return this.visible
  }
  isMinimized() {
    return false
  }
  isMaximized() {
    return this.maximized
  }
  getBounds() {
    return { ...this.bounds }
  }
  getNormalBounds() {
    return this.getBounds()
  }
  getContentSize() {
    return [this.bounds.width, this.bounds.height]
  }
  setBounds(bounds: Partial<Electron.Rectangle>) {
    this.bounds = { ...this.bounds, ...bounds }
    void this.webContents.hostPage.resize(this.bounds)
  }
  setContentSize(width: number, height: number) {
    this.setBounds({ width, height })
  }
  getTitle() {
    return this.title
  }
  setTitle(title: string) {
    this.title = title
  }

  /** Closes unless a listener prevents it. */
  close() {
    if (this.destroyed) return
    let prevented = false
    this.emit('close', {
      preventDefault: () => {
        prevented = true
      },
    })
    if (!prevented) this.destroy()
  }

  destroy() {
    if (this.destroyed) return
    void this.webContents.hostPage.close()
    this.gone()
  }

  private follow(page: Page, self: BrowserWindow) {
    page.once('loaded', () => self.emit('ready-to-show'))
    targets.on('destroyed', id => {
      if (id === page.targetId && id) self.gone()
    })
  }

  private gone() {
    if (this.destroyed) return
    this.destroyed = true
    windows.delete([...windows].find(({ id }) => id === this.id)!)
    this.webContents.hostDestroyed()
    this.emit('closed')
    if (windows.size === 0) lastWindowClosed()
  }
}

function refuseInsecure(preferences: Electron.WebPreferences): void {
  for (const [name, value] of Object.entries(INSECURE))
    if (preferences[name as keyof typeof INSECURE] === value)
      throw new Error(`The stand-in refuses webPreferences.${name}: ${value}`)
}

export const checkedWindow = (window: Pick<BrowserWindow, Members>) => window satisfies Pick<Electron.BrowserWindow, Members>

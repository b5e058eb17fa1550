import { EventEmitter } from 'node:events'
import { closePopup, targets } from '../host.ts'
import { codec } from '../codec.ts'
import type { Page } from '../page.ts'
import { app } from './app.ts'
import { receive } from './ipc-main.ts'
import { nativeImage } from './native-image.ts'
import { strict } from './not-implemented.ts'
import { toPdf } from './print-to-pdf.ts'
import { defaultSession } from './session.ts'

type Members =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'loadURL'
  | 'reload'
  | 'isLoading'
  | 'isLoadingMainFrame'
  | 'isDestroyed'
  | 'isCrashed'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'print'
  | 'capturePage'
  | 'setWindowOpenHandler'
  | 'close'
  | 'focus'
  | 'openDevTools'
  | 'setVisualZoomLevelLimits'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setIgnoreMenuShortcuts'

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse

const all = new Set<WebContents>()
let count = 0

export class WebContents extends EventEmitter {
  readonly id = ++count
  readonly session = defaultSession
  /** The stand-in's own; not part of Electron. */
  readonly hostPage: Page
  private destroyed = false
  private loading = true
  private gone = false
  private zoom = 1
  private openHandler: OpenHandler | undefined
  private readonly closeWindow: () => void

  constructor(page: Page, closeWindow: () => void) {
    super()
    this.hostPage = page
    this.closeWindow = closeWindow
    all.add(this)
    this.listen()
    return strict('webContents', this)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all].find(contents => contents.hostPage.targetId === targetId)
  }

  static getAllWebContents(): WebContents[] {
    return [...all]
  }

  static fromId(id: number): WebContents | undefined {
    return [...all].find(contents => contents.id === id)
  }

  get mainFrame() {
    const { hostPage } = this
    const frame = {
      get url() {
        return hostPage.url
      },
      get origin() {
        return new URL(hostPage.url).protocol === 'app:'
          ? hostPage.url.split('/').slice(0, 3).join('/')
          : new URL(hostPage.url).origin
      },
      parent: null,
      get top() {
        return frame
      },
    }
    return frame as unknown as Electron.WebFrameMain // The members that an app may ask an IPC event's frame for.
  }

  getURL() {
    return this.hostPage.url
  }
  isLoading() {
    return this.loading
  }
  isLoadingMainFrame() {
    return this.loading
  }
  isDestroyed() {
    return this.destroyed
  }
  isCrashed() {
    return this.gone
  }
  getZoomFactor() {
    return this.zoom
  }
  focus() {}
  openDevTools() {}
  setIgnoreMenuShortcuts() {}
  setVisualZoomLevelLimits() {
    return Promise.resolve()
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }
  reload() {
    this.loading = true
    void this.hostPage.reload().catch(() => undefined)
  }
  close() {
    this.closeWindow()
  }
  getTitle() {
    return ''
  }

  setZoomFactor(factor: number) {
    this.zoom = factor
    void this.hostPage.zoom(factor).catch(() => undefined)
  }

  async loadURL(url: string) {
    this.loading = true
    await this.hostPage.load(url)
  }

  send(channel: string, ...args: unknown[]) {
    void this.hostPage.post({ type: 'event', channel, args: codec.encode(args) })
  }

  async executeJavaScript(code: string, userGesture = false) {
    if (this.loading || !this.getURL()) await new Promise(resolve => this.once('did-stop-loading', resolve))
    return this.hostPage.evaluate(code, userGesture)
  }

  printToPDF(options: Electron.PrintToPDFOptions) {
    return toPdf(this.hostPage, options)
  }

  /** Without a display there is no printer either. */
  print(_options?: Electron.WebContentsPrintOptions, callback?: (success: boolean, failureReason: string) => void) {
    if (process.env.BRANCHWISE_HEADED !== '1') setImmediate(() => callback?.(false, 'No printers available'))
    else
      this.hostPage.evaluate('window.print()', true).then(
        () => callback?.(true, ''),
        error => callback?.(false, String(error)),
      )
  }

  async capturePage(rect?: Electron.Rectangle) {
    const clip = rect && { clip: { ...rect, scale: 1 } }
    const { data } = await this.hostPage.send<{ data: string }>('Page.captureScreenshot', { format: 'png', ...clip })
    return nativeImage(Buffer.from(data, 'base64'))
  }

  /** The stand-in's own: the page has gone. */
  hostDestroyed() {
    if (this.destroyed) return
    this.destroyed = true
    all.delete([...all].find(({ id }) => id === this.id)!)
    this.emit('destroyed')
  }

  private listen() {
    const page = this.hostPage
    page.on('message', (message, world) => void receive(this, message, world))
    page.on('dom-ready', () => this.emit('dom-ready', {}))
    page.on('loaded', () => this.loaded())
    page.on('crashed', () => this.crashed())
    page.on('console', (level, message) => this.emit('console-message', { level, message }))
    page.on('navigated', (url, inPage) => this.emit(inPage ? 'did-navigate-in-page' : 'did-navigate', {}, url))
    page.on('popup', url => this.popup(url))
    page.mayNavigate = url => this.mayNavigate(url)
    targets.on('popup', (opener, popup) => {
      if (opener === page.targetId) closePopup(popup).catch(() => undefined)
    })
  }

  /** Told to the app too, as by Electron. Chromium does not say which code its process ended with. */
  private crashed() {
    this.gone = true
    const details = { reason: 'crashed', exitCode: 1 } satisfies Electron.RenderProcessGoneDetails
    app.emit('render-process-gone', {}, this, details)
    this.emit('render-process-gone', {}, details)
  }

  private loaded() {
    this.loading = false
    this.gone = false
    this.emit('did-finish-load', {})
    this.emit('did-stop-loading', {})
  }

  private mayNavigate(url: string): boolean {
    const event = {
      url,
      isMainFrame: true,
      defaultPrevented: false,
      preventDefault: () => {
        event.defaultPrevented = true
      },
    }
    this.emit('will-navigate', event, url)
    if (!event.defaultPrevented) this.loading = true
    return !event.defaultPrevented
  }

  /** Chromium has opened it already; it is closed at once whatever the answer, and an answer other than no is a gap. */
  private popup(url: string): void {
    const answer = this.openHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    })
    if (answer?.action !== 'deny') console.error(`The stand-in cannot open a window for ${url}`)
  }
}

type Checked = Pick<WebContents, Members>
export const checked = (contents: Checked) => contents satisfies Pick<Electron.WebContents, Members>

import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { Session } from './cdp.ts'
import { cdp, createPage, openedWindow, targets } from './host.ts'
import { fromChromium, toChromium } from './origins.ts'
import { BINDING, pageScripts, WORLD } from './page-scripts.ts'
import type { FromPage, ToPage } from './preload-world.ts'
import { takeRequests } from './requests.ts'

export interface PageOptions {
  preload: string | undefined
  width: number
  height: number
  /** Headed: takes over the window that Chromium opened, instead of opening another. */
  adopt: boolean
  /** Headed: in a window kept minimised; Chromium prints no page without a window. */
  hidden: boolean
}

interface Context {
  id: number
  name: string
  auxData: { frameId: string; isDefault: boolean }
}

interface Thrown {
  text: string
  exception?: { description?: string; value?: unknown }
}

interface Events {
  message: [message: FromPage, world: number]
  loaded: []
  'dom-ready': []
  navigated: [url: string, inPage: boolean]
  crashed: []
  popup: [url: string]
  console: [level: string, text: string]
}

/** One page of Chromium with a preload world: the part of a web contents that speaks the DevTools protocol. */
export class Page extends EventEmitter<Events> {
  targetId = ''
  url = ''
  readonly ready: Promise<void>
  /** Asked before the page itself (not the app) replaces its top document. */
  mayNavigate: (url: string) => boolean = () => true
  #session!: Session
  #worlds = new Map<number, string>()
  #ownNavigation = false
  #size = { width: 0, height: 0 }
  #zoom = 1

  constructor(options: PageOptions) {
    super()
    this.#size = { width: options.width, height: options.height }
    this.ready = this.#open(options)
    this.ready.catch(() => undefined) // Whoever uses the page meets the error.
  }

  async send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    await this.ready
    return this.#session.send<Result>(method, params)
  }

  /** Goes to the address and waits until it has loaded. @throws Error as Electron's loadURL */
  async load(url: string): Promise<void> {
    await this.ready
    const { promise, resolve } = Promise.withResolvers<void>()
    this.once('loaded', resolve)
    this.#ownNavigation = true
    const { errorText, loaderId } = await this.#session.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url: toChromium(url),
    })
    this.#ownNavigation = false
    if (errorText) throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`)
    if (loaderId) await promise
  }

  async reload(): Promise<void> {
    await this.ready
    this.#ownNavigation = true
    await this.#session.send('Page.reload')
  }

  /** Runs code in the page's own world. @throws what the code throws, as an Error */
  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.send<{
      result: { value?: unknown }
      exceptionDetails?: Thrown
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture })
    if (!exceptionDetails) return result.value
    const { exception, text } = exceptionDetails
    throw new Error(exception?.description?.split('\n')[0]?.replace(/^\w*Error: /, '') ?? describe(exception?.value ?? text))
  }

  /** Hands a message, and the value it answers with, to the preload of the top document that is there now. */
  async post(message: ToPage, world: number | undefined = [...this.#worlds.keys()].at(-1), value = 'null'): Promise<void> {
    if (world === undefined || !this.#worlds.has(world)) return
    const expression = `globalThis.hostReceive(${JSON.stringify(JSON.stringify(message))}, ${JSON.stringify(value)})`
    await this.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined) // The document has gone meanwhile.
  }

  async resize(size: { width: number; height: number }): Promise<void> {
    this.#size = size
    await this.ready
    await setContentSize(this.#session, cdp().browser, this.targetId, size)
    if (this.#zoom !== 1) await this.zoom(this.#zoom)
  }

  /** As a browser zooms: fewer and larger CSS pixels in the same window. */
  async zoom(factor: number): Promise<void> {
    this.#zoom = factor
    if (factor === 1) return this.send('Emulation.clearDeviceMetricsOverride')
    const { width, height } = this.#size
    const metrics = {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    }
    return this.send('Emulation.setDeviceMetricsOverride', metrics)
  }

  async close(): Promise<void> {
    await this.ready.catch(() => undefined)
    if (this.targetId)
      await cdp()
        .browser.send('Target.closeTarget', { targetId: this.targetId })
        .catch(() => undefined)
  }

  async #open({ preload, width, height, adopt, hidden }: PageOptions): Promise<void> {
    const { browser } = cdp()
    this.targetId = (adopt ? await openedWindow() : undefined) ?? (await create(browser, hidden, width, height))
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    })
    this.#session = cdp().session(sessionId)
    targets.on('destroyed', id => id === this.targetId && this.#session.end())
    this.#listen()
    const scripts = pageScripts(preload, randomUUID())
    const send = this.#session.send.bind(this.#session)
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Debugger.enable'),
      send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD }),
      takeRequests(this.#session, (url, frameId) => frameId !== this.targetId || this.#allows(url)),
    ])
    if (!hidden) await setContentSize(this.#session, browser, this.targetId, { width, height }).catch(() => undefined)
  }

  /** The app's own navigations and reloads are not asked about, as in Electron. */
  #allows(url: string): boolean {
    const own = this.#ownNavigation || url.split('#')[0] === this.url.split('#')[0]
    this.#ownNavigation = false
    return own || this.mayNavigate(url)
  }

  #listen(): void {
    const on = this.#session.on.bind(this.#session)
    on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.targetId) this.#worlds.set(context.id, WORLD)
    })
    on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) =>
      this.#worlds.delete(executionContextId),
    )
    on('Runtime.executionContextsCleared', () => this.#worlds.clear())
    on(
      'Runtime.bindingCalled',
      ({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) => {
        if (name === BINDING && this.#worlds.has(executionContextId))
          this.emit('message', JSON.parse(payload) as FromPage, executionContextId)
      },
    )
    on('Page.frameNavigated', ({ frame }: { frame: { id: string; url: string; urlFragment?: string } }) => {
      if (frame.id === this.targetId) this.#went(`${frame.url}${frame.urlFragment ?? ''}`, false)
    })
    on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId === this.targetId) this.#went(url, true)
    })
    on('Page.domContentEventFired', () => this.emit('dom-ready'))
    on('Page.loadEventFired', () => this.url && this.emit('loaded')) // not the blank page that a window starts with
    on('Inspector.targetCrashed', () => this.emit('crashed'))
    on('Page.windowOpen', ({ url }: { url: string }) => this.emit('popup', fromChromium(url)))
    on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: { value?: unknown; description?: string }[] }) => {
      this.emit('console', type, args.map(arg => describe(arg.value ?? arg.description)).join(' '))
    })
    on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }: { exceptionDetails: Thrown }) => {
      this.emit('console', 'error', `${text} ${exception?.description?.split('\n')[0] ?? ''}`)
    })
    on('Debugger.paused', () => {
      this.#tellPath().catch(() => undefined)
    })
  }

  #went(url: string, inPage: boolean): void {
    this.url = fromChromium(url)
    this.emit('navigated', this.url, inPage)
  }

  /** The preload stopped to ask for a file's path. A debugger statement of the page itself asks for none and just goes on. */
  async #tellPath(): Promise<void> {
    const contextId = [...this.#worlds.keys()].at(-1)
    const { result } = await this.#session.send<{ result: { objectId?: string } }>('Runtime.evaluate', {
      expression: 'globalThis.hostFile',
      contextId,
    })
    if (result.objectId) {
      const { path } = await this.#session
        .send<{ path: string }>('DOM.getFileInfo', { objectId: result.objectId })
        .catch(() => ({ path: '' }))
      await this.#session.send('Runtime.evaluate', { expression: `globalThis.hostPath = ${JSON.stringify(path)}`, contextId })
    }
    await this.#session.send('Debugger.resume')
  }
}

function describe(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

async function create(browser: Session, hidden: boolean, width: number, height: number): Promise<string> {
  const place = { newWindow: true, background: hidden, width, height }
  const targetId = await createPage(browser, { url: 'about:blank', ...place })
  if (!hidden) return targetId
  const { windowId } = await browser.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } })
  return targetId
}

/** Chromium sizes the window with its frame; the app asked for the size of the page. */
async function setContentSize(
  session: Session,
  browser: Session,
  targetId: string,
  size: { width: number; height: number },
): Promise<void> {
  type Layout = { cssLayoutViewport: { clientWidth: number; clientHeight: number } }
  type Window = { windowId: number; bounds: { width: number; height: number } }
  const [{ windowId, bounds }, { cssLayoutViewport: page }] = await Promise.all([
    browser.send<Window>('Browser.getWindowForTarget', { targetId }),
    session.send<Layout>('Page.getLayoutMetrics'),
  ])
  const frame = { width: bounds.width - page.clientWidth, height: bounds.height - page.clientHeight }
  await browser.send('Browser.setWindowBounds', {
    windowId,
    bounds: { width: size.width + frame.width, height: size.height + frame.height },
  })
}

import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { host } from '../host.ts'
import { setSwitch } from '../switches.ts'
import { strict } from './not-implemented.ts'
import { windows } from './windows.ts'

type Members =
  | 'whenReady'
  | 'isReady'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'isPackaged'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'enableSandbox'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'focus'

const ready = Promise.withResolvers<void>()
const paths = new Map<string, string>()
let name: string | undefined
let isReady = false
let state: 'running' | 'quitting' | 'ended' = 'running'

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (key: string, value?: string) => setSwitch(host.switches, key, value),
    hasSwitch: (key: string) => host.switches.has(key),
    getSwitchValue: (key: string) => host.switches.get(key) ?? '',
    removeSwitch: (key: string) => void host.switches.delete(key),
    appendArgument: () => undefined,
  } satisfies Electron.CommandLine)

  get name() {
    return this.getName()
  }
  set name(value: string) {
    this.setName(value)
  }
  whenReady() {
    return ready.promise
  }
  isReady() {
    return isReady
  }
  getName() {
    return name ?? manifest().productName ?? manifest().name
  }
  setName(value: string) {
    name = value
  }
  getVersion() {
    return manifest().version
  }
  getAppPath() {
    return host.appPath
  }
  getLocale() {
    return (
      (process.env.LC_ALL ?? process.env.LANG ?? 'en-US')
        .split('.')[0]
        ?.replace('_', '-')
        .replace(/^(C|POSIX)$/, 'en-US') || 'en-US'
    )
  }
  getSystemLocale() {
    return this.getLocale()
  }
  getPath(which: string) {
    return paths.get(which) ?? defaultPath(which)
  }
  setPath(which: string, path: string) {
    paths.set(which, path)
  }
  requestSingleInstanceLock() {
    return true
  }
  hasSingleInstanceLock() {
    return true
  }
  releaseSingleInstanceLock() {}
  enableSandbox() {}
  setAboutPanelOptions() {}
  setAppUserModelId() {}
  focus() {}

  quit() {
    if (state !== 'running') return
    setImmediate(quitNow)
  }

  exit(code = 0) {
    if (state === 'ended') return
    state = 'ended'
    host.ending = true
    for (const window of windows) window.destroy()
    this.emit('quit', {}, code)
    void end(code)
  }
}

function quitNow(): void {
  if (state !== 'running' || !proceeds('before-quit')) return
  state = 'quitting'
  for (const window of windows) window.close()
  if (windows.size === 0 && proceeds('will-quit')) return app.exit(0)
  state = 'running' // A window, or the app itself, refused.
}

/** Emits an event that a listener may prevent. */
function proceeds(event: string): boolean {
  let prevented = false
  app.emit(event, {
    preventDefault: () => {
      prevented = true
    },
  })
  return !prevented
}

function manifest(): { name: string; productName?: string; version: string } {
  return JSON.parse(readFileSync(join(host.appPath, 'package.json'), 'utf8')) as {
    name: string
    productName?: string
    version: string
  }
}

function defaultPath(which: string): string {
  const appData = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  switch (which) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'appData':
      return appData
    case 'userData':
    case 'sessionData':
      return join(appData, app.getName())
    case 'logs':
      return join(app.getPath('userData'), 'logs')
    case 'crashDumps':
      return join(app.getPath('userData'), 'Crashpad')
    case 'exe':
      return host.executable
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(homedir(), `${which[0]?.toUpperCase()}${which.slice(1)}`)
    default:
      throw new Error(`Failed to get '${which}' path`)
  }
}

async function end(code: number): Promise<void> {
  await host.chromium?.close()
  process.exit(code)
}

/** Tells the app that windows can be opened now. */
export function becomeReady(): void {
  isReady = true
  app.emit('will-finish-launching')
  app.emit('ready', {}, {})
  ready.resolve()
}

/** Without a listener of the app's own, the app ends with its last window. */
export function lastWindowClosed(): void {
  if (state === 'running' && !app.emit('window-all-closed')) app.quit()
}

const instance = new App()
export const app = strict('app', instance satisfies Pick<Electron.App, Members>)

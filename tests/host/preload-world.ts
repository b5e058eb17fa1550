import type { createBridge } from './bridge.ts'
import type { createCodec } from './codec.ts'

/** What a page's preload and the main process say to each other, as text through one binding. */
export type FromPage =
  | { type: 'invoke'; id: number; channel: string; args: string; url: string }
  | { type: 'send'; channel: string; args: string; url: string }
  | { type: 'preload-error'; message: string }
export type ToPage = { type: 'answer'; id: number; error?: string } | { type: 'event'; channel: string; args: string }

interface Means {
  codec: ReturnType<typeof createCodec>
  bridge: ReturnType<typeof createBridge>
  /** Sends one text to the main process. */
  send: (text: string) => void
  /** Where this world keeps what the main process calls and reads. */
  world: { hostReceive?: (text: string, value?: string) => void; hostFile?: File | undefined; hostPath?: string }
}

/**
 * The sandboxed preload's Electron: contextBridge, ipcRenderer and webUtils.
 * Runs in the page's isolated world: it must stay one function without imports.
 */
export function createPreloadWorld({ codec, bridge, send, world }: Means) {
  type Listener = (event: object, ...args: unknown[]) => void
  let count = 0
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, Listener[]>()
  const post = (message: FromPage) => send(JSON.stringify(message))

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++count
      const answer = Promise.withResolvers<unknown>()
      post({ type: 'invoke', id, channel, args: codec.encode(args), url: location.href })
      waiting.set(id, answer)
      return answer.promise
    },
    send: (channel: string, ...args: unknown[]) => post({ type: 'send', channel, args: codec.encode(args), url: location.href }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const first: Listener = (event, ...args) => {
        ipcRenderer.removeListener(channel, first)
        listener(event, ...args)
      }
      return ipcRenderer.on(channel, first)
    },
    removeListener(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter(other => other !== listener),
      )
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  // The page stops at the statement; the main process reads the file's path and writes it beside before it goes on.
  function getPathForFile(file: File): string {
    if (!(file instanceof File)) throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.")
    world.hostFile = file
    world.hostPath = ''
    // oxlint-disable-next-line no-debugger
    debugger
    world.hostFile = undefined
    return world.hostPath
  }

  world.hostReceive = (text, value = 'null') => {
    const message = JSON.parse(text) as ToPage
    if (message.type === 'event') {
      const args = codec.decode(message.args) as unknown[]
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args)
      return
    }
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) answer?.resolve(codec.decode(value))
    else answer?.reject(new Error(message.error))
  }

  const strict = <Api extends object>(name: string, api: Api): Api =>
    new Proxy(api, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then') throw new Error(`${name}.${key} is not implemented`)
        return Reflect.get(target, key) as unknown
      },
    })

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    webUtils: strict('webUtils', { getPathForFile }),
  })

  return {
    require(name: string) {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name}`)
    },
    failed: (error: unknown) =>
      post({ type: 'preload-error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  }
}

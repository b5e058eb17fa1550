import { EventEmitter } from 'node:events'
import { codec } from '../codec.ts'
import { fromChromium } from '../origins.ts'
import type { FromPage } from '../preload-world.ts'
import { strict } from './not-implemented.ts'
import type { WebContents } from './web-contents.ts'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: any[]) => unknown // oxlint-disable-line typescript/no-explicit-any -- Electron's own type
type Members = 'handle' | 'handleOnce' | 'removeHandler' | 'on' | 'once' | 'off' | 'removeListener' | 'removeAllListeners'

const handlers = new Map<string, Handler>()

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler) {
    this.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string) {
    handlers.delete(channel)
  }
}

const instance = new IpcMain()
export const ipcMain = strict('ipcMain', instance satisfies Pick<Electron.IpcMain, Members>)

/**
 * Takes one message of a page's preload to the app's handler or listeners; the answer goes to the world that asked. Of a window that was
 * destroyed nothing is heard any more, though its page may live a moment longer here.
 */
export async function receive(contents: WebContents, message: FromPage, world: number): Promise<void> {
  if (contents.isDestroyed()) return
  if (message.type === 'preload-error') {
    console.error('Unable to load preload script:', message.message)
    contents.emit('preload-error', {}, '', new Error(message.message))
    return
  }
  const event = {
    sender: contents,
    senderFrame: senderFrame(contents, message.url),
    frameId: 1,
    processId: contents.id,
    ports: [],
  } as unknown
  const args = codec.decode(message.args) as unknown[]
  if (message.type === 'send') instance.emit(message.channel, event, ...args)
  else {
    const { value, error } = await run(message.channel, event as Electron.IpcMainInvokeEvent, args)
    if (!contents.isDestroyed())
      await contents.hostPage.post({ type: 'answer', id: message.id, ...(error !== undefined && { error }) }, world, value)
  }
}

/** The frame as it was when it sent the message: its address may have changed since. */
function senderFrame(contents: WebContents, url: string): Electron.WebFrameMain {
  const frame = contents.mainFrame
  return frame.url === fromChromium(url) ? frame : ({ url: fromChromium(url), parent: null, top: frame } as Electron.WebFrameMain)
}

async function run(
  channel: string,
  event: Electron.IpcMainInvokeEvent,
  args: unknown[],
): Promise<{ value?: string; error?: string }> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { value: codec.encode(await handler(event, ...args)) }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { error: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}

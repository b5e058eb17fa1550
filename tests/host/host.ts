/// <reference types="electron" />
import { EventEmitter } from 'node:events'
import type { Cdp, Session } from './cdp.ts'
import type { Chromium } from './chromium.ts'
import type { Switches } from './switches.ts'

/** What the parts of the stand-in share: the command line, Chromium once it runs, and the browser's own events. */
export const host = {
  executable: '',
  appPath: '',
  headed: process.env.BRANCHWISE_HEADED === '1',
  switches: new Map() as Switches,
  chromium: undefined as Chromium | undefined,
  /** The app has been told to end: what fails from now on fails because of that. */
  ending: false,
}

/** Events of Chromium's targets: 'destroyed' with a target id, 'popup' with the opener's and the popup's target ids. */
export const targets = new EventEmitter<{ destroyed: [id: string]; popup: [opener: string, popup: string] }>()
targets.setMaxListeners(0)

interface TargetInfo {
  targetId: string
  type: string
  openerId?: string
}

/**
 * Closes a page that the app did not open. A driver may hold it back at its start, and its opener with it: it is let go first,
 * or the opener would wait for ever.
 */
export async function closePopup(targetId: string): Promise<void> {
  const { browser } = cdp()
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  await cdp().session(sessionId).send('Runtime.runIfWaitingForDebugger')
  await browser.send('Target.closeTarget', { targetId })
}

export function cdp(): Cdp {
  if (!host.chromium) throw new Error('Cannot create BrowserWindow before app is ready')
  return host.chromium.cdp
}

/** Pages that the app's windows show, and those that are being made. */
const own = new Set<string>()
const making = new Set<Promise<unknown>>()

/** Makes a page for a window of the app's. */
export async function createPage(browser: Session, params: object): Promise<string> {
  const made = browser.send<{ targetId: string }>('Target.createTarget', params).then(({ targetId }) => {
    own.add(targetId)
    return targetId
  })
  making.add(made)
  return made.finally(() => making.delete(made))
}

/** A page without an opener that the app did not make: a link that was pressed with Control, for instance. */
async function closeStranger(targetId: string): Promise<void> {
  await Promise.allSettled(making)
  if (!own.has(targetId)) await closePopup(targetId)
}

export async function watchTargets({ browser }: Cdp): Promise<void> {
  let isWatching = false // what Chromium opened by itself is told first
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId } }: { targetInfo: TargetInfo }) => {
    if (type !== 'page') return
    if (openerId) targets.emit('popup', openerId, targetId)
    else if (isWatching) closeStranger(targetId).catch(() => undefined)
  })
  browser.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => targets.emit('destroyed', targetId))
  await browser.send('Target.setDiscoverTargets', { discover: true })
  isWatching = true
}

/** Headed only: the one window that Chromium opened by itself, which the app's first window takes over. */
export async function openedWindow(): Promise<string | undefined> {
  const { targetInfos } = await cdp().browser.send<{ targetInfos: TargetInfo[] }>('Target.getTargets')
  return targetInfos.find(({ type }) => type === 'page')?.targetId
}

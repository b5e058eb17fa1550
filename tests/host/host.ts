import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)
import { EventEmitter } from 'node:events'
import type {} from 'electron' // the global namespace Electron
import type { Cdp } from './cdp.ts'
import type { Chromium } from './chromium.ts'
import type { Switches } from './switches.ts'

/** What the parts of the stand-in share: the command line, Chromium once it runs, and the browser's own events. */
export const host = {
  executable: '',
  appPath: '',
  headed: process.env.BRANCHWISE_HEADED === '1',
  switches: new Map() as Switches,
  chromium: undefined as Chromium | undefined,
}

/** Events of Chromium's targets: 'destroyed' with a target id, 'popup' with the opener's and the popup's target ids. */
export const targets = new EventEmitter<{ destroyed: [id: string]; popup: [opener: string, popup: string] }>()
targets.setMaxListeners(0)

interface TargetInfo {
  targetId: string
  type: string
  openerId?: string
}

export function cdp(): Cdp {
  if (!host.chromium) throw new Error('Cannot create BrowserWindow before app is ready')
  return host.chromium.cdp
}

export async function watchTargets({ browser }: Cdp): Promise<void> {
  browser.on<{ targetInfo: TargetInfo }>('Target.targetCreated', ({ targetInfo: { targetId, type, openerId } }) => {
    require('node:fs').appendFileSync('/tmp/exitlog', 'CREATED '+ targetId+' '+openerId+'\n'); if (type === 'page' && openerId) targets.emit('popup', openerId, targetId)
  })
  browser.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => require('node:fs').appendFileSync('/tmp/exitlog', 'DESTROYED '+ targetId+'\n') as any || targets.emit('destroyed', targetId))
  await browser.send('Target.setDiscoverTargets', { discover: true })
}

/** Headed only: the one window that Chromium opened by itself, which the app's first window takes over. */
export async function openedWindow(): Promise<string | undefined> {
  const { targetInfos } = await cdp().browser.send<{ targetInfos: TargetInfo[] }>('Target.getTargets')
  return targetInfos.find(({ type }) => type === 'page')?.targetId
}

import { type BrowserWindow, dialog } from 'electron'
import { say } from '#words/say.ts'
import { logFault } from './log.ts'

/** A page that crashes sooner is not loaded again: it would crash for ever. */
const SOON_MS = 10_000

/** Loads a page that crashed again: the engine and the data file know nothing of it. Of one that crashes again it is said. */
export function bringBack(window: BrowserWindow): void {
  let lastMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    const isSoon = now - lastMs < SOON_MS
    lastMs = now
    if (isSoon) void sayThatItCrashed(window)
    else window.webContents.reload()
  })
}

async function sayThatItCrashed(window: BrowserWindow): Promise<void> {
  window.show() // it may not have come as far
  const buttons = [say('desktop.again'), say('menu.close')]
  const options = {
    type: 'error',
    buttons,
    cancelId: 1,
    message: say('desktop.crashed'),
    detail: say('desktop.crashed.text'),
  } as const
  const { response } = await dialog.showMessageBox(window, options).catch(logged)
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}

/** Whoever closes the window while something is being done is asked whether it is to be given up. */
export async function askToClose(window: BrowserWindow): Promise<void> {
  const buttons = [say('desktop.go-on'), say('desktop.close-anyway')]
  const options = {
    type: 'question',
    buttons,
    defaultId: 0,
    cancelId: 0,
    message: say('desktop.working'),
    detail: say('desktop.working.text'),
  } as const
  const { response } = await dialog.showMessageBox(window, options).catch(logged)
  if (response === 1 && !window.isDestroyed()) window.destroy()
}

/** A question that cannot be asked is taken as answered by whoever wanted to close. */
function logged(error: unknown): { response: number } {
  logFault(error)
  return { response: 1 }
}

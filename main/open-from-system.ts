import { app, type BrowserWindow } from 'electron'
import { appOptions } from './app-options.ts'
import { logFault } from './log.ts'

/** The data file that the system asked for before there was a window. */
let early: string | null = null
let open = (path: string): void => void (early = path)

/** From now on hears of data files that are opened outside: in the Finder of macOS. */
export function hearOpenedFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
}

/** The data file to begin with, if the system named one. */
export function openedEarly(): string | null {
  return early
}

/** From now on the window is asked to open what the system is asked to, also where the app is started once more with a data file. */
export function openInto(window: BrowserWindow, bringForward: (window: BrowserWindow) => void): void {
  open = path => {
    bringForward(window)
    if (!window.isDestroyed()) window.webContents.send('open', path)
  }
  app.on('second-instance', (_event, args, folder) => {
    const path = dataFileIn(args, folder)
    if (path === undefined) bringForward(window)
    else open(path)
  })
}

function dataFileIn(args: readonly string[], folder: string): string | undefined {
  try {
    return appOptions(args.slice(1), folder).data
  } catch (error) {
    logFault(error)
    return undefined
  }
}

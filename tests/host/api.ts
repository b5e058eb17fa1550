import { app } from './api/app.ts'
import { BrowserWindow } from './api/browser-window.ts'
import { nativeTheme, screen, shell } from './api/desktop.ts'
import { clipboard, ClipboardItem } from './api/clipboard.ts'
import { crashReporter } from './api/crash-reporter.ts'
import { dialog } from './api/dialog.ts'
import { ipcMain } from './api/ipc-main.ts'
import { Menu, MenuItem } from './api/menu.ts'
import { strict } from './api/not-implemented.ts'
import { protocol } from './api/protocol.ts'
import { session } from './api/session.ts'
import { WebContents as webContents } from './api/web-contents.ts'

const electron = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
const all = strict('electron', electron)

/** The module that the app imports as "electron". A name that is not here fails when the importing module is linked. */
export {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
export { all as 'module.exports', all as default }

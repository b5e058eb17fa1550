import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/host.ts'
import { type MessageId, say } from '#words/say.ts'

/** The application's menu. What is chosen there goes to the page, which does it as if its own button had been pressed. */
export function applicationMenu(): Menu {
  const file: MenuItemConstructorOptions[] = [
    command('import-files', 'menu.import-files', 'CmdOrCtrl+I'),
    command('import-folder', 'menu.import-folder', 'CmdOrCtrl+Shift+I'),
    command('open-data-file', 'menu.open-data-file', 'CmdOrCtrl+O'),
    { type: 'separator' },
    command('save-report', 'menu.save-report', 'CmdOrCtrl+S'),
    command('print-report', 'menu.print-report', 'CmdOrCtrl+P'),
    { type: 'separator' },
    { role: process.platform === 'darwin' ? 'close' : 'quit' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: say('menu.file'), submenu: file },
    { role: 'editMenu' },
    { label: say('menu.view'), submenu: view },
    { role: 'windowMenu' },
  ])
}

function command(id: MenuCommand, label: MessageId, accelerator: string): MenuItemConstructorOptions {
  return { id, label: say(label), accelerator, click: () => frontWindow()?.webContents.send('menu', id) }
}

function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find(window => window.isVisible())
}

import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/host.ts'
import { type Preferences, type PreferencesChange, zoomSteps } from '#contract/preferences.ts'
import { type MessageId, say } from '#words/say.ts'
import { textActs } from './text-menu.ts'

const isMac = process.platform === 'darwin'

type Prefer = (change: PreferencesChange) => void

/** The application's menu. What is chosen there goes to the page, which does it as if its own button had been pressed. */
export function applicationMenu(chosen: Preferences, prefer: Prefer): Menu {
  const file: MenuItemConstructorOptions[] = [
    command('import-files', 'menu.import-files', 'CmdOrCtrl+I'),
    command('import-folder', 'menu.import-folder', 'CmdOrCtrl+Shift+I'),
    command('open-data-file', 'menu.open-data-file', 'CmdOrCtrl+O'),
    { type: 'separator' },
    command('save-report', 'menu.save-report', 'CmdOrCtrl+S'),
    command('print-report', 'menu.print-report', 'CmdOrCtrl+P'),
    { type: 'separator' },
    isMac ? { role: 'close', label: say('menu.close') } : { role: 'quit', label: say('menu.quit', { app: app.getName() }) },
  ]
  return Menu.buildFromTemplate([
    ...(isMac ? [{ label: app.getName(), submenu: appActs() }] : []),
    { label: say('menu.file'), submenu: file },
    { label: say('menu.edit'), submenu: textActs() },
    { label: say('menu.view'), submenu: viewMenu(chosen, prefer) },
    { role: 'windowMenu', label: say('menu.window'), submenu: windowActs() },
  ])
}

/** What the system offers of every app. */
function appActs(): MenuItemConstructorOptions[] {
  const name = app.getName()
  return [
    { role: 'about', label: say('menu.about', { app: name }) },
    { type: 'separator' },
    { role: 'services', label: say('menu.services') },
    { type: 'separator' },
    { role: 'hide', label: say('menu.hide', { app: name }) },
    { role: 'hideOthers', label: say('menu.hide-others') },
    { role: 'unhide', label: say('menu.unhide') },
    { type: 'separator' },
    { role: 'quit', label: say('menu.quit', { app: name }) },
  ]
}

function windowActs(): MenuItemConstructorOptions[] {
  return [
    { role: 'minimize', label: say('menu.minimize') },
    ...(isMac
      ? [{ role: 'zoom', label: say('menu.zoom-window') } as const, { role: 'front', label: say('menu.front') } as const]
      : [{ role: 'close', label: say('menu.close') } as const]),
  ]
}

function viewMenu(chosen: Preferences, prefer: Prefer): MenuItemConstructorOptions[] {
  const zoom = (id: string, label: MessageId, accelerator: string, to: number) =>
    ({ id, label: say(label), accelerator, click: () => prefer({ zoom: to }) }) satisfies MenuItemConstructorOptions
  const larger = zoomSteps.find(step => step > chosen.zoom) ?? chosen.zoom
  const smaller = zoomSteps.findLast(step => step < chosen.zoom) ?? chosen.zoom
  return [
    zoom('zoom-reset', 'menu.zoom-reset', 'CmdOrCtrl+0', 1),
    zoom('zoom-in', 'menu.zoom-in', 'CmdOrCtrl+Plus', larger),
    // The plus sign needs no shift on some keyboards and is on another key on others.
    { ...zoom('zoom-in-too', 'menu.zoom-in', 'CmdOrCtrl+=', larger), visible: false, acceleratorWorksWhenHidden: true },
    zoom('zoom-out', 'menu.zoom-out', 'CmdOrCtrl+-', smaller),
    { type: 'separator' },
    choice('ways.density', chosen.density, ['meeting-room', 'normal', 'compact'], density => prefer({ density })),
    choice('ways.theme', chosen.theme, ['system', 'light', 'dark'], theme => prefer({ theme })),
    { type: 'separator' },
    { role: 'togglefullscreen', label: say('menu.full-screen') },
  ]
}

function choice<Value extends string>(
  of: 'ways.density' | 'ways.theme',
  chosen: Value,
  values: readonly Value[],
  choose: (value: Value) => void,
): MenuItemConstructorOptions {
  const items = values.map(value => ({
    id: `${of}.${value}`,
    label: say(`${of}.${value}` as MessageId), // each value has its word
    type: 'radio' as const,
    checked: value === chosen,
    click: () => choose(value),
  }))
  return { label: say(of), submenu: items }
}

function command(id: MenuCommand, label: MessageId, accelerator: string): MenuItemConstructorOptions {
  return { id, label: say(label), accelerator, click: () => frontWindow()?.webContents.send('menu', id) }
}

function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find(window => window.isVisible())
}

import { beforeAll, describe, expect, test } from 'vitest'
import { app, BrowserWindow, crashReporter, dialog, Menu, shell } from './api.ts'
import electron from './api.ts'
import { host } from './host.ts'

beforeAll(() => {
  host.appPath = `${import.meta.dirname}/fixture-app`
})

describe('the stand-in shows its gaps instead of passing over them', () => {
  test('a member that it does not implement throws', () => {
    expect(() => Reflect.get(electron, 'Tray')).toThrow('electron.Tray is not implemented by the stand-in')
    expect(() => Reflect.get(app, 'dock')).toThrow('app.dock is not implemented by the stand-in')
  })

  test.each([
    { nodeIntegration: true },
    { contextIsolation: false },
    { sandbox: false },
    { webSecurity: false },
    { webviewTag: true },
  ])('a window with %j is refused', webPreferences => {
    expect(() => new BrowserWindow({ webPreferences })).toThrow('refuses')
  })

  test('a dialog that no test answers throws, and nothing outside is opened', async () => {
    await expect(dialog.showOpenDialog({ title: 'Choose' })).rejects.toThrow('Nobody answers showOpenDialog({"title":"Choose"})')
    await expect(dialog.showSaveDialog({})).rejects.toThrow('Nobody answers')
    await expect(shell.openExternal('https://example.com/')).rejects.toThrow('does not open')
  })

  test('crash reports that would be sent are refused, and to send them is what Electron does by default', () => {
    expect(() => crashReporter.start({ submitURL: 'https://example.com/' })).toThrow('refuses')
    crashReporter.start({ uploadToServer: false })
    expect(crashReporter.getUploadToServer()).toBe(false)
  })

  test('no window before the app is ready', () => {
    const window = new BrowserWindow({ show: false })
    return expect(window.loadURL('app://fixture/')).rejects.toThrow('before app is ready')
  })
})

describe('Menu', () => {
  test('finds an item in a submenu and runs it', () => {
    const chosen: string[] = []
    const menu = Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'open', label: 'Open', click: item => chosen.push(item.id) }] },
    ])
    menu.getMenuItemById('open')?.click()
    expect(chosen).toEqual(['open'])
    expect(menu.getMenuItemById('none')).toBeNull()
  })
})

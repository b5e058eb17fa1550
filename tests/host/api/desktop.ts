import { EventEmitter } from 'node:events'
import { strict } from './not-implemented.ts'
import { windows } from './windows.ts'

type Source = 'system' | 'light' | 'dark'

/** Nothing of the desktop is reached: a test that expects it replaces the function. */
export const shell = strict('shell', {
  openExternal: async (url: string) => refuse(`open ${url} outside`),
  openPath: async (path: string) => refuse(`open ${path}`),
  showItemInFolder: (path: string) => refuse(`show ${path}`),
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>)

function refuse(what: string): never {
  throw new Error(`The stand-in does not ${what}`)
}

class NativeTheme extends EventEmitter {
  private source: Source = 'system'

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    this.source = source
    const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
    for (const { webContents } of windows)
      webContents.hostPage.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

export const nativeTheme = strict(
  'nativeTheme',
  new NativeTheme() satisfies Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>,
)

const display = () =>
  ({ id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1 }) as unknown as Electron.Display // what an app sizes its window by

const area = { x: 0, y: 0, width: 1440, height: 900 }
export const screen = strict('screen', {
  getPrimaryDisplay: display,
  getAllDisplays: () => [display()],
} satisfies Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'>)

import { strict } from './not-implemented.ts'

type Template = (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]

export class MenuItem {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: (window?: unknown, contents?: unknown) => void

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.role = options.role
    this.accelerator = options.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.click = (window, contents) =>
      options.click?.(this as unknown as Electron.MenuItem, window as Electron.BaseWindow, contents as Electron.KeyboardEvent)
  }
}

let applicationMenu: Menu | null = null

/** A menu that is kept but not drawn: a test finds an item by its id and clicks it. */
export class Menu {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(new MenuItem(item as Electron.MenuItemConstructorOptions))
    return strict('Menu', menu)
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  /** Nothing is drawn: a test replaces it to see what would be. */
  popup(): void {}

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

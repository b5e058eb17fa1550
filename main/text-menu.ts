import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { say } from '#words/say.ts'

/** What is done to text, with the words of the window's language: the system's own are English. */
export function textActs(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: say('menu.undo') },
    { role: 'redo', label: say('menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: say('menu.cut') },
    { role: 'copy', label: say('menu.copy') },
    { role: 'paste', label: say('menu.paste') },
    { role: 'selectAll', label: say('menu.select-all') },
  ]
}

/** The menu of the other mouse button where there is text to type or to copy; a window has none of its own. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const acts = isEditable ? textActs() : selectionText.trim() === '' ? [] : textActs().filter(({ role }) => role === 'copy')
    if (acts.length > 0) Menu.buildFromTemplate(acts).popup()
  })
}

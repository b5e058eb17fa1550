import { host } from '../host.ts'
import { chooseFiles, choosePath, confirm } from './headed-dialogs.ts'
import { strict } from './not-implemented.ts'

function unanswered(name: string, options: object): never {
  throw new Error(`Nobody answers ${name}(${JSON.stringify(options)}): a test must replace dialog.${name}`)
}

async function showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const options = args.at(-1) as Electron.OpenDialogOptions // Electron lets the window before it be left out
  return host.headed ? chooseFiles(options) : unanswered('showOpenDialog', options)
}

async function showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const options = args.at(-1) as Electron.SaveDialogOptions
  return host.headed ? choosePath(options) : unanswered('showSaveDialog', options)
}

async function showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const options = args.at(-1) as Electron.MessageBoxOptions
  return host.headed ? confirm(options) : unanswered('showMessageBox', options)
}

export const dialog = strict('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)

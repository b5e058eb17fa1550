import { host } from '../host.ts'
import { chooseFiles, choosePath, confirm } from './headed-dialogs.ts'
import { strict } from './not-implemented.ts'

/** Electron lets the window in front be left out. */
function optionsOf<Options>(args: readonly unknown[]): Options {
  return args.at(-1) as Options
}

function unanswered(name: string, options: object): never {
  throw new Error(`Nobody answers ${name}(${JSON.stringify(options)}): a test must replace dialog.${name}`)
}

async function showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const options = optionsOf<Electron.OpenDialogOptions>(args)
  return host.headed ? chooseFiles(options) : unanswered('showOpenDialog', options)
}

async function showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const options = optionsOf<Electron.SaveDialogOptions>(args)
  return host.headed ? choosePath(options) : unanswered('showSaveDialog', options)
}

async function showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const options = optionsOf<Electron.MessageBoxOptions>(args)
  return host.headed ? confirm(options) : unanswered('showMessageBox', options)
}

export const dialog = strict('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)

import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Reply } from '#contract/failure.ts'
import type { Host, MenuCommand, PaperProgress } from '#contract/host.ts'
import type { Ways } from '#contract/preferences.ts'

/** Asks the main thread. @throws Error what it refuses */
async function ask<Answer>(channel: string, request: unknown): Promise<Answer> {
  const reply = (await ipcRenderer.invoke(channel, request)) as Reply<Answer> // as main/ipc.ts answers all of them
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}

const host: Host = {
  call: (name, input) => ask('call', { name, input }),
  pickFiles: request => ask('pick', request),
  pathsOf: files => files.map(file => webUtils.getPathForFile(file)),
  savePdf: request => ask('save-pdf', request),
  saveTables: request => ask('save-tables', request),
  print: request => ask('print', request),
  preview: request => ask('preview', request),
  cancelPaper: request => ask('cancel-paper', request),
  onPaper: listener => {
    const heard = (_event: unknown, progress: PaperProgress) => listener(progress)
    ipcRenderer.on('paper', heard)
    return () => void ipcRenderer.removeListener('paper', heard)
  },
  saveText: request => ask('save-text', request),
  savePicture: request => ask('save-picture', request),
  saveWorkbook: request => ask('save-workbook', request),
  copy: request => ask('copy', request),
  onDamage: listener => {
    const heard = () => listener()
    ipcRenderer.on('damage', heard)
    return () => void ipcRenderer.removeListener('damage', heard)
  },
  onOpen: listener => {
    const heard = (_event: unknown, path: string) => listener(path)
    ipcRenderer.on('open', heard)
    return () => void ipcRenderer.removeListener('open', heard)
  },
  diagnostics: () => ask('diagnostics', null),
  onMenu: listener => {
    const heard = (_event: unknown, command: MenuCommand) => listener(command)
    ipcRenderer.on('menu', heard)
    return () => void ipcRenderer.removeListener('menu', heard)
  },
  ways: () => ask('ways', null),
  prefer: change => ask('prefer', change),
  onWays: listener => {
    const heard = (_event: unknown, ways: Ways) => listener(ways)
    ipcRenderer.on('ways', heard)
    return () => void ipcRenderer.removeListener('ways', heard)
  },
}

contextBridge.exposeInMainWorld('branchwise', host)

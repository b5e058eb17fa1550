import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Host, MenuCommand, PaperProgress } from '#contract/host.ts'
import type { Ways } from '#contract/preferences.ts'

const host: Host = {
  call: (name, input) => ipcRenderer.invoke('call', { name, input }),
  pickFiles: request => ipcRenderer.invoke('pick', request),
  pathsOf: files => files.map(file => webUtils.getPathForFile(file)),
  savePdf: request => ipcRenderer.invoke('save-pdf', request),
  saveTables: request => ipcRenderer.invoke('save-tables', request),
  print: request => ipcRenderer.invoke('print', request),
  preview: request => ipcRenderer.invoke('preview', request),
  cancelPaper: request => ipcRenderer.invoke('cancel-paper', request),
  onPaper: listener => {
    const heard = (_event: unknown, progress: PaperProgress) => listener(progress)
    ipcRenderer.on('paper', heard)
    return () => void ipcRenderer.removeListener('paper', heard)
  },
  saveText: request => ipcRenderer.invoke('save-text', request),
  savePicture: request => ipcRenderer.invoke('save-picture', request),
  saveWorkbook: request => ipcRenderer.invoke('save-workbook', request),
  copy: request => ipcRenderer.invoke('copy', request),
  onMenu: listener => {
    const heard = (_event: unknown, command: MenuCommand) => listener(command)
    ipcRenderer.on('menu', heard)
    return () => void ipcRenderer.removeListener('menu', heard)
  },
  ways: () => ipcRenderer.invoke('ways', null),
  prefer: change => ipcRenderer.invoke('prefer', change),
  onWays: listener => {
    const heard = (_event: unknown, ways: Ways) => listener(ways)
    ipcRenderer.on('ways', heard)
    return () => void ipcRenderer.removeListener('ways', heard)
  },
}

contextBridge.exposeInMainWorld('branchwise', host)

import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import type { PickRequest } from '#contract/host.ts'
import { say } from '#words/say.ts'

/** Absolute paths of what the user picks; none when cancelled. */
export async function pickFiles(window: BrowserWindow, { kind }: PickRequest): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, optionsOf(kind))
  return canceled ? [] : filePaths
}

function optionsOf(kind: PickRequest['kind']): OpenDialogOptions {
  switch (kind) {
    case 'files':
      return {
        title: say('dialog.pick-files'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: say('dialog.exports'),
            extensions: ['csv', 'tsv', 'tab', 'txt', 'xlsx', 'xlsm', 'json', 'jsonl', 'ndjson', 'zip', 'gz'],
          },
          { name: say('dialog.all-files'), extensions: ['*'] },
        ],
      }
    case 'folder':
      return { title: say('dialog.pick-folder'), properties: ['openDirectory', 'createDirectory'] }
    case 'data-file':
      return {
        title: say('dialog.pick-data-file'),
        properties: ['openFile'],
        filters: [
          { name: say('dialog.data-files'), extensions: ['branchwise'] },
          { name: say('dialog.all-files'), extensions: ['*'] },
        ],
      }
  }
}

/** The folder for documents may be on a server that is away. */
function documents(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Where to write a file of this name and kind, or null when cancelled. The system asks before it lets a file be replaced. */
export async function choosePath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const extension = /\.([a-z0-9]+)$/i.exec(suggestedName)?.[1]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    // Not every desktop asks by itself.
    properties: ['showOverwriteConfirmation'],
    defaultPath: join(documents(), suggestedName.replaceAll(/[\\/:*?"<>|]/g, '_')),
    ...(extension && { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  })
  return canceled || !filePath ? null : filePath
}

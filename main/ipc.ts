import { BrowserWindow, clipboard, ClipboardItem, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import {
  CallRequest,
  CancelPaper,
  CopyRequest,
  type PaperProgress,
  PaperRequest,
  PickRequest,
  SavePictureRequest,
  SaveTablesRequest,
  SaveTextRequest,
  SaveWorkbookRequest,
} from '#contract/host.ts'
import { PreferencesChange } from '#contract/preferences.ts'
import { isOwnPage } from './app-protocol.ts'
import { badInput } from './bad-input.ts'
import { choosePath, pickFiles } from './dialogs.ts'
import type { Engine } from './engine-client.ts'
import { hostDiagnostics } from './host-diagnostics.ts'
import { asPaperJob, cancelPaperJob, type PaperJob } from './paper-jobs.ts'
import { replyOf } from './reply-of.ts'
import { previewReport, printReport, writeIntoFolder, writePdf } from './report-output.ts'
import { workbookOf } from './reports/workbook.ts'
import { writeCsvFolder, writeWorkbook } from './tables-output.ts'
import type { WaysKeeper } from './ways.ts'
import { writeWhole } from './write-whole.ts'

/** Answers the page's requests: operations go to the engine, what needs a window or a dialog is done here. */
export function answerPage(engine: Engine, ways: Promise<WaysKeeper>): void {
  handle('call', CallRequest, (_window, { name, input }) => engine.call(name, input))
  handle('pick', PickRequest, pickFiles)
  handlePaper('save-pdf', (window, request, job) => savePdf(engine, window, { ...request, job }))
  handlePaper('print', async (_window, { name, params }, job) => {
    await printReport(engine, { name, params }, job)
    return { path: null }
  })
  handlePaper('preview', (_window, { name, params }, job) => previewReport(engine, { name, params }, job))
  handle('save-tables', SaveTablesRequest, (window, request) => replyOf(() => saveTables(engine, window, request)))
  handle('cancel-paper', CancelPaper, async (_window, { jobId }) => cancelPaperJob(jobId))
  handle('save-text', SaveTextRequest, saveText)
  handle('save-picture', SavePictureRequest, savePicture)
  handle('save-workbook', SaveWorkbookRequest, saveWorkbook)
  handle('copy', CopyRequest, (_window, request) => copy(request))
  handle('diagnostics', z.null(), hostDiagnostics)
  handle('ways', z.null(), async () => (await ways).now())
  handle('prefer', PreferencesChange, async (_window, change) => (await ways).prefer(change))
}

/** What goes wrong is told to the preload as a reply: Electron would log whatever is thrown, with its message. */
function handle<Request, Answer>(
  channel: string,
  schema: z.ZodType<Request>,
  answer: (window: BrowserWindow, request: Request) => Promise<Answer>,
): void {
  ipcMain.handle(channel, (event, payload: unknown) =>
    replyOf(async () => {
      const window = senderOf(event)
      const request = schema.safeParse(payload)
      if (!request.success) throw badInput(request.error)
      return answer(window, request.data)
    }),
  )
}

/** The making of a report, which the window follows and may cancel. */
function handlePaper<Answer>(
  channel: 'save-pdf' | 'print' | 'preview',
  make: (window: BrowserWindow, request: PaperRequest, job: PaperJob) => Promise<Answer>,
): void {
  handle(channel, PaperRequest, (window, request) => {
    const tell = (progress: PaperProgress) => !window.isDestroyed() && window.webContents.send('paper', progress)
    return replyOf(() =>
      asPaperJob({ jobId: request.jobId, isWanted: channel !== 'preview', tell }, job => make(window, request, job)),
    )
  })
}

/** The window that asks. @throws Error unless it is the app's own page, in the window's top frame */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  if (!window || !senderFrame || senderFrame.parent !== null || !isOwnPage(senderFrame.url))
    throw new Error('Only the app’s own page may ask')
  return window
}

async function savePdf(
  engine: Engine,
  window: BrowserWindow,
  { name, params, into, job }: PaperRequest & { readonly job: PaperJob },
): Promise<{ path: string | null }> {
  if (into === 'folder') {
    const [folder] = await pickFiles(window, { kind: 'folder' })
    if (folder !== undefined) await writeIntoFolder(engine, { name, params }, { out: folder, job })
    return { path: folder ?? null }
  }
  const path = await choosePath(window, `${name}.pdf`)
  if (path !== null) await writePdf(engine, { name, params }, { out: path, job })
  return { path }
}

async function saveTables(
  engine: Engine,
  window: BrowserWindow,
  { name, params, form }: SaveTablesRequest,
): Promise<{ path: string | null }> {
  if (form === 'csv') {
    const [folder] = await pickFiles(window, { kind: 'folder' })
    if (folder !== undefined) await writeCsvFolder(engine, { name, params }, folder)
    return { path: folder ?? null }
  }
  const path = await choosePath(window, `${name}.xlsx`)
  if (path !== null) await writeWorkbook(engine, { name, params }, path)
  return { path }
}

async function saveText(window: BrowserWindow, { suggestedName, text }: SaveTextRequest): Promise<{ path: string } | null> {
  const path = await choosePath(window, suggestedName)
  if (path === null) return null
  await writeWhole(path, text)
  return { path }
}

async function savePicture(window: BrowserWindow, { suggestedName, png }: SavePictureRequest): Promise<{ path: string } | null> {
  const path = await choosePath(window, suggestedName)
  if (path === null) return null
  await writeWhole(path, Buffer.from(png, 'base64'))
  return { path }
}

async function saveWorkbook(
  window: BrowserWindow,
  { suggestedName, sheets }: SaveWorkbookRequest,
): Promise<{ path: string } | null> {
  const path = await choosePath(window, suggestedName)
  if (path === null) return null
  await writeWhole(path, await workbookOf(sheets))
  return { path }
}

async function copy(request: CopyRequest): Promise<void> {
  if ('text' in request) return clipboard.writeText(request.text)
  const picture = new Blob([Buffer.from(request.png, 'base64')], { type: 'image/png' })
  return clipboard.write([new ClipboardItem({ 'image/png': picture })])
}

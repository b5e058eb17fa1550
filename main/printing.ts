import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow, WebContents } from 'electron'
import type { Reply } from '#contract/failure.ts'
import type { Preview, ReportRequest } from '#contract/host.ts'
import { pageUrl } from './app-protocol.ts'
import { Failure } from './failure.ts'
import type { FileJob } from './paper-jobs.ts'
import { hiddenWindow } from './window.ts'

const LONGEST_WAIT = 120_000 // milliseconds until a report must be drawn

// The printed page says that all is drawn through this promise, or what was refused.
const DRAWN = `new Promise((resolve, reject) => {
  const look = () => (window.branchwisePaper ? window.branchwisePaper.then(resolve, reject) : setTimeout(look, 20))
  look()
})`

/** The report as a PDF, drawn by a hidden window. @throws Failure what the engine refused, cancelled, or internal */
export async function reportPdf(request: ReportRequest, job: FileJob): Promise<Uint8Array> {
  return (await previewOf(request, job)).pdf
}

/** The same with the figures that notes can be written on. */
export function previewOf(request: ReportRequest, job: FileJob): Promise<Preview> {
  return onPaper(request, job, async (contents, figures) => ({
    pdf: await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
    figures,
  }))
}

/** Opens the system's print dialog for the report. @throws Failure what the engine refused, cancelled, or internal */
export function printReport(request: ReportRequest, job: FileJob): Promise<void> {
  return onPaper(request, job, async contents => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const { paper = 'A4', orientation } = request.params ?? {}
    contents.print({ printBackground: true, pageSize: paper, landscape: orientation === 'landscape' }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve()
      else reject(new Failure('cannot-print', { detail: reason }))
    })
    await promise
  })
}

type Figures = Preview['figures']

async function onPaper<Result>(
  request: ReportRequest,
  { signal, tell }: FileJob,
  use: (contents: WebContents, figures: Figures) => Promise<Result>,
): Promise<Result> {
  const query = new URLSearchParams({ name: request.name, params: JSON.stringify(request.params ?? {}) })
  const window = hiddenWindow()
  const waiting = new AbortController()
  const { promise: cancelled, reject } = Promise.withResolvers<never>()
  const cancel = () => reject(new Failure('cancelled'))
  signal.addEventListener('abort', cancel)
  try {
    if (signal.aborted) cancel()
    tell('drawing')
    const drawn = whenDrawn(window, `#/paper?${query.toString()}`)
    const reply = await Promise.race([drawn, brokenPage(window.webContents), tooLate(waiting.signal), cancelled])
    if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
    tell('printing')
    return await Promise.race([use(window.webContents, reply.value), cancelled])
  } finally {
    waiting.abort()
    signal.removeEventListener('abort', cancel)
    window.destroy()
  }
}

async function whenDrawn(window: BrowserWindow, hash: string): Promise<Reply<Figures>> {
  await window.loadURL(pageUrl(hash))
  return (await window.webContents.executeJavaScript(DRAWN)) as Reply<Figures> // what renderer/paper/furniture/drawn.ts tells
}

/** An error that the page does not catch ends the waiting at once. */
async function brokenPage(contents: WebContents): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  const broken = (detail: string) => reject(new Failure('internal', { detail }))
  contents.on('console-message', ({ level, message }) => level === 'error' && message.startsWith('Uncaught') && broken(message))
  contents.on('render-process-gone', (_event, { reason }) => broken(reason))
  return promise
}

async function tooLate(signal: AbortSignal): Promise<never> {
  await setTimeout(LONGEST_WAIT, undefined, { signal })
  throw new Failure('internal', { detail: `the report was not drawn within ${LONGEST_WAIT / 1000} s` })
}

import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow, WebContents } from 'electron'
import type { Reply } from '#contract/failure.ts'
import type { ReportRequest } from '#contract/host.ts'
import { pageUrl } from './app-protocol.ts'
import { Failure } from './failure.ts'
import { hiddenWindow } from './window.ts'

const LONGEST_WAIT = 120_000 // milliseconds until a report must be drawn

// The printed page says that all is drawn through this promise, or what was refused.
const DRAWN = `new Promise((resolve, reject) => {
  const look = () => (window.branchwisePaper ? window.branchwisePaper.then(resolve, reject) : setTimeout(look, 20))
  look()
})`

/** The report as a PDF, drawn by a hidden window. @throws Failure what the engine refused, or internal */
export function reportPdf(request: ReportRequest): Promise<Uint8Array> {
  return onPaper(request, contents =>
    contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
}

/** Opens the system's print dialog for the report. @throws Failure what the engine refused, or internal */
export function printReport(request: ReportRequest): Promise<void> {
  return onPaper(request, async contents => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const { paper = 'A4', orientation } = request.params ?? {}
    contents.print({ printBackground: true, pageSize: paper, landscape: orientation === 'landscape' }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve()
      else reject(new Failure('cannot-print', { detail: reason }))
    })
    await promise
  })
}

async function onPaper<Result>(request: ReportRequest, use: (contents: WebContents) => Promise<Result>): Promise<Result> {
  const query = new URLSearchParams({ name: request.name, params: JSON.stringify(request.params ?? {}) })
  const window = hiddenWindow()
  const waiting = new AbortController()
  try {
    const drawn = whenDrawn(window, `#/paper?${query.toString()}`)
    const reply = await Promise.race([drawn, brokenPage(window.webContents), tooLate(waiting.signal)])
    if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
    return await use(window.webContents)
  } finally {
    waiting.abort()
    window.destroy()
  }
}

async function whenDrawn(window: BrowserWindow, hash: string): Promise<Reply> {
  await window.loadURL(pageUrl(hash))
  return (await window.webContents.executeJavaScript(DRAWN)) as Reply
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

import { app, type WebContents } from 'electron'
import type { Preview } from '#contract/host.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Report } from '#contract/reports/report.ts'
import { pageUrl } from './app-protocol.ts'
import type { ComposedReport } from './composed-report.ts'
import { Failure } from './failure.ts'
import { type FileJob, unlessCancelled } from './paper-jobs.ts'
import { hiddenWindow } from './window.ts'

type Figures = Preview['figures']

/**
 * A hidden window that draws reports one after the other, so that its page is loaded once for all of them. After a report that failed or
 * was cancelled it draws no other.
 */
export interface Press {
  /** Draws a report and hands its page over as it is then. @throws Failure cancelled, or internal */
  drawn<Result>(
    composed: ComposedReport,
    job: FileJob,
    use: (contents: WebContents, figures: Figures) => Promise<Result>,
  ): Promise<Result>
  close(): void
}

interface Opened {
  readonly contents: WebContents
  /** The page is there. */
  readonly loaded: Promise<void>
  close(): void
}

/**
 * All reports are in the language of these parameters. The page loads from now on, or once the app is ready; what a saved report speaks is
 * known with the first only.
 */
export function openPress(params: ReportParams): Press {
  let opening = params.saved === undefined ? openPage(params) : null
  return {
    async drawn({ report, params: own }, { signal, tell }, use) {
      opening ??= openPage(own)
      const page = await unlessCancelled(signal, opening)
      const figures = await unlessCancelled(signal, drawOn(page, report))
      tell('printing')
      return unlessCancelled(signal, use(page.contents, figures))
    },
    close: () => void opening?.then(page => page.close()),
  }
}

/** What renderer/paper/furniture/drawn.ts offers, once the page is there. */
const LOADED = `new Promise(resolve => {
  const look = () => (window.branchwisePaper ? resolve() : setTimeout(look, 10))
  look()
})`

async function openPage({ language, region }: ReportParams): Promise<Opened> {
  await app.whenReady()
  const window = hiddenWindow()
  const query = new URLSearchParams({ params: JSON.stringify({ language, region }) })
  const load = async () => {
    await window.loadURL(pageUrl(`#/paper?${query.toString()}`))
    await window.webContents.executeJavaScript(LOADED)
  }
  const loaded = load()
  loaded.catch(() => undefined) // whoever draws meets the error
  return { contents: window.webContents, loaded, close: () => window.destroy() }
}

const LONGEST_WAIT = 120_000 // milliseconds until a report must be drawn

/** An error that the page does not catch ends the waiting at once, and so does a page that is never done. @throws Failure internal */
async function drawOn(page: Opened, report: Report): Promise<Figures> {
  const { contents } = page
  const { promise, resolve, reject } = Promise.withResolvers<Figures>()
  const broken = (detail: string) => reject(new Failure('internal', { detail }))
  const heard = ({ level, message }: { level: string; message: string }) => {
    if (level === 'error' && message.startsWith('Uncaught')) broken(message)
  }
  const gone = (_event: unknown, { reason }: { reason: string }) => broken(reason)
  const late = setTimeout(() => broken(`the report was not drawn within ${LONGEST_WAIT / 1000} s`), LONGEST_WAIT)
  contents.on('console-message', heard)
  contents.on('render-process-gone', gone)
  draw(page, report).then(resolve, reject)
  try {
    return await promise
  } finally {
    clearTimeout(late)
    contents.off('console-message', heard)
    contents.off('render-process-gone', gone)
  }
}

/** The report is text of JSON until the page reads it: whatever a name holds, it is no code. */
async function draw({ contents, loaded }: Opened, report: Report): Promise<Figures> {
  await loaded
  const json = JSON.stringify(JSON.stringify(report))
  return (await contents.executeJavaScript(`window.branchwisePaper.draw(JSON.parse(${json}))`)) as Figures // as drawn.ts has it
}

import type { PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler gives its address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export type Pdf = PDFDocumentProxy

/** Opens a PDF to be drawn; what draws it is loaded when a report is first looked at. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerUrl
  return getDocument({
    data: bytes.slice(), // the worker takes them over
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
  }).promise
}

/** Pixels per point of paper at its true size: CSS has 96 to the inch. */
const TRUE_SIZE = 96 / 72

export interface DrawnPage {
  readonly width: number
  readonly height: number
  /** All that is written on it. */
  readonly text: string
}

/** The size that a page has on screen, at its true size, and its text. */
export async function pageOf(pdf: Pdf, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: TRUE_SIZE })
  const { items } = await page.getTextContent()
  return { width, height, text: items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('') }
}

/** Draws a page so many pixels wide; the returned function stops it. */
export function drawPage(pdf: Pdf, number: number, { canvas, width }: { canvas: HTMLCanvasElement; width: number }): () => void {
  let stop = () => undefined as void
  let isStopped = false
  void (async () => {
    const page = await pdf.getPage(number)
    if (isStopped) return
    const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    stop = () => task.cancel()
    await task.promise
    canvas.dataset.drawn = String(number)
  })().catch((error: unknown) => {
    if (!isStopped && !pdf.loadingTask.destroyed) throw error
  })
  return () => {
    isStopped = true
    stop()
  }
}

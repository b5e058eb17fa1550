import type { Preview } from '#contract/host.ts'
import type { ComposedReport } from './composed-report.ts'
import { Failure } from './failure.ts'
import type { FileJob } from './paper-jobs.ts'
import type { Press } from './press.ts'

/** The report as a PDF. @throws Failure cancelled, or internal */
export async function pdfOf(press: Press, composed: ComposedReport, job: FileJob): Promise<Uint8Array> {
  return (await previewOf(press, composed, job)).pdf
}

/** The same with the figures that notes can be written on. */
export function previewOf(press: Press, composed: ComposedReport, job: FileJob): Promise<Preview> {
  return press.drawn(composed, job, async (contents, figures) => ({
    pdf: await contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
    figures,
  }))
}

/** Opens the system's print dialog for the report. @throws Failure cannot-print, cancelled, or internal */
export function printOf(press: Press, composed: ComposedReport, job: FileJob): Promise<void> {
  return press.drawn(composed, job, async contents => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const { paper = 'A4', orientation } = composed.params
    contents.print({ printBackground: true, pageSize: paper, landscape: orientation === 'landscape' }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve()
      else reject(new Failure('cannot-print', { detail: reason }))
    })
    await promise
  })
}

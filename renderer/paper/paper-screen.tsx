import { use, useEffect, useState } from 'react'
import type { PaperFigureName } from '#contract/host.ts'
import type { Report } from '#contract/reports/report.ts'
import { whenDrawn } from './furniture/drawn.ts'
import { pageStyle, titleOf } from './furniture/page-style.ts'
import { ReportPages } from './pages.tsx'

/** The first page is measured, so its fonts have to be there before it is drawn. */
const fonts = Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 9pt Inter`)))

interface Handed {
  readonly report: Report
  /** How many were drawn before: nothing of them is left on the page. */
  readonly before: number
  readonly drawn: (figures: readonly PaperFigureName[]) => void
}

/** The printed page alone: "#/paper". Draws the reports that it is handed through `window.branchwisePaper`, one after the other. */
export function PaperScreen() {
  use(fonts)
  const [handed, hand] = useState<Handed | null>(null)
  useEffect(() => {
    window.branchwisePaper = {
      draw: report => new Promise(drawn => hand(last => ({ report, before: last === null ? 0 : last.before + 1, drawn }))),
    }
  }, [])
  useEffect(() => {
    if (handed === null) return
    const { report, drawn } = handed
    const title = titleOf(report)
    document.title = report.company === '' ? title : `${report.company}: ${title}`
    document.adoptedStyleSheets = [pageStyle(report)]
    void whenDrawn().then(drawn)
  }, [handed])
  return handed && <ReportPages key={handed.before} report={handed.report} />
}

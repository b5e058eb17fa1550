import { use, useEffect } from 'react'
import { ReportParams } from '#contract/reports.ts'
import { useAnswer } from '../host.ts'
import { usePlace } from '../place.ts'
import { failed, whenDrawn } from './drawn.ts'
import { pageStyle } from './page-style.ts'
import { RegionalComparison } from './regional-comparison.tsx'

/** The first page is measured, so its fonts have to be there before it is drawn. */
const fonts = Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 9pt Inter`)))

/** The printed page alone: "#/paper?name=regional-comparison&params={…}". Tells `window.branchwisePaper` when all is drawn. */
export function PaperScreen() {
  const { params } = usePlace()
  const report = useAnswer('reports.compose', {
    name: params.get('name') ?? '',
    params: ReportParams.parse(JSON.parse(params.get('params') ?? '{}')),
  })
  use(fonts)
  useEffect(() => {
    if (report.error) failed(report.error)
    if (!report.data) return
    document.title =
      report.data.company === '' ? pageStyle.titleOf(report.data) : `${report.data.company}: ${pageStyle.titleOf(report.data)}`
    document.adoptedStyleSheets = [pageStyle.sheetOf(report.data)]
    whenDrawn()
  }, [report.data, report.error])
  return report.data ? <RegionalComparison report={report.data} /> : null
}

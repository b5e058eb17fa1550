import { use, useEffect } from 'react'
import { ReportParams } from '#contract/reports/params.ts'
import { useAnswer } from '../host.ts'
import { usePlace } from '../place.ts'
import { failed, whenDrawn } from './furniture/drawn.ts'
import { pageStyle, titleOf } from './furniture/page-style.ts'
import { ReportPages } from './pages.tsx'

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
    const title = titleOf(report.data)
    document.title = report.data.company === '' ? title : `${report.data.company}: ${title}`
    document.adoptedStyleSheets = [pageStyle(report.data)]
    whenDrawn()
  }, [report.data, report.error])
  return report.data ? <ReportPages report={report.data} /> : null
}

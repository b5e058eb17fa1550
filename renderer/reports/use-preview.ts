import { useEffect, useState } from 'react'
import type { PaperFigureName, PaperRequest } from '#contract/host.ts'
import { openPdf, type Pdf } from './pdf-document.ts'
import { previewReport } from './report-request.ts'

export interface Shown {
  readonly pdf: Pdf
  readonly figures: readonly PaperFigureName[]
}

interface State {
  readonly shown: Shown | null
  readonly error: unknown
  /** What is being made now; null when nothing is. */
  readonly jobId: string | null
}

/** The report as it would be printed, made anew whenever the request changes; the former one stays up meanwhile. */
export function usePreview(request: PaperRequest): State {
  const [state, setState] = useState<State>({ shown: null, error: null, jobId: null })
  const key = JSON.stringify(request)
  useEffect(() => {
    const jobId = crypto.randomUUID()
    let isGone = false
    setState(({ shown }) => ({ shown, error: null, jobId }))
    made({ ...(JSON.parse(key) as PaperRequest), jobId }).then(
      shown => (isGone ? void shown.pdf.loadingTask.destroy() : setState({ shown, error: null, jobId: null })),
      (error: unknown) => isGone || setState(({ shown }) => ({ shown, error, jobId: null })),
    )
    return () => {
      isGone = true
      void window.branchwise.cancelPaper({ jobId })
    }
  }, [key])
  const { shown } = state
  useEffect(() => () => void shown?.pdf.loadingTask.destroy(), [shown])
  return state
}

async function made(request: PaperRequest): Promise<Shown> {
  const { pdf, figures } = await previewReport(request)
  return { pdf: await openPdf(pdf), figures }
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { PaperFigureName, PaperRequest } from '#contract/host.ts'
import { openPdf, type Pdf } from './pdf-document.ts'
import { previewReport } from './report-request.ts'

export interface Shown {
  readonly pdf: Pdf
  readonly figures: readonly PaperFigureName[]
}

interface PreviewState {
  readonly shown: Shown | null
  readonly error: unknown
  /** What is being made now; null when nothing is. */
  readonly jobId: string | null
}

/** The report as it would be printed, made anew whenever the request or the data change; the former one stays up meanwhile. */
export function usePreview(request: PaperRequest): PreviewState {
  const key = JSON.stringify(request)
  const { jobId } = useMemo(() => ({ key, jobId: crypto.randomUUID() }), [key])
  const { data, error, isFetching } = useQuery({
    queryKey: ['preview', key],
    queryFn: ({ signal }) => {
      signal.addEventListener('abort', () => void window.branchwise.cancelPaper({ jobId }))
      return previewReport({ ...request, jobId })
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  return { shown: useOpened(data), error: isFetching ? null : error, jobId: isFetching ? jobId : null }
}

/** Opened to be drawn, and closed when another takes its place. */
function useOpened(preview: Awaited<ReturnType<typeof previewReport>> | undefined): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (!preview) return undefined
    let isGone = false
    const opening = openPdf(preview.pdf)
    void opening.then(pdf => isGone || setShown({ pdf, figures: preview.figures }))
    return () => {
      isGone = true
      void opening.then(pdf => pdf.loadingTask.destroy())
    }
  }, [preview])
  return shown
}

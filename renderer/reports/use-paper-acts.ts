import { useMutation } from '@tanstack/react-query'
import type { PaperRequest } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { Refused, sayError } from '../host.ts'
import { printReport, saveReport } from './report-request.ts'

interface PaperAct {
  readonly act: 'save' | 'print'
  readonly request: PaperRequest
}

export type PaperActs = ReturnType<typeof usePaperActs>

/** Saving and printing reports, and what there is to say of the last one. */
export function usePaperActs() {
  const last = useMutation({
    mutationFn: ({ act, request }: PaperAct) => (act === 'save' ? saveReport : printReport)(request),
  })
  return {
    /** What is under way; null where nothing is. */
    running: last.isPending ? last.variables.request : null,
    isBusy: last.isPending,
    save: (request: PaperRequest) => last.mutate({ act: 'save', request }),
    print: (request: PaperRequest) => last.mutate({ act: 'print', request }),
    words: last.isPending
      ? say('shell.report.saving')
      : last.error
        ? sayRefused(last.error)
        : last.data
          ? say('shell.report.saved', { path: last.data })
          : '',
  }
}

/** What was cancelled is no fault. */
export function sayRefused(error: unknown): string {
  return error instanceof Refused && error.failure.code === 'cancelled' ? say('reports.cancelled') : sayError(error)
}

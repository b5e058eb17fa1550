import { useMutation } from '@tanstack/react-query'
import type { PaperRequest, SaveTablesRequest } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { Refused, sayError } from '../host.ts'
import { printReport, saveReport, saveTables } from './report-request.ts'

type PaperAct =
  | { readonly act: 'save' | 'print'; readonly request: PaperRequest }
  | { readonly act: 'tables'; readonly request: SaveTablesRequest }

export type PaperActs = ReturnType<typeof usePaperActs>

/** Saving and printing reports and their tables, and what there is to say of the last one. */
export function usePaperActs() {
  const last = useMutation({
    mutationFn: (asked: PaperAct) => {
      if (asked.act === 'tables') return saveTables(asked.request)
      return (asked.act === 'save' ? saveReport : printReport)(asked.request)
    },
  })
  return {
    /** The name of what is under way and can be followed; null where nothing is. */
    jobId: last.isPending && last.variables.act !== 'tables' ? (last.variables.request.jobId ?? null) : null,
    isBusy: last.isPending,
    save: (request: PaperRequest) => last.mutate({ act: 'save', request }),
    print: (request: PaperRequest) => last.mutate({ act: 'print', request }),
    saveTables: (request: SaveTablesRequest) => last.mutate({ act: 'tables', request }),
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

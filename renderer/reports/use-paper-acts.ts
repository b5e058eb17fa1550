import { useMutation } from '@tanstack/react-query'
import type { ReportRequest } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { sayError } from '../host.ts'
import { printReport, saveReport } from './report-request.ts'
import { refreshPrinted } from './use-kept-act.ts'

export type PaperActs = ReturnType<typeof usePaperActs>

/** Saving and printing reports, with what there is to say of the last one; each is kept to be printed again. */
export function usePaperActs() {
  const save = useMutation({ mutationFn: saveReport, onSuccess: refreshPrinted })
  const print = useMutation({ mutationFn: printReport, onSuccess: refreshPrinted })
  const isBusy = save.isPending || print.isPending
  const failed = save.error ?? print.error
  return {
    isBusy,
    save: (request: ReportRequest) => save.mutate(request),
    print: (request: ReportRequest) => print.mutate(request),
    words: isBusy
      ? say('shell.report.saving')
      : failed
        ? sayError(failed)
        : save.data
          ? say('shell.report.saved', { path: save.data })
          : '',
  }
}

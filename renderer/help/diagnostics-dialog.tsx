import { useMutation, useQuery } from '@tanstack/react-query'
import { say } from '#words/say.ts'
import { call, failureOf, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { useWays } from '../ways.ts'
import { diagnosticsText } from './diagnostics-text.ts'

interface DiagnosticsDialogProps {
  /** What could not be shown, where that is why somebody asks. */
  readonly failed?: unknown
  readonly onClose: () => void
}

/** Shows, word for word, what is then copied. */
export function DiagnosticsDialog({ failed, onClose }: DiagnosticsDialogProps) {
  const { zoom } = useWays().chosen
  const text = useQuery({ queryKey: ['diagnostics'], queryFn: () => diagnosed({ zoom, failed }), staleTime: 0, gcTime: 0 })
  const copy = useMutation({ mutationFn: (shown: string) => window.branchwise.copy({ text: shown }) })
  const note = text.error ?? copy.error
  return (
    <DialogBox
      wide
      open
      title={say('diagnostics.title')}
      onClose={onClose}
      acts={
        <>
          <span role="status" className={note ? 'field-error' : 'muted'}>
            {note ? sayError(note) : copy.isSuccess ? say('diagnostics.copied') : ''}
          </span>
          <Button onClick={onClose}>{say('shell.close')}</Button>
          <Button look="primary" disabled={!text.data} busy={copy.isPending} onClick={() => copy.mutate(text.data!)}>
            {say('diagnostics.copy')}
          </Button>
        </>
      }
    >
      <p>{say('diagnostics.about')}</p>
      <pre className="copied-text" role="region" aria-label={say('diagnostics.text')} aria-busy={!text.data} tabIndex={0}>
        {text.data}
      </pre>
    </DialogBox>
  )
}

async function diagnosed(around: { readonly zoom: number; readonly failed: unknown }): Promise<string> {
  const [host, data] = await Promise.all([
    window.branchwise.diagnostics(),
    call('data.diagnostics', {}).catch((error: unknown) => failureOf(error).code),
  ])
  return diagnosticsText({ host, data, at: new Date(), ...around })
}

import { useState } from 'react'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { DiagnosticsDialog } from './diagnostics-dialog.tsx'

/** Leads to what can be given to whoever helps. @param failed what could not be shown, where that is why */
export function DiagnosticsButton({ failed, look = 'quiet' }: { readonly failed?: unknown; readonly look?: 'quiet' | 'plain' }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look={look} onClick={() => setIsOpen(true)}>
        {say('diagnostics.open')}
      </Button>
      {isOpen && <DiagnosticsDialog failed={failed} onClose={() => setIsOpen(false)} />}
    </>
  )
}

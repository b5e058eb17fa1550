import { DiagnosticsDialog } from '../help/diagnostics-dialog.tsx'
import { ExplainPanel } from './explain-panel.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { showOverlay, useOverlay } from './overlays.ts'
import { Palette } from './palette.tsx'
import { Told } from './told.tsx'
import { useBeforehand } from './use-beforehand.ts'
import { useKeys } from './use-keys.ts'

const close = () => showOverlay(null)

/** The keys of the window and what they open. */
export function OverlayHost() {
  useKeys()
  useBeforehand()
  const overlay = useOverlay()
  return (
    <>
      {(overlay?.kind === 'palette' || overlay?.kind === 'search') && (
        <Palette onlyThings={overlay.kind === 'search'} onClose={close} />
      )}
      {overlay?.kind === 'keys' && <KeysDialog onClose={close} />}
      {overlay?.kind === 'diagnostics' && <DiagnosticsDialog onClose={close} />}
      {overlay?.kind === 'explain' && <ExplainPanel figure={overlay.figure} onClose={close} />}
      <Told />
    </>
  )
}

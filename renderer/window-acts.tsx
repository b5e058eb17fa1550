import { chooseExports } from './data/choose-exports.ts'
import { useOpenFile } from './data/data-file-acts.ts'
import { WindowDrop } from './data/window-drop.tsx'
import { useHistoryKeys } from './history-keys.ts'
import { sayError } from './host.ts'
import { OverlayHost } from './keys/overlay-host.tsx'
import { useMenu } from './menu.ts'
import { go } from './place.ts'

/** What the window does wherever it is: files dropped on it, back and forward by keyboard, the menu's commands about files. */
export function WindowActs() {
  const open = useOpenFile()
  useHistoryKeys()
  useMenu({
    'import-files': () => void chooseExports('files'),
    'import-folder': () => void chooseExports('folder'),
    'open-data-file': () => open.mutate(undefined, { onSuccess: opened => opened && go('#/overview') }),
  })
  return (
    <>
      <WindowDrop />
      <OverlayHost />
      {open.error && (
        <p className="banner" role="alert">
          {sayError(open.error)}
        </p>
      )}
    </>
  )
}

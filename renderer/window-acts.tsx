import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chooseExports } from './data/choose-exports.ts'
import { useOpenFile } from './data/data-file-acts.ts'
import { WindowDrop } from './data/window-drop.tsx'
import { useHistoryKeys } from './history-keys.ts'
import { sayError } from './host.ts'
import { OverlayHost } from './keys/overlay-host.tsx'
import { useMenu } from './menu.ts'
import { go } from './place.ts'
import { openOrRecover } from './recovery/refused-file.ts'

/** What the window does wherever it is: files dropped on it or given to the app, back and forward by keyboard, the menu's commands about files. */
export function WindowActs() {
  const open = useOpenFile()
  const given = useMutation({ mutationFn: async (path: string) => (await openOrRecover(path)) && go('#/overview') })
  const openGiven = given.mutate
  useEffect(() => window.branchwise.onOpen(path => openGiven(path)), [openGiven])
  useHistoryKeys()
  useMenu({
    'import-files': () => void chooseExports('files'),
    'import-folder': () => void chooseExports('folder'),
    'open-data-file': () => open.mutate(undefined, { onSuccess: opened => opened && go('#/overview') }),
  })
  const refused = open.error ?? given.error
  return (
    <>
      <WindowDrop />
      <OverlayHost />
      {refused && (
        <p className="banner" role="alert">
          {sayError(refused)}
        </p>
      )}
    </>
  )
}

import { useEffect } from 'react'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { apart } from '../parts/describe.ts'
import { ScreenHead } from '../parts/screen-head.tsx'
import { go } from '../place.ts'
import { Recovery } from './recovery.tsx'
import { useRefusedFile } from './refused-file.ts'

/** A data file that somebody chose and that cannot be opened; what was open before is still. */
export function RecoveryScreen() {
  const file = useRefusedFile()
  const status = useAnswer('data.status', {}).data
  const open = status?.exists ? status.path : null
  useEffect(() => {
    if (file === null) go('#/overview', 'replace')
  }, [file])
  if (file === null) return null
  return (
    <div className="screen">
      <ScreenHead title={say('recovery.screen')} />
      <Recovery file={file} />
      <p>
        <a href={open === null ? '#/first-run' : '#/overview'}>
          {open === null ? say('recovery.other') : say('recovery.back', { name: apart(open.split(/[\\/]/).at(-1)!) })}
        </a>
      </p>
    </div>
  )
}

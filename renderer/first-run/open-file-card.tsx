import { say } from '#words/say.ts'
import { pickDataFile, useOpenFile, useRestore } from '../data/data-file-acts.ts'
import { LongAct } from '../data/long-act.tsx'
import { sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { go } from '../place.ts'
import { StartCard } from './start-card.tsx'

/** Opens a data file where it lies, or makes a backup the data file of this computer. */
export function OpenFileCard() {
  const open = useOpenFile()
  const restore = useRestore(() => go('#/overview'))
  const toOverview = { onSuccess: (opened: unknown) => opened && go('#/overview') }
  const pickBackup = async () => {
    const path = await pickDataFile()
    if (path !== null) restore.start(path)
  }
  const failed = open.error ?? restore.error
  return (
    <StartCard title={say('first-run.open')} text={say('first-run.open.about')}>
      <Button busy={open.isPending} onClick={() => open.mutate(undefined, toOverview)}>
        {say('first-run.open.button')}
      </Button>
      <Button busy={restore.isPending} onClick={() => void pickBackup()}>
        {say('settings.restore')}
      </Button>
      <LongAct label={say('recovery.copying')} progress={restore.progress} onCancel={restore.cancel} />
      {restore.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {failed && <p role="alert">{sayError(failed)}</p>}
    </StartCard>
  )
}

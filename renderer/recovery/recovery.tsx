import { useMutation } from '@tanstack/react-query'
import { say } from '#words/say.ts'
import { useRestore } from '../data/data-file-acts.ts'
import { LongAct } from '../data/long-act.tsx'
import { BackupChoice, SalvageCard } from '../data/rescue-cards.tsx'
import { sayRefusal } from '../data/say-refusal.ts'
import { DiagnosticsButton } from '../help/diagnostics-button.tsx'
import { sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { go } from '../place.ts'
import { openOrRecover, type RefusedFile } from './refused-file.ts'

const unfit: readonly string[] = ['data-file-on-network', 'data-file-synchronised']

/** Why a data file cannot be opened, and every way on that there is: instead of a dead end. */
export function Recovery({ file }: { readonly file: RefusedFile }) {
  const { path, failure } = file
  const again = useMutation({ mutationFn: () => openedAgain(path) })
  const readable = useAnswer('data.examine', { path }).data?.readable ?? false
  const isUnfit = unfit.includes(failure.code)
  const isNewer = failure.code === 'newer-data-file'
  return (
    <section className="notice missing-file" aria-labelledby="broken-file">
      <h2 id="broken-file">{say('recovery.title', { name: apart(path.split(/[\\/]/).at(-1)!) })}</h2>
      <p role="alert">{sayRefusal(failure)}</p>
      <div className="columns-2">
        {isUnfit && <CopyCard path={path} />}
        {readable && <ReadCard path={path} isNewer={isNewer} />}
        {!isUnfit && <BackupChoice path={path} />}
        {!isUnfit && !isNewer && <SalvageCard path={path} />}
      </div>
      <div className="acts">
        <Button look="quiet" busy={again.isPending} onClick={() => again.mutate()}>
          {say('shell.try-again')}
        </Button>
        <DiagnosticsButton />
      </div>
      {again.isError && <p role="alert">{sayError(again.error)}</p>}
    </section>
  )
}

async function openedAgain(path: string): Promise<void> {
  if (await openOrRecover(path)) go('#/overview')
}

/** A file that must not be worked with where it lies is copied to this computer. */
function CopyCard({ path }: { readonly path: string }) {
  const copy = useRestore(() => go('#/overview'))
  return (
    <Card title={say('recovery.copy')}>
      <p className="muted">{say('recovery.copy.about')}</p>
      <div className="acts">
        <Button look="primary" busy={copy.isPending} onClick={() => copy.start(path)}>
          {say(copy.isPending ? 'recovery.copying' : 'recovery.copy.button')}
        </Button>
      </div>
      <LongAct label={say('recovery.copying')} progress={copy.progress} onCancel={copy.cancel} />
      {copy.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {copy.error && <p role="alert">{sayError(copy.error)}</p>}
    </Card>
  )
}

/** Reading changes nothing, and everything can be exported from there. */
function ReadCard({ path, isNewer }: { readonly path: string; readonly isNewer: boolean }) {
  const read = useMutation({ mutationFn: async () => (await openOrRecover(path, { readOnly: true })) && go('#/overview') })
  return (
    <Card title={say('recovery.read')}>
      <p className="muted">{say('recovery.read.about', { newer: isNewer ? 'yes' : 'no' })}</p>
      <div className="acts">
        <Button busy={read.isPending} onClick={() => read.mutate()}>
          {say('recovery.read.button')}
        </Button>
      </div>
      {read.isError && <p role="alert">{sayError(read.error)}</p>}
    </Card>
  )
}

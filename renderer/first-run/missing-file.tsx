import { useMutation } from '@tanstack/react-query'
import { say } from '#words/say.ts'
import { BackupChoice } from '../data/rescue-cards.tsx'
import { failureOf, sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { go } from '../place.ts'
import { openOrRecover } from '../recovery/refused-file.ts'

/** Why no data file is open although one was last time, and the ways back to it. */
export function MissingFile() {
  const status = useAnswer('data.status', {})
  const open = useMutation({ mutationFn: openIfThere })
  const missing = status.data?.missing
  if (!missing) return null
  const { path, own } = missing
  return (
    <section className="notice missing-file" aria-labelledby="missing-file">
      <h2 id="missing-file">{say('first-run.missing')}</h2>
      <p>{say('first-run.missing.text', { path: apart(path) })}</p>
      <div className="acts">
        <Button busy={open.isPending} onClick={() => open.mutate(path)}>
          {say('shell.try-again')}
        </Button>
        {own !== null && (
          <Button look="quiet" onClick={() => open.mutate(own)}>
            {say('first-run.missing.own', { name: apart(own.split(/[\\/]/).at(-1)!) })}
          </Button>
        )}
      </div>
      <BackupsOfMissing path={path} />
      {open.error && <p role="alert">{isGone(open.error) ? say('first-run.missing.still') : sayError(open.error)}</p>}
    </section>
  )
}

const isGone = (error: unknown) => failureOf(error).code === 'file-missing'

async function openIfThere(path: string): Promise<void> {
  if (await openOrRecover(path)) go('#/overview')
}

/** A backup goes where the file was, which is better than nothing where it is gone for good. */
function BackupsOfMissing({ path }: { readonly path: string }) {
  const { backups = [] } = useAnswer('backups.list', { path }).data ?? {}
  return backups.length === 0 ? null : <BackupChoice path={path} isGone />
}

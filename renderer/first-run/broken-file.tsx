import { useMutation } from '@tanstack/react-query'
import type { DataStatus } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { RescueCards } from '../data/rescue-cards.tsx'
import { sayRefusal } from '../data/say-refusal.ts'
import { refresh } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'

/** Why the data file cannot be opened, and the ways on: instead of a dead end. */
export function BrokenFile({ broken: { path, failure } }: { readonly broken: NonNullable<DataStatus['broken']> }) {
  const again = useMutation({ mutationFn: refresh })
  const name = path.split(/[\\/]/).at(-1)!
  return (
    <section className="notice missing-file" aria-labelledby="broken-file">
      <h2 id="broken-file">{say('recovery.title', { name: apart(name) })}</h2>
      <p role="alert">{sayRefusal(failure)}</p>
      <RescueCards />
      <div className="acts">
        <Button look="quiet" busy={again.isPending} onClick={() => again.mutate()}>
          {say('shell.try-again')}
        </Button>
      </div>
    </section>
  )
}

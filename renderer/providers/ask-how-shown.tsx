import { useState } from 'react'
import type { Settings } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { focusContent } from '../parts/focus-content.ts'
import { PeopleShown } from '../parts/people-shown.tsx'

/** Asked once, where the answer matters; until then people stand under pseudonyms. */
export function AskHowShown({ settings }: { readonly settings: Settings }) {
  const [names, setNames] = useState<Settings['names']>(settings.names)
  const [minimumGroup, setMinimumGroup] = useState(settings.minimumGroup)
  const save = useAct('settings.set')
  // The question goes with its answer: the keyboard goes on at the screen's top.
  const answer = async () => {
    await save.mutateAsync({ names, minimumGroup }).then(focusContent, () => undefined)
  }
  return (
    <section className="notice ask-how" aria-labelledby="ask-how">
      <div>
        <h2 id="ask-how">{say('providers.ask.title')}</h2>
        <p>{say('providers.ask.about')}</p>
      </div>
      <PeopleShown
        names={names}
        minimumGroup={minimumGroup}
        onChange={change => {
          setNames(change.names ?? names)
          setMinimumGroup(change.minimumGroup ?? minimumGroup)
        }}
      />
      <div className="acts">
        <Button look="primary" busy={save.isPending} onClick={() => void answer()}>
          {say('providers.ask.save')}
        </Button>
        {save.isError && <p role="alert">{sayError(save.error)}</p>}
      </div>
    </section>
  )
}

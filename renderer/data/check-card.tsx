import { useMutation } from '@tanstack/react-query'
import { say } from '#words/say.ts'
import { call, refresh, sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { RescueCards } from './rescue-cards.tsx'

/** What was found to be damaged in the open file, and the ways on. */
export function Damage() {
  const { damage = null, path } = useAnswer('data.status', {}).data ?? {}
  if (damage === null) return null
  return (
    <section className="notice missing-file" aria-labelledby="damage">
      <h2 id="damage">{say('recovery.damage')}</h2>
      <p>{say('recovery.damage.text', { path: apart(path ?? ''), detail: apart(damage) })}</p>
      <RescueCards />
    </section>
  )
}

/** Looks for damage now, all of it. */
export function CheckCard() {
  const check = useMutation({
    mutationFn: () => call('data.check', {}),
    onSuccess: ({ problems }) => (problems.length > 0 ? refresh() : undefined),
  })
  const problems = check.data?.problems ?? []
  return (
    <Card title={say('recovery.check')} className="form-card">
      <p className="muted measure">{say('recovery.check.about')}</p>
      <div className="acts">
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {say('recovery.check')}
        </Button>
      </div>
      <div role="status">
        {check.data && (
          <p>
            {problems.length === 0 ? say('recovery.check.sound') : say('recovery.check.found', { problems: problems.length })}
          </p>
        )}
        {problems.length > 0 && (
          <ul className="problems">
            {problems.map((problem, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same problem may be told twice
              <li key={i}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      {check.isError && <p role="alert">{sayError(check.error)}</p>}
    </Card>
  )
}

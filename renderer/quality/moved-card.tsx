import { useState } from 'react'
import type { Moved, People, PersonMove } from '#contract/places.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { type AskedMove, MoveDialog } from './move-dialog.tsx'

/** Who is at several locations, and between which days; that somebody moved is said here, and taken back. */
export function MovedCard({ people, moved }: Pick<People, 'people' | 'moved'>) {
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const unmove = useAct('people.unmove')
  return (
    <Card title={say('names.moved', { people: moved.length })}>
      {unmove.error && <p role="alert">{sayError(unmove.error)}</p>}
      <ul className="moved-people">
        {moved.map(one => (
          <li key={one.posts.map(({ providerId }) => providerId).join()}>
            {nameOf(one)} {one.posts.map(wordsOf).join('; ')} <AskAbout moved={one} onAsk={setAsked} />
            {one.moves.map(move => (
              <SaidMove
                key={move.from + move.into + move.date}
                moved={one}
                move={move}
                onBack={() => unmove.mutate(ends(move))}
              />
            ))}
          </li>
        ))}
      </ul>
      <p className="muted">{say('names.move.about')}</p>
      <Button disabled={people.length < 2} onClick={() => setAsked({ from: null, into: null, date: '' })}>
        {say('names.move.other')}
      </Button>
      {asked && <MoveDialog people={people} asked={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

type Post = Moved['posts'][number]

const ends = ({ from, into, date }: PersonMove) => ({ from, into, date })

/** Somebody whose move was said has moved, whatever other rows there are. */
function nameOf({ posts, isMove, moves }: Moved): string {
  return say(isMove || moves.length > 0 ? 'names.moved.move' : 'names.moved.both', { name: apart(posts[0]!.name) })
}

function wordsOf({ locationName, firstDay, lastDay }: Post): string {
  return say('names.moved.post', { place: apart(locationName), fromDate: firstDay, toDate: lastDay })
}

/** The first two neighbours of whom nothing is said yet. */
function AskAbout({ moved: { posts, moves }, onAsk }: { readonly moved: Moved; readonly onAsk: (move: AskedMove) => void }) {
  const i = posts.findIndex((into, at) => {
    const from = posts[at - 1]
    return from !== undefined && !moves.some(move => move.from === from.providerId && move.into === into.providerId)
  })
  if (i === -1) return null
  const [from, into] = [posts[i - 1]!, posts[i]!]
  return (
    <Button
      look="quiet"
      aria-label={say('names.move.say-of', { name: apart(into.name), place: apart(into.locationName) })}
      onClick={() => onAsk({ from: from.providerId, into: into.providerId, date: into.firstDay })}
    >
      {say('names.move.say')}
    </Button>
  )
}

function SaidMove({
  moved: { posts },
  move,
  onBack,
}: {
  readonly moved: Moved
  readonly move: PersonMove
  readonly onBack: () => void
}) {
  const placeOf = (id: string) => apart(posts.find(({ providerId }) => providerId === id)!.locationName)
  const values = { from: placeOf(move.from), into: placeOf(move.into), onDate: move.date }
  return (
    <p className="said-move">
      {say('names.move.said', values)} {!move.fits && <span className="warning-text">{say('names.move.misfit', values)}</span>}{' '}
      <Button look="quiet" aria-label={say('names.move.back-of', values)} onClick={onBack}>
        {say('names.move.back')}
      </Button>
    </p>
  )
}

import type { Overview } from '#contract/overview.ts'
import type { About } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Name } from '../parts/name.tsx'
import { usePlace } from '../place.ts'

type Reported = Overview['reported'][number]

/** How much of the square is filled. */
const filled = { reported: 1, behind: 0.5, silent: 0 } as const

/** Who has reported, the latest first; the others are counted until asked for. */
export function ReportedStrip({ reported, about }: { readonly reported: readonly Reported[]; readonly about: About }) {
  const [all, setAll] = useKept('all reported', false)
  const isOne = reported.length === 1
  const late = reported.filter(each => each.state !== 'reported').sort((a, b) => b.daysBehind - a.daysBehind)
  const shown = all || isOne ? [...late, ...reported.filter(each => each.state === 'reported')] : late
  const words = late.length === 0 ? 'reported.all' : 'reported.some'
  return (
    <Card
      className="reported"
      title={say(words, { total: reported.length, reported: reported.length - late.length, cutOffDate: about.cutOff })}
      aside={
        !isOne && (
          <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(all ? 'reported.show-late' : 'reported.show-all')}
          </Button>
        )
      }
    >
      {shown.length > 0 && (
        <ul className="reported-list">
          {shown.map(each => (
            <Report key={each.locationId} reported={each} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Report({ reported }: { readonly reported: Reported }) {
  const { link } = usePlace()
  const { locationId, name, lastDay, interactions, state, daysBehind } = reported
  return (
    <li>
      <a
        className={`reported-chip reported-${state}`}
        href={link(['data', 'quality', locationId])}
        title={say('reported.last-day', { name, lastDate: lastDay, interactions })}
      >
        <svg className="reported-square" width={10} height={10} aria-hidden="true">
          <rect x={0.5} y={0.5} width={9} height={9} fill="none" stroke="currentColor" />
          <rect x={0.5} y={0.5} width={9 * filled[state]} height={9} fill="currentColor" />
        </svg>
        <Name>{name}</Name>
        <span className="reported-state">{say(`reported.${state}`, { days: daysBehind })}</span>
      </a>
    </li>
  )
}

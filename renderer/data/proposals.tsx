import { useRef } from 'react'
import type { Likeness } from '#contract/places.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'

export interface Proposed {
  readonly id: string
  readonly spelled: string
  readonly rows: number
  /** What it may be a spelling of. */
  readonly name: string
  readonly likeness: Likeness
  /** Where both are, where that is not the same for all. */
  readonly where: string | null
  readonly together: () => void
  readonly apart: () => void
}

/** Spellings that may be of one: each is put together or kept apart; left alone, it stays apart. */
export function Proposals({ label, proposed }: { readonly label: string; readonly proposed: readonly Proposed[] }) {
  const rest = useRef<HTMLDivElement>(null)
  // The button goes with its proposal; the keyboard stays with those that are left.
  const after = (act: () => void) => () => {
    act()
    rest.current?.focus({ preventScroll: true })
  }
  return (
    <div ref={rest} tabIndex={-1} className="proposals-left">
      {proposed.length > 0 && <Listed label={label} proposed={proposed} after={after} />}
    </div>
  )
}

interface ListedProps {
  readonly label: string
  readonly proposed: readonly Proposed[]
  readonly after: (act: () => void) => () => void
}

function Listed({ label, proposed, after }: ListedProps) {
  return (
    <section className="notice proposals" aria-label={label}>
      <h3>{label}</h3>
      <p>{say('import.names.alike.about')}</p>
      <ul>
        {proposed.map(({ id, spelled, rows, name, likeness, where, together, apart: keepApart }) => (
          <li key={id}>
            <span className="proposal">
              <strong>
                <Name clip={false}>{spelled}</Name>
              </strong>{' '}
              <span>{say('names.rows', { rows })}</span> {say('import.names.may-be')}{' '}
              <strong>
                <Name clip={false}>{name}</Name>
              </strong>
              {where !== null && (
                <>
                  {' '}
                  <span>{say('import.names.at', { place: apart(where) })}</span>
                </>
              )}
              : {say(`likeness.${likeness}`)}
            </span>
            <span className="acts">
              <Button
                aria-label={say('import.names.together-of', { spelled: apart(spelled), name: apart(name) })}
                onClick={after(together)}
              >
                {say('import.names.together')}
              </Button>
              <Button
                aria-label={say('import.names.apart-of', { spelled: apart(spelled), name: apart(name) })}
                onClick={after(keepApart)}
              >
                {say('import.names.apart')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

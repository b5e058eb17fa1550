import { useId, useState } from 'react'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'

interface GroupFieldProps {
  readonly location: string
  readonly value: string | null
  /** Groups that other locations are in, to choose from. */
  readonly known: readonly string[]
  readonly onChange: (group: string) => void
}

/** Region or peer group of a location, as typed; kept when the field is left or Enter is pressed. */
export function GroupField({ location, value, known, onChange }: GroupFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== (value ?? '')) onChange(typed.trim())
    setTyped(null)
  }
  return (
    <>
      <input
        className="input"
        dir="auto"
        list={id}
        maxLength={200}
        aria-label={say('names.group-of', { name: apart(location) })}
        value={typed ?? value ?? ''}
        onChange={event => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={event => event.key === 'Enter' && keep()}
      />
      <datalist id={id}>
        {known.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  )
}

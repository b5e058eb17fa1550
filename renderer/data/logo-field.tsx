import { useId, useRef, useState } from 'react'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { logoOf } from './logo-of.ts'

interface LogoFieldProps {
  /** A data address; null without a logo. */
  readonly value: string | null
  readonly onChange: (logo: string | null) => void
}

/** The picture that reports carry beside the company's name. */
export function LogoField({ value, onChange }: LogoFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const choose = async (file: File | undefined) => {
    if (!file) return
    const logo = await logoOf(file)
    setUnreadable(logo === null)
    if (logo !== null) onChange(logo)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say('settings.logo')}</label>
      <p className="field-note">{say('settings.logo.note')}</p>
      {value !== null && <img className="logo-shown" src={value} alt={say('settings.logo')} />}
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        tabIndex={-1}
        type="file"
        accept="image/png,image/jpeg"
        onChange={event => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {isUnreadable && (
        <p className="field-error" role="alert">
          {say('settings.logo.unreadable')}
        </p>
      )}
      <div className="acts">
        <Button onClick={() => input.current?.click()}>{say('settings.logo.choose')}</Button>
        {value !== null && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {say('settings.logo.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

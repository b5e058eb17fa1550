import { useId } from 'react'

interface RadioChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly onChange: (value: Value) => void
  readonly hint?: string | undefined
}

/** A few choices that all stand there to be read; the arrow keys move among them. */
export function RadioChoice<Value extends string>({ label, value, options, onChange, hint }: RadioChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="radio-choice" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="field-note">
          {hint}
        </p>
      )}
      <div className="radio-options">
        {options.map(option => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

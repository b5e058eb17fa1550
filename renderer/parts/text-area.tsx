import { useId } from 'react'

interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of input with their label. */
export function TextArea({ label, value, onChange, hint, rows = 3, maxLength }: TextAreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        dir="auto"
        rows={rows}
        maxLength={maxLength}
        value={value}
        aria-describedby={hint ? `${id}-note` : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-note`} className="field-note">
          {hint}
        </p>
      )}
    </div>
  )
}

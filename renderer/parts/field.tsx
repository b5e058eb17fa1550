import { useId, type InputHTMLAttributes } from 'react'

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** Label beside the input instead of above it. */
  readonly inline?: boolean
}

/** One line of input with its label; a hint or an error below it belongs to it for readers too. */
export function Field({ label, hint, error, inline = false, ...input }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={inline ? 'field field-inline' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} className={error ? 'field-note field-error' : 'field-note'}>
          {note}
        </p>
      )}
    </div>
  )
}

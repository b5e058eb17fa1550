import { lazy, Suspense } from 'react'

export interface DayFieldProps {
  readonly label: string
  /** A day such as 2026-03-31; '' for none, and while what is typed is no day. */
  readonly value: string
  readonly onChange: (day: string) => void
  /** First and last day that make sense here: others are said to be wrong. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** First and last day of the data: the calendar offers these, and of others it is said. */
  readonly data?: { readonly firstDay: string; readonly lastDay: string } | undefined
  readonly hint?: string
  readonly error?: string | undefined
  /** Label beside the field instead of above it. */
  readonly inline?: boolean
}

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

/** A day, typed in the order in which the window's language writes it, or chosen in a calendar. It is loaded when it is first needed. */
export function DayField(props: DayFieldProps) {
  const { label, hint, inline = false } = props
  const place = (
    <div className={inline ? 'field field-inline' : 'field'} aria-busy="true">
      <span className="react-aria-Label">{label}</span>
      <span className="input day-input" />
      {hint !== undefined && <p className="field-note">{hint}</p>}
    </div>
  )
  return (
    <Suspense fallback={place}>
      <DayPicker {...props} />
    </Suspense>
  )
}

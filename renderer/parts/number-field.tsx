import { useState } from 'react'
import { Field } from './field.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  /** Called for every text that is a number, and with null for an empty one. */
  readonly onChange: (value: number | null) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly whole?: boolean
  readonly inline?: boolean
}

/** A number as typed, with point or comma; a text that is none stays as typed and is not passed on. */
export function NumberField({ value, onChange, whole = false, ...field }: NumberFieldProps) {
  // What was typed stands until the value becomes another than it was then or than it says.
  const [typed, setTyped] = useState({ text: textOf(value), before: value, says: value })
  if (value === typed.says && typed.before !== typed.says) setTyped({ ...typed, before: typed.says })
  const text = value === typed.before || value === typed.says ? typed.text : textOf(value)
  const type = (text: string) => {
    const number = numberIn(text, whole)
    setTyped({ text, before: value, says: number ?? value })
    if (number !== undefined) onChange(number)
  }
  return (
    <Field
      {...field}
      value={text}
      inputMode={whole ? 'numeric' : 'decimal'}
      size={6}
      onChange={event => type(event.target.value)}
    />
  )
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value)
}

/** The number a text says; null for an empty text, undefined for anything else. */
function numberIn(text: string, whole: boolean): number | null | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  if (plain === '') return null
  return (whole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(plain) ? Number(plain) : undefined
}

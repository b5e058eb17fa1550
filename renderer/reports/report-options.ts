import { useSyncExternalStore } from 'react'
import { ReportOptions as Options } from '#contract/reports/params.ts'

const KEY = 'report-options'
const listeners = new Set<() => void>()
let read: { readonly text: string | null; readonly options: Options } = { text: null, options: {} }

/** The choices, and how to make one anew; undefined takes it back. */
export function useOptions(): readonly [Options, (change: Partial<Record<keyof Options, string | undefined>>) => void] {
  return [useSyncExternalStore(onChange, optionsChosen), choose]
}

export function optionsChosen(): Options {
  const text = localStorage.getItem(KEY)
  if (text !== read.text) read = { text, options: parsed(text) }
  return read.options
}

function choose(change: Partial<Record<keyof Options, string | undefined>>): void {
  const all = Object.entries({ ...optionsChosen(), ...change }).filter(([, value]) => value !== undefined)
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)))
  for (const listener of listeners) listener()
}

/** Whatever lies there: what is not a choice is none. */
function parsed(text: string | null): Options {
  try {
    const found = Options.safeParse(JSON.parse(text ?? '{}'))
    return found.success ? found.data : {}
  } catch {
    return {}
  }
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

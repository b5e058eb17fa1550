import { useEffect, useSyncExternalStore } from 'react'

const SHOWN_MS = 6000
let message = ''
const listeners = new Set<() => void>()

/** Says what a key or command did, in one line at the foot of the window. */
export function tell(text: string): void {
  message = text
  for (const listener of listeners) listener()
}

/** The line itself; readers are told of it. */
export function Told() {
  const text = useSyncExternalStore(onChange, () => message)
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => tell(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="told" role="status" data-empty={text === '' || undefined}>
      {text}
    </p>
  )
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

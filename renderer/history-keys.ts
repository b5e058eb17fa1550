import { useEffect } from 'react'
import { isOverScreen, isTyping } from './keys/is-typing.ts'

/** Back and forward by keyboard, as in a browser: Alt with the arrows, on a Mac also Command with the brackets. */
export function useHistoryKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', move)
    return () => window.removeEventListener('keydown', move)
  }, [])
}

function move(event: KeyboardEvent): void {
  const steps = stepsOf(event)
  if (steps === 0 || event.defaultPrevented || isTyping(event.target) || isOverScreen()) return
  event.preventDefault()
  window.history.go(steps)
}

function stepsOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || shiftKey) return 0
  if ((altKey && !metaKey && key === 'ArrowLeft') || (metaKey && !altKey && key === '[')) return -1
  if ((altKey && !metaKey && key === 'ArrowRight') || (metaKey && !altKey && key === ']')) return 1
  return 0
}

import { useSyncExternalStore } from 'react'
import type { FigureItem } from './figure-items.ts'

/** What lies over the screen: the palette, the same for finding things only, the list of keys, what to copy for whoever helps, or the explanation of a figure. */
export type Overlay =
  | { readonly kind: 'palette' | 'search' | 'keys' | 'diagnostics' }
  | { readonly kind: 'explain'; readonly figure: FigureItem }
  | null

let shown: Overlay = null
const listeners = new Set<() => void>()

export function showOverlay(overlay: Overlay): void {
  shown = overlay
  for (const listener of listeners) listener()
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(onChange, () => shown)
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

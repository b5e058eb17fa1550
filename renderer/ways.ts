import { useSyncExternalStore } from 'react'
import type { PreferencesChange, Ways } from '#contract/preferences.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import { speak, speechAsked } from '#words/speech.ts'

let current: Ways | null = null
const listeners = new Set<() => void>()

/** Before anything is drawn: learns how this user works and follows it from then on. The printed page follows its report only. */
export async function startWays(): Promise<void> {
  const ways = await window.branchwise.ways()
  current = ways
  const paper = paperParams(window.location.hash)
  const speech = paper ? speechAsked(paper, ways.speech) : ways.speech
  await speak(speech)
  document.documentElement.lang = speech.locale
  if (paper) return
  follow(ways)
  window.branchwise.onWays(changed)
}

/** How this user works, now. */
export function useWays(): Ways {
  return useSyncExternalStore(subscribe, now)
}

/** How close things stand in this window. */
export function useDensity(): Ways['chosen']['density'] {
  return useSyncExternalStore(subscribe, density)
}

/** Chooses some of it anew; every window follows. */
export async function prefer(change: PreferencesChange): Promise<void> {
  await window.branchwise.prefer(change)
}

function now(): Ways {
  if (!current) throw new Error('startWays comes first')
  return current
}

function density(): Ways['chosen']['density'] {
  return current?.chosen.density ?? 'normal'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Told on the window before the page is loaded anew for another language: what is to outlast that is kept then. */
export const LOADS_ANEW = 'loads-anew'

/** A page speaks one language from load to load: texts may be made once. Its address keeps what it shows. */
function changed(ways: Ways): void {
  if (ways.speech.locale !== current?.speech.locale) {
    window.dispatchEvent(new Event(LOADS_ANEW))
    window.location.reload()
    return
  }
  current = ways
  follow(ways)
  for (const listener of listeners) listener()
}

function follow({ chosen }: Ways): void {
  const { dataset } = document.documentElement
  dataset.density = chosen.density
  if (chosen.theme === 'system') delete dataset.theme
  else dataset.theme = chosen.theme
}

function paperParams(hash: string): ReportParams | null {
  if (!hash.startsWith('#/paper')) return null
  // The main process has checked them before it opened this page.
  return JSON.parse(new URLSearchParams(hash.split('?')[1]).get('params') ?? '{}') as ReportParams
}

import { lazy, type ComponentType, type ReactElement } from 'react'
import { say } from '#words/say.ts'
import { EmptyState } from './parts/empty-state.tsx'

/** Reads the part of the program that draws a screen, by the first part of its address. */
const reads: Readonly<Record<string, () => Promise<ComponentType>>> = {
  overview: async () => (await import('./overview/overview-screen.tsx')).OverviewScreen,
  locations: async () => (await import('./locations/locations-places.tsx')).LocationsPlaces,
  providers: async () => (await import('./providers/providers-screen.tsx')).ProvidersScreen,
  moments: async () => (await import('./moments/moments-screen.tsx')).MomentsScreen,
  interactions: async () => (await import('./interactions/interactions-screen.tsx')).InteractionsScreen,
  reports: async () => (await import('./reports/reports-screen.tsx')).ReportsScreen,
  data: async () => (await import('./data/data-screen.tsx')).DataScreen,
  recovery: async () => (await import('./recovery/recovery-screen.tsx')).RecoveryScreen,
  'first-run': async () => (await import('./first-run/first-run-screen.tsx')).FirstRunScreen,
  paper: async () => (await import('./paper/paper-screen.tsx')).PaperScreen,
}

/** Those that the rail and the marks lead to, in the order in which they are likely to be entered. */
const entered = ['locations', 'providers', 'moments', 'interactions', 'overview', 'data', 'reports']

/** Entered before they were read. */
const waited = new Set<string>()

const screens = new Map<string, ReactElement>(
  Object.entries(reads).map(([name, read]) => {
    const Late = lazy(async () => {
      waited.add(name)
      return { default: await read() }
    })
    return [name, <Late key={name} />]
  }),
)

/** The screen of an address. */
export function Screen({ name }: { readonly name: string }) {
  return screens.get(name) ?? <EmptyState level={1} title={say('shell.no-such-place')} text={say('shell.no-such-place.text')} />
}

/**
 * Reads what draws a screen before it is entered. One that is read when it is entered stands 0.3 s later at the earliest: React lets
 * what stands in for it stay that long.
 */
export async function readScreen(name: string): Promise<void> {
  const Read = await reads[name]?.()
  if (Read && !waited.has(name)) screens.set(name, <Read key={name} />)
}

/** Reads what draws all screens, one after the other, whenever the window has nothing to do. */
export async function readScreens(): Promise<void> {
  for (const name of entered) {
    await new Promise(resolve => requestIdleCallback(resolve))
    // Whoever enters the screen reads it again, and is told why it fails.
    await readScreen(name).catch(() => undefined)
  }
}

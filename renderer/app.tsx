import { lazy, Suspense, useEffect, useRef } from 'react'
import type { DataStatus } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { useScrollMemory } from './history-memory.ts'
import { askStatusAgain, useAnswer } from './host.ts'
import { go, usePlace } from './place.ts'
import { EmptyState } from './parts/empty-state.tsx'
import { Failed } from './parts/failed.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { Shell } from './parts/shell.tsx'
import { WaitingFrame } from './parts/waiting-frame.tsx'
import { WindowActs } from './window-acts.tsx'
import { ScreenSkeleton } from './parts/skeleton.tsx'

const OverviewScreen = lazy(async () => ({ default: (await import('./overview/overview-screen.tsx')).OverviewScreen }))
const LocationsPlaces = lazy(async () => ({ default: (await import('./locations/locations-places.tsx')).LocationsPlaces }))
const ProvidersScreen = lazy(async () => ({ default: (await import('./providers/providers-screen.tsx')).ProvidersScreen }))
const MomentsScreen = lazy(async () => ({ default: (await import('./moments/moments-screen.tsx')).MomentsScreen }))
const ReportsScreen = lazy(async () => ({ default: (await import('./reports/reports-screen.tsx')).ReportsScreen }))
const InteractionsScreen = lazy(async () => ({
  default: (await import('./interactions/interactions-screen.tsx')).InteractionsScreen,
}))
const DataScreen = lazy(async () => ({ default: (await import('./data/data-screen.tsx')).DataScreen }))
const FirstRunScreen = lazy(async () => ({ default: (await import('./first-run/first-run-screen.tsx')).FirstRunScreen }))
const RecoveryScreen = lazy(async () => ({ default: (await import('./recovery/recovery-screen.tsx')).RecoveryScreen }))
const PaperScreen = lazy(async () => ({ default: (await import('./paper/paper-screen.tsx')).PaperScreen }))

/** The window: the printed page alone, or the shell with the screen that the address names. */
export function App() {
  const { path } = usePlace()
  if (path[0] === 'paper') {
    return (
      <Suspense>
        <PaperScreen />
      </Suspense>
    )
  }
  return <Window />
}

/** Without an open data file every address leads to the first run. */
function Window() {
  const { path } = usePlace()
  const status = useAnswer('data.status', {})
  const closed = status.data !== undefined && !status.data.exists
  useWayFromRecovery(status.data, path[0])
  useFocusOnMove(path.join('/'))
  useScrollMemory()
  useEffect(() => window.branchwise.onDamage(askStatusAgain), [])
  useEffect(() => {
    if (closed && !['first-run', 'recovery'].includes(path[0] ?? '') && !['import', 'about'].includes(path[1] ?? ''))
      go('#/first-run', 'replace')
    else if (!closed && status.data && path.length === 0) go('#/overview', 'replace')
  }, [closed, status.data, path])
  if (status.isError)
    return (
      <main className="content first-run">
        <p className="first-run-app">{say('shell.app')}</p>
        <Failed level={1} error={status.error} />
      </main>
    )
  if (!status.data) return <WaitingFrame />
  return (
    <Shell status={status.data}>
      <WindowActs />
      <FaultBoundary key={screenOf(path)} path={path.join('/')}>
        <Suspense fallback={<ScreenSkeleton />}>
          <Screen name={path[0] ?? 'overview'} />
        </Suspense>
      </FaultBoundary>
    </Shell>
  )
}

/** A file that could not be opened and now is leads to what became of it: its backups, and what a salvage came to. */
function useWayFromRecovery(status: DataStatus | undefined, screen: string | undefined): void {
  const wasBroken = useRef(false)
  useEffect(() => {
    if (status?.broken) wasBroken.current = true
    if (!status?.exists || !wasBroken.current) return
    wasBroken.current = false
    if (screen === 'first-run') go('#/data/backups', 'replace')
  }, [status, screen])
}

/** The tabs of Data are one screen: what has the focus there stays, so that arrow keys go on from tab to tab. */
function screenOf(path: readonly string[]): string {
  return path[0] === 'data' ? 'data' : path.join('/')
}

function Screen({ name }: { readonly name: string }) {
  switch (name) {
    case 'overview':
      return <OverviewScreen />
    case 'locations':
      return <LocationsPlaces />
    case 'providers':
      return <ProvidersScreen />
    case 'moments':
      return <MomentsScreen />
    case 'reports':
      return <ReportsScreen />
    case 'interactions':
      return <InteractionsScreen />
    case 'data':
      return <DataScreen />
    case 'recovery':
      return <RecoveryScreen />
    case 'first-run':
      return <FirstRunScreen />
    default:
      return <EmptyState level={1} title={say('shell.no-such-place')} text={say('shell.no-such-place.text')} />
  }
}

/** Puts the keyboard at the top of a screen that was just entered, as a page load would; on a tab it stays. */
function useFocusOnMove(path: string): void {
  const entered = useRef(path)
  useEffect(() => {
    const before = entered.current
    entered.current = path
    if (before === path || before === '') return
    if (document.activeElement?.role !== 'tab') document.getElementById('content')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
}

import { Suspense, useEffect, useRef } from 'react'
import type { DataStatus } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { useScrollMemory } from './history-memory.ts'
import { askStatusAgain, useAnswer } from './host.ts'
import { useKeptFocus } from './keys/keep-focus.ts'
import { KeptScreens } from './kept-screens.tsx'
import { go, usePlace } from './place.ts'
import { Failed } from './parts/failed.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { UnlessFilteredToNothing } from './parts/filtered-to-nothing.tsx'
import { Shell } from './parts/shell.tsx'
import { WaitingFrame } from './parts/waiting-frame.tsx'
import { WindowActs } from './window-acts.tsx'
import { Screen } from './screens.tsx'

/** The window: the printed page alone, or the shell with the screen that the address names. */
export function App() {
  const { path } = usePlace()
  if (path[0] === 'paper') {
    return (
      <Suspense>
        <Screen name="paper" />
      </Suspense>
    )
  }
  return (
    <FaultBoundary path={window.location.hash}>
      <Window />
    </FaultBoundary>
  )
}

/** Without an open data file every address leads to the first run. */
function Window() {
  const { path } = usePlace()
  const status = useAnswer('data.status', {})
  const closed = status.data !== undefined && !status.data.exists
  useWayFromRecovery(status.data, path[0])
  useFocusOnMove(path.join('/'))
  useScrollMemory()
  useKeptFocus()
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
      <UnlessFilteredToNothing>
        <KeptScreens key={status.data.path} />
      </UnlessFilteredToNothing>
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

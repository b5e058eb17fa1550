import { useEffect, useState } from 'react'
import { say } from '#words/say.ts'
import { usePlace } from '../place.ts'
import { isFiltered } from './filtered-places.ts'
import { Places } from './rail.tsx'
import { ScreenSkeleton } from './skeleton.tsx'

/** Starts that are quicker show nothing before their screen: two pictures in a row would flicker. */
const SLOW_MS = 300

/** The frame of the window until it is known which data file is open. */
export function WaitingFrame() {
  const { path } = usePlace()
  const isSlow = useAfter(SLOW_MS)
  if (!isSlow) return null
  return (
    <div className="shell">
      <div className="rail">
        <Places />
      </div>
      <div className="shell-main">
        <header className="shell-top">{isFiltered(path) && <div className="filter-bar" />}</header>
        <main id="content" className="content" tabIndex={-1} aria-busy="true">
          <h1 className="visually-hidden">{say('shell.loading')}</h1>
          <ScreenSkeleton />
        </main>
      </div>
    </div>
  )
}

function useAfter(milliseconds: number): boolean {
  const [isAfter, setIsAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsAfter(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isAfter
}

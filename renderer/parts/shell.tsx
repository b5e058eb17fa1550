import { useIsFetching, useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DataStatus } from '#contract/data.ts'
import type { Handover } from '#contract/handover.ts'
import { say } from '#words/say.ts'
import { isWaitedFor } from '../keys/use-beforehand.ts'
import { usePlace } from '../place.ts'
import { openOrRecover } from '../recovery/refused-file.ts'
import { Button } from './button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isFiltered } from './filtered-places.ts'
import { Rail } from './rail.tsx'

/** The frame of every screen: skip link, rail, filter bar where figures are shown, the sample's mark. */
export function Shell({ status, children }: { readonly status: DataStatus; readonly children: ReactNode }) {
  const { path } = usePlace()
  const place = path[0] ?? 'overview'
  if (place === 'first-run' || (place === 'recovery' && !status.exists)) return <Content>{children}</Content>
  return (
    <div className="shell">
      <a className="skip" href="#content" onClick={skip}>
        {say('shell.skip')}
      </a>
      <Rail />
      <div className="shell-main">
        <header className="shell-top">
          {status.sample && <SampleBanner />}
          {status.damage !== null && <DamageBanner />}
          {status.handover ? (
            <HandoverBanner handover={status.handover} />
          ) : (
            status.readOnly && status.damage === null && <ReadingBanner status={status} />
          )}
          {isFiltered(path) && <FilterBar />}
        </header>
        <Content>{children}</Content>
      </div>
    </div>
  )
}

/** The address holds the screen, so the link moves the focus itself instead of changing the hash. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

/** Busy while anything is asked, also where the former answer stays up meanwhile. */
function Content({ children }: { readonly children: ReactNode }) {
  const isBusy = useIsFetching({ predicate: isWaitedFor }) > 0
  return (
    <main id="content" className="content" tabIndex={-1} aria-busy={isBusy}>
      {children}
    </main>
  )
}

function SampleBanner() {
  return (
    <p className="banner">
      <strong>{say('shell.sample')}</strong> {say('shell.sample.text')} <a href="#/first-run">{say('shell.sample.leave')}</a>
    </p>
  )
}

function DamageBanner() {
  return (
    <p className="banner">
      <strong>{say('recovery.banner')}</strong> <a href="#/data/backups">{say('recovery.banner.link')}</a>
    </p>
  )
}

/** Why nothing can be written, and the way to try again. */
function ReadingBanner({ status: { reading, path } }: { readonly status: DataStatus }) {
  const again = useMutation({ mutationFn: () => openOrRecover(path!) })
  const why = reading === 'not-writable' ? 'unwritable' : (reading ?? 'chosen')
  return (
    <p className="banner">
      <strong>{say('shell.read-only')}</strong> {say('shell.reading', { why })}{' '}
      {path !== null && reading !== 'newer' && (
        <Button look="quiet" busy={again.isPending} onClick={() => again.mutate()}>
          {say('shell.reading.again')}
        </Button>
      )}
    </p>
  )
}

function HandoverBanner({ handover: { locations, madeAt } }: { readonly handover: Handover }) {
  return (
    <p className="banner" title={locations.join('\n')}>
      <strong>{say('handover.banner', { locations: locations.length, name: locations[0] ?? '' })}</strong>{' '}
      {say('handover.banner.text', { madeDate: madeAt.slice(0, 10) })}
    </p>
  )
}

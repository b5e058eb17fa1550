import { useState } from 'react'
import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { clearFilters, filterKeys, usePlace } from '../place.ts'
import { Button } from './button.tsx'
import { isOffered, ListPick, type ListPickProps, named } from './list-pick.tsx'
import { MoreFilters } from './more-filters.tsx'
import { PeriodPick } from './period-pick.tsx'
import { useFirstLine } from './use-first-line.ts'

/** Period and filter in the address: held across screens, restored by back and forward. One line: what has no room is under “More filters”. */
export function FilterBar() {
  const facets = useAnswer('interactions.facets', {})
  return (
    <div className="filter-bar" role="region" aria-label={say('filter.bar')}>
      {facets.data && <Filters facets={facets.data} />}
    </div>
  )
}

function Filters({ facets }: { readonly facets: Facets }) {
  const { params } = usePlace()
  /** How often: the period is then chosen anew, also where days of one's own were asked for and none given. */
  const [cleared, setCleared] = useState(0)
  const clear = () => {
    setCleared(cleared + 1)
    clearFilters()
  }
  const active = filterKeys.some(key => params.has(key))
  const picks = listPicks(facets).filter(({ of, options }) => isOffered(params.getAll(of), options))
  const { row, count } = useFirstLine<HTMLDivElement>(picks.length)
  return (
    <>
      <PeriodPick key={cleared} facets={facets} />
      <div className="filter-picks" ref={row}>
        {picks.map((pick, i) => (
          <div key={pick.of} className={i < count ? undefined : 'filter-without-room'}>
            <ListPick {...pick} />
          </div>
        ))}
      </div>
      <MoreFilters facets={facets} withoutRoom={picks.slice(count)} />
      {active && (
        <Button look="quiet" onClick={clear}>
          {say('filter.clear-everything')}
        </Button>
      )}
    </>
  )
}

/** What the bar itself offers while it has room. */
function listPicks({ groups, locations, services, channels }: Facets): readonly ListPickProps[] {
  return [
    { of: 'groups', options: groups.map(named) },
    { of: 'locations', options: locations.map(({ locationId, name }) => ({ id: locationId, name })) },
    { of: 'services', options: services.map(named) },
    { of: 'channels', options: channels.map(named) },
  ]
}

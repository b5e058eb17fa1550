import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { filterKeys, go, usePlace } from '../place.ts'
import { Button } from './button.tsx'
import { ListPick, named } from './list-pick.tsx'
import { MoreFilters } from './more-filters.tsx'
import { PeriodPick } from './period-pick.tsx'

/** Period and filter in the address: held across screens, restored by back and forward. */
export function FilterBar() {
  const facets = useAnswer('interactions.facets', {})
  return (
    <div className="filter-bar" role="region" aria-label={say('filter.bar')}>
      {facets.data && <Filters facets={facets.data} />}
    </div>
  )
}

function Filters({ facets }: { readonly facets: Facets }) {
  const { params, here } = usePlace()
  const active = filterKeys.some(key => params.has(key))
  return (
    <>
      <PeriodPick facets={facets} />
      <ListPick of="groups" options={facets.groups.map(named)} />
      <ListPick of="locations" options={facets.locations.map(({ locationId, name }) => ({ id: locationId, name }))} />
      <ListPick of="services" options={facets.services.map(named)} />
      <ListPick of="channels" options={facets.channels.map(named)} />
      <MoreFilters facets={facets} />
      {active && (
        <Button look="quiet" onClick={() => go(here(Object.fromEntries(filterKeys.map(key => [key, undefined]))))}>
          {say('filter.clear-everything')}
        </Button>
      )}
    </>
  )
}

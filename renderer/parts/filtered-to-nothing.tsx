import type { ReactNode } from 'react'
import type { Limit, Loosened } from '#contract/interactions.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { clearFilters, type FilterKey, filterKeys, usePlace, withoutLocations } from '../place.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { isFiltered } from './filtered-places.ts'

/** The screen, unless it shows figures and the filters leave nothing of data that are there: then which filter to take out. */
export function UnlessFilteredToNothing({ children }: { readonly children: ReactNode }) {
  const { path, params, selection } = usePlace()
  const isAbout = path[0] !== 'reports' && isFiltered(path) && filterKeys.some(key => params.has(key))
  const asked = path[0] === 'locations' && path.length > 1 ? withoutLocations(selection) : selection
  const facets = useAnswer('interactions.facets', {}, { enabled: isAbout })
  const loosened = useAnswer('interactions.loosen', asked, { enabled: isAbout })
  const hasData = (facets.data?.firstDay ?? null) !== null
  if (isAbout && hasData && loosened.data?.interactions === 0) return <FilteredToNothing without={loosened.data.without} />
  return children
}

function FilteredToNothing({ without }: { readonly without: Loosened['without'] }) {
  const helpful = without.filter(({ interactions }) => interactions > 0)
  return (
    <EmptyState level={1} title={say('nothing.title')} text={say('nothing.text', { ways: helpful.length })}>
      {helpful.map(({ limit, interactions }) => (
        <Button key={limit} onClick={() => clearFilters(keysOf(limit))}>
          {say(`nothing.without.${limit}`, { n: formatNumber(interactions) })}
        </Button>
      ))}
      <Button look="quiet" onClick={() => clearFilters()}>
        {say('filter.clear-everything')}
      </Button>
    </EmptyState>
  )
}

function keysOf(limit: Limit): readonly string[] {
  return limit === 'period' ? (['from', 'to', 'against'] satisfies FilterKey[]) : [limit]
}

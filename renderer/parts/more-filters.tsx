import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { change, MOST_ANSWERS, usePlace } from '../place.ts'
import { isOffered, ListPick, type ListPickProps, named } from './list-pick.tsx'
import { NumberField } from './number-field.tsx'
import { Select } from './select.tsx'

const keys = ['handling', 'customerTypes', 'minimumAnswers'] as const

interface MoreFiltersProps {
  readonly facets: Facets
  /** Filters of the bar that it has no room for. */
  readonly withoutRoom: readonly ListPickProps[]
}

/** Filters that are used less often or have no room elsewhere, behind one button that says how many of them hold. */
export function MoreFilters({ facets, withoutRoom }: MoreFiltersProps) {
  const { params } = usePlace()
  const customerTypes: ListPickProps = { of: 'customerTypes', options: facets.customerTypes.map(named) }
  const count = [...keys, ...withoutRoom.map(({ of }) => of)].filter(key => params.has(key)).length
  return (
    <DialogTrigger>
      <AriaButton className="button button-plain select" data-active={count > 0 || undefined}>
        <SlidersHorizontal size={14} aria-hidden="true" />
        <span className="select-value">{say('filter.more', { count })}</span>
      </AriaButton>
      <Popover className="popover more-filters" offset={4} aria-label={say('filter.more', { count: 0 })}>
        {withoutRoom.map(pick => (
          <ListPick key={pick.of} {...pick} />
        ))}
        <HandlingPick isKnown={facets.handlings} />
        {isOffered(params.getAll('customerTypes'), customerTypes.options) && <ListPick {...customerTypes} />}
        <MinimumPick />
      </Popover>
    </DialogTrigger>
  )
}

function HandlingPick({ isKnown }: { readonly isKnown: boolean }) {
  const { selection } = usePlace()
  const value = selection.filter?.handling ?? 'all'
  if (!isKnown && value === 'all') return <p className="field-note">{say('filter.handling.none')}</p>
  const options = (['all', 'self-service', 'assisted'] as const).map(id => ({ id, name: say(`filter.handling.${id}`) }))
  return (
    <Select
      label={say('filter.handling')}
      options={options}
      value={value}
      onChange={id => change({ handling: id === 'all' ? undefined : id })}
    />
  )
}

function MinimumPick() {
  const { selection } = usePlace()
  const [isTooMany, setTooMany] = useState(false)
  const choose = (value: number | null) => {
    setTooMany(value !== null && value > MOST_ANSWERS)
    if (value === null || value <= MOST_ANSWERS)
      change({ minimumAnswers: value === null || value < 2 ? undefined : String(value) }, 'replace')
  }
  return (
    <NumberField
      inline
      whole
      label={say('filter.minimumAnswers')}
      hint={say('filter.minimumAnswers.hint')}
      value={selection.filter?.minimumAnswers ?? null}
      error={isTooMany ? say('filter.minimumAnswers.most', { most: MOST_ANSWERS }) : undefined}
      onChange={choose}
    />
  )
}

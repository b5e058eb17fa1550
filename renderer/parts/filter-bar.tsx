import { useState } from 'react'
import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { filterKeys, go, usePlace, type FilterKey } from '../place.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { MultiPick } from './multi-pick.tsx'
import { periodOf, presetOf, presets, type Period, type Preset } from './period-presets.ts'
import { Select, type Option } from './select.tsx'

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
  const pick = (key: FilterKey, label: string, options: readonly Option[]) =>
    options.length > 1 && (
      <MultiPick label={label} options={options} chosen={params.getAll(key)} onChange={ids => go(here({ [key]: ids }))} />
    )
  const active = filterKeys.some(key => params.has(key))
  return (
    <>
      <PeriodPick facets={facets} />
      {pick('services', say('filter.services'), facets.services.map(named))}
      {pick('channels', say('filter.channels'), facets.channels.map(named))}
      {pick(
        'locations',
        say('filter.locations'),
        facets.locations.map(({ locationId, name }) => ({ id: locationId, name })),
      )}
      {active && (
        <Button look="quiet" onClick={() => go(here(Object.fromEntries(filterKeys.map(key => [key, undefined]))))}>
          {say('filter.clear-everything')}
        </Button>
      )}
    </>
  )
}

function named(text: string): Option {
  return { id: text, name: text }
}

function PeriodPick({ facets }: { readonly facets: Facets }) {
  const { params, here } = usePlace()
  const [own, setOwn] = useState(false)
  const lastDay = facets.lastDay ?? '2000-01-01'
  const period: Period = { from: params.get('from') ?? undefined, to: params.get('to') ?? undefined }
  const preset = presetOf(period, lastDay)
  const options = [...presets, 'own' as const].map(id => ({ id, name: say(`filter.period.${id}`) }))
  const choose = (id: string) => {
    setOwn(id === 'own')
    if (id !== 'own') go(here({ ...periodOf(id as Preset, lastDay) }))
  }
  return (
    <>
      <Select label={say('filter.period')} options={options} value={own || !preset ? 'own' : preset} onChange={choose} />
      {(own || !preset) && <OwnDates period={period} facets={facets} onChange={changed => go(here({ ...changed }), 'replace')} />}
    </>
  )
}

interface OwnDatesProps {
  readonly period: Period
  readonly facets: Facets
  readonly onChange: (period: Period) => void
}

function OwnDates({ period, facets, onChange }: OwnDatesProps) {
  const bounds = { min: facets.firstDay ?? undefined, max: facets.lastDay ?? undefined }
  const day = (value: string) => (value === '' ? undefined : value)
  return (
    <>
      <Field
        inline
        type="date"
        label={say('filter.from')}
        {...bounds}
        value={period.from ?? ''}
        onChange={event => onChange({ ...period, from: day(event.target.value) })}
      />
      <Field
        inline
        type="date"
        label={say('filter.to')}
        {...bounds}
        value={period.to ?? ''}
        onChange={event => onChange({ ...period, to: day(event.target.value) })}
      />
    </>
  )
}

import { useState } from 'react'
import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { change, usePlace } from '../place.ts'
import { DayField } from './day-field/day-field.tsx'
import { periodOf, presetOf, presets, type Period, type Preset } from '#contract/period-presets.ts'
import { Select } from './select.tsx'

/** The period by a preset or by days of one's own, and what it is compared with. */
export function PeriodPick({ facets }: { readonly facets: Facets }) {
  const { params } = usePlace()
  const [own, setOwn] = useState(false)
  const lastDay = facets.lastDay ?? '2000-01-01'
  const period: Period = { from: params.get('from') ?? undefined, to: params.get('to') ?? undefined }
  const preset = presetOf(period, lastDay)
  const options = [...presets, 'own' as const].map(id => ({ id, name: say(`filter.period.${id}`) }))
  const choose = (id: string) => {
    setOwn(id === 'own')
    if (id !== 'own') change({ ...periodOf(id as Preset, lastDay) })
  }
  return (
    <>
      <Select label={say('filter.period')} options={options} value={own || !preset ? 'own' : preset} onChange={choose} />
      {(own || !preset) && <OwnDates period={period} facets={facets} onChange={changed => change({ ...changed }, 'replace')} />}
      {(period.from !== undefined || params.has('against')) && <AgainstPick />}
    </>
  )
}

/** A period without a beginning has nothing before it. */
function AgainstPick() {
  const { selection } = usePlace()
  const options = (['none', 'previous', 'last-year'] as const).map(id => ({ id, name: say(`filter.against.${id}`) }))
  return (
    <Select
      label={say('filter.against')}
      options={options}
      value={selection.against ?? 'none'}
      onChange={id => change({ against: id === 'none' ? undefined : id })}
    />
  )
}

interface OwnDatesProps {
  readonly period: Period
  readonly facets: Pick<Facets, 'firstDay' | 'lastDay'>
  readonly onChange: (period: Period) => void
}

/** First and last day of a period, both of which may be left open. */
export function OwnDates({ period, facets: { firstDay, lastDay }, onChange }: OwnDatesProps) {
  const data = firstDay !== null && lastDay !== null ? { firstDay, lastDay } : undefined
  const chosen = (day: string) => (day === '' ? undefined : day)
  return (
    <>
      <DayField
        inline
        label={say('filter.from')}
        data={data}
        value={period.from ?? ''}
        onChange={day => onChange({ ...period, from: chosen(day) })}
      />
      <DayField
        inline
        label={say('filter.to')}
        data={data}
        error={isTurnedRound(period) ? say('filter.turned') : undefined}
        value={period.to ?? ''}
        onChange={day => onChange({ ...period, to: chosen(day) })}
      />
    </>
  )
}

/** Whether the period ends before it begins. */
export function isTurnedRound({ from, to }: Period): boolean {
  return from !== undefined && to !== undefined && to < from
}

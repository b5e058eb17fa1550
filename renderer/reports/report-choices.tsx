import { useState } from 'react'
import type { ReportChoice } from '#contract/reports/report.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import type { Chosen } from './chosen.ts'

interface ReportChoicesProps {
  readonly choices: readonly ReportChoice[]
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** What a report may be told to be about; left open, it chooses by itself. */
export function ReportChoices({ choices, chosen, onChange }: ReportChoicesProps) {
  if (choices.length === 0) return null
  return (
    <div className="report-choices">
      {choices.includes('location') && (
        <PlacePick
          label={say('reports.choice.location')}
          value={chosen.location}
          onChange={location => onChange(withOwn(chosen, 'location', location))}
        />
      )}
      {choices.includes('provider') && (
        <PersonPick value={chosen.provider} onChange={provider => onChange(withOwn(chosen, 'provider', provider))} />
      )}
      {choices.includes('compare') && (
        <PairPick value={chosen.compare} onChange={compare => onChange(withOwn(chosen, 'compare', compare))} />
      )}
    </div>
  )
}

/** With one choice made anew; open again where it is undefined. */
function withOwn<Key extends keyof Chosen>(chosen: Chosen, key: Key, value: Chosen[Key]): Chosen {
  const { [key]: _former, ...rest } = chosen
  return value === undefined ? rest : { ...rest, [key]: value }
}

interface PickProps {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

function PlacePick({ label, value, onChange, but }: PickProps & { readonly label: string; readonly but?: string | undefined }) {
  const facets = useAnswer('interactions.facets', {})
  const places = (facets.data?.locations ?? []).filter(({ locationId }) => locationId !== but)
  return (
    <Pick label={label} value={value} onChange={onChange} options={places.map(({ locationId: id, name }) => ({ id, name }))} />
  )
}

function PersonPick({ value, onChange }: PickProps) {
  const people = useAnswer('people.names', {})
  const options = (people.data?.people ?? []).map(({ providerId, name }) => ({ id: providerId, name }))
  return <Pick label={say('reports.choice.provider')} value={value} onChange={onChange} options={options} />
}

function Pick({ label, options, value, onChange }: PickProps & { readonly label: string; readonly options: readonly Option[] }) {
  return (
    <ComboBox
      key={options.length}
      label={label}
      options={options}
      value={value ?? null}
      onChange={id => onChange(id ?? undefined)}
      placeholder={say('reports.choice.by-itself')}
    />
  )
}

interface PairPickProps {
  readonly value: Chosen['compare']
  readonly onChange: (pair: Chosen['compare']) => void
}

/** Half a pair is none: the first waits here for the second. */
function PairPick({ value, onChange }: PairPickProps) {
  const [half, setHalf] = useState<Half>({ a: value?.[0], b: value?.[1] })
  const choose = (next: Half) => {
    setHalf(next)
    onChange(next.a !== undefined && next.b !== undefined ? [next.a, next.b] : undefined)
  }
  return (
    <>
      <PlacePick label={say('reports.choice.compare-first')} value={half.a} but={half.b} onChange={a => choose({ ...half, a })} />
      <PlacePick
        label={say('reports.choice.compare-second')}
        value={half.b}
        but={half.a}
        onChange={b => choose({ ...half, b })}
      />
    </>
  )
}

interface Half {
  readonly a: string | undefined
  readonly b: string | undefined
}

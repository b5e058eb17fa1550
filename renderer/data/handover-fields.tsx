import { useState } from 'react'
import type { Settings } from '#contract/data.ts'
import type { Facets } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { MultiPick } from '../parts/multi-pick.tsx'
import { OwnDates } from '../parts/period-pick.tsx'
import { type Period, type Preset, periodOf, presetOf, presets } from '#contract/period-presets.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { type Option, Select } from '../parts/select.tsx'

/** What is handed over. */
export interface HandoverDraft {
  readonly locations: readonly string[]
  readonly period: Period
  /** Null = as the settings show them. */
  readonly people: Settings['names'] | null
  readonly comments: boolean
}

interface HandoverFieldsProps {
  readonly draft: HandoverDraft
  readonly places: readonly Option[]
  /** First and last day of the data. */
  readonly days: Pick<Facets, 'firstDay' | 'lastDay'>
  readonly onChange: (change: Partial<HandoverDraft>) => void
}

/** Whose data of which days, under which names, with comments or without. */
export function HandoverFields({ draft, places, days, onChange }: HandoverFieldsProps) {
  return (
    <>
      <MultiPick
        label={say('handover.places')}
        none={say('handover.places.none')}
        options={places}
        chosen={draft.locations}
        onChange={locations => onChange({ locations })}
      />
      <HandoverPeriod period={draft.period} days={days} onChange={period => onChange({ period })} />
      <RadioChoice
        label={say('handover.people')}
        hint={say('handover.people.note')}
        value={draft.people}
        options={(['pseudonyms', 'names'] as const).map(value => ({ value, text: say(`settings.names.${value}`) }))}
        onChange={people => onChange({ people })}
      />
      <div>
        <label className="tick">
          <input type="checkbox" checked={draft.comments} onChange={event => onChange({ comments: event.target.checked })} />
          {say('handover.comments')}
        </label>
        <p className="field-note">{say('handover.comments.note')}</p>
      </div>
    </>
  )
}

interface HandoverPeriodProps extends Pick<HandoverFieldsProps, 'days'> {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

function HandoverPeriod({ period, days, onChange }: HandoverPeriodProps) {
  const [isOwn, setOwn] = useState(false)
  const lastDay = days.lastDay ?? '2000-01-01'
  const choose = (id: string) => {
    setOwn(id === 'own')
    if (id !== 'own') onChange(periodOf(id as Preset, lastDay))
  }
  return (
    <div>
      <Select
        label={say('handover.period')}
        options={[...presets, 'own' as const].map(id => ({ id, name: say(`filter.period.${id}`) }))}
        value={isOwn ? 'own' : (presetOf(period, lastDay) ?? 'own')}
        onChange={choose}
        inline={false}
      />
      {isOwn && (
        <div className="handover-days">
          <OwnDates period={period} facets={days} onChange={onChange} />
        </div>
      )}
      <p className="field-note">{say('handover.period.note')}</p>
    </div>
  )
}

import { useState } from 'react'
import type { MetricDefinition } from '#contract/data.ts'
import type { Input } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { metricName } from '../parts/describe.ts'
import { DayField } from '../parts/day-field/day-field.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field } from '../parts/field.tsx'
import { FormActs } from '../parts/form-acts.tsx'
import { MultiPick } from '../parts/multi-pick.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { Select } from '../parts/select.tsx'

const FORM = 'target-form'
/** Waits may be aimed at in two ways; a promise comes first, for it is what customers are told. */
const PROMISE = 'promise'
const MINUTE = 60
const PER_CENT = 100

interface Draft {
  readonly figure: string
  readonly locations: readonly string[]
  readonly value: number | null
  readonly minutes: number | null
  readonly from: string
  readonly note: string
  /** No target from that day on: what was aimed at before ends. */
  readonly ends: boolean
}

const empty: Draft = { figure: PROMISE, locations: [], value: null, minutes: 10, from: '', note: '', ends: false }

/** Sets a target: of which figure, where, how much, and from which day on. */
export function TargetDialog({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState(empty)
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  const metrics = useAnswer('metrics.list', {}).data?.metrics ?? []
  const set = useAct('targets.set')
  const lacking = lackingIn(draft)
  const input = lacking.length > 0 ? null : inputOf(draft, metrics)
  return (
    <DialogBox
      open
      title={say('targets.add.title')}
      onClose={onClose}
      acts={
        <FormActs
          act={say('targets.add.button')}
          lacking={lacking}
          isReady={input !== null}
          busy={set.isPending}
          onClose={onClose}
          form={FORM}
        />
      }
    >
      <form
        id={FORM}
        className="event-form"
        onSubmit={event => {
          event.preventDefault()
          if (input !== null) set.mutate(input, { onSuccess: onClose })
        }}
      >
        <TargetFields draft={draft} metrics={metrics} onChange={change} />
        {set.isError && <p role="alert">{sayError(set.error)}</p>}
      </form>
    </DialogBox>
  )
}

interface TargetFieldsProps {
  readonly draft: Draft
  readonly metrics: readonly MetricDefinition[]
  readonly onChange: (changed: Partial<Draft>) => void
}

function TargetFields({ draft, metrics, onChange }: TargetFieldsProps) {
  const { locations: places = [], firstDay, lastDay } = useAnswer('interactions.facets', {}).data ?? {}
  const isPromise = draft.figure === PROMISE
  const { unit, better } = isPromise ? promise : (metrics.find(each => each.metric === draft.figure) ?? promise)
  return (
    <>
      <Select
        inline={false}
        label={say('targets.metric')}
        options={[
          { id: PROMISE, name: say('targets.metric.promise') },
          ...metrics.map(({ metric }) => ({ id: metric, name: metricName(metric) })),
        ]}
        value={draft.figure}
        onChange={figure => onChange({ figure, value: null })}
      />
      {isPromise && (
        <NumberField label={say('targets.within')} value={draft.minutes} onChange={minutes => onChange({ minutes })} />
      )}
      {!draft.ends && (
        <NumberField
          key={draft.figure}
          label={say('targets.value')}
          hint={say('targets.value.hint', { unit: unit === 'per-thousand' ? 'rate' : unit, better })}
          value={draft.value}
          onChange={value => onChange({ value })}
        />
      )}
      <label className="tick">
        <input type="checkbox" checked={draft.ends} onChange={event => onChange({ ends: event.target.checked, value: null })} />
        {say('targets.end')}
      </label>
      <MultiPick
        label={say('targets.place')}
        options={places.map(({ locationId, name }) => ({ id: locationId, name }))}
        chosen={draft.locations}
        onChange={locations => onChange({ locations })}
      />
      <DayField
        label={say('targets.from')}
        {...(firstDay && lastDay && { hint: say('targets.from.hint', { firstDate: firstDay, lastDate: lastDay }) })}
        value={draft.from}
        onChange={from => onChange({ from })}
      />
      <Field
        label={say('targets.note')}
        value={draft.note}
        maxLength={1000}
        onChange={event => onChange({ note: event.target.value })}
      />
    </>
  )
}

const promise = { unit: 'share', better: 'higher' } as const

/** Names of the fields that are needed and empty. */
function lackingIn({ figure, value, minutes, from, ends }: Draft): string[] {
  return [
    ...(figure === PROMISE && (minutes === null || minutes <= 0) ? [say('targets.within')] : []),
    ...(!ends && value === null ? [say('targets.value')] : []),
    ...(from === '' ? [say('targets.from')] : []),
  ]
}

/** What was typed, in the units of the operation; null while something is lacking. */
function inputOf(draft: Draft, metrics: readonly MetricDefinition[]): Input<'targets.set'> | null {
  const { figure, locations, value, minutes, from, note } = draft
  const scope = locations.length === 0 ? ('all' as const) : [...locations]
  if (from === '') return null
  if (figure === PROMISE) {
    if (minutes === null || minutes <= 0) return null
    const share = value === null ? null : value / PER_CENT
    return { metric: 'wait', withinSeconds: minutes * MINUTE, value: share, scope, from, note }
  }
  const metric = metrics.find(each => each.metric === figure)
  return metric ? { metric: metric.metric, value: inUnit(value, metric.unit), scope, from, note } : null
}

function inUnit(value: number | null, unit: MetricDefinition['unit']): number | null {
  if (value === null) return null
  if (unit === 'share') return value / PER_CENT
  return unit === 'seconds' ? value * MINUTE : value
}

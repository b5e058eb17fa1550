import { useState } from 'react'
import type { Baseline, ControlChart } from '#contract/charts.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { Button } from './button.tsx'
import type { SeriesOf } from './series-of.ts'
import { metricName } from './describe.ts'
import { DayField } from './day-field/day-field.tsx'
import { DialogBox } from './dialog-box.tsx'
import { FormActs } from './form-acts.tsx'
import { Notice } from './notice.tsx'
import { TextArea } from './text-area.tsx'

export interface Period {
  readonly from: string
  readonly to: string
}

interface BaselineDialogProps {
  readonly chart: ControlChart
  readonly of: SeriesOf
  readonly period: Period
  readonly onClose: () => void
}

/** Sets the limits of a series by a period, with the reason for it; earlier ones can be taken back. */
export function BaselineDialog({ chart, of, period, onClose }: BaselineDialogProps) {
  const [{ from, to }, setPeriod] = useState(period)
  const [reason, setReason] = useState('')
  const save = useAct('baselines.set')
  const lacking = [
    ...(from === '' ? [say('baseline.from')] : []),
    ...(to === '' ? [say('baseline.to')] : []),
    ...(reason.trim() === '' ? [say('baseline.reason')] : []),
  ]
  const set = () => save.mutate({ ...of, metric: chart.metric, from, to, reason }, { onSuccess: onClose })
  return (
    <DialogBox
      open
      title={say('baseline.title', { metric: metricName(chart.metric) })}
      onClose={onClose}
      acts={<FormActs act={say('baseline.set')} lacking={lacking} busy={save.isPending} onClose={onClose} onAct={set} />}
    >
      <p className="muted">{say('baseline.about')}</p>
      <div className="baseline-period">
        <DayField label={say('baseline.from')} value={from} onChange={day => setPeriod({ from: day, to })} />
        <DayField label={say('baseline.to')} min={from} value={to} onChange={day => setPeriod({ from, to: day })} />
      </div>
      <TextArea
        label={say('baseline.reason')}
        hint={say('baseline.reason.hint')}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      {save.isError && <Notice>{sayError(save.error)}</Notice>}
      <Baselines baselines={chart.segments.flatMap(({ baseline }) => baseline ?? [])} />
    </DialogBox>
  )
}

/** The baselines in force, each with its reason. */
function Baselines({ baselines }: { readonly baselines: readonly Baseline[] }) {
  const remove = useAct('baselines.remove')
  const [gone, setGone] = useState<readonly number[]>([])
  const shown = baselines.filter(({ baselineId }) => !gone.includes(baselineId))
  if (shown.length === 0) return null
  return (
    <>
      <h3>{say('baseline.list')}</h3>
      <ul className="baseline-list">
        {shown.map(({ baselineId, from, to, reason, recordedAt }) => (
          <li key={baselineId}>
            <span>
              <bdi dir="auto">{reason}</bdi>
              <span className="muted">
                {' '}
                {say('baseline.period', { fromDate: from, toDate: to, recordedDate: recordedAt.slice(0, 10) })}
              </span>
            </span>
            <Button
              look="quiet"
              onClick={() => remove.mutate({ baselineId }, { onSuccess: () => setGone([...gone, baselineId]) })}
            >
              {say('baseline.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {remove.isError && <Notice>{sayError(remove.error)}</Notice>}
    </>
  )
}

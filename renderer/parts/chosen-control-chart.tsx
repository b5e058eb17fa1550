import { useState } from 'react'
import { type ChartChoice, ChartGrain, type ChartKind, type ControlChart, type RuleSetName } from '#contract/charts.ts'
import type { About, Selection } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { sayError, useAnswer } from '../host.ts'
import { BaselineDialog, type Period } from './baseline-dialog.tsx'
import { Button } from './button.tsx'
import { ControlChartFrame } from './control-chart-frame.tsx'
import { sentence } from './describe.ts'
import { Notice } from './notice.tsx'
import type { SeriesOf } from './series-of.ts'
import { Select } from './select.tsx'

interface ChosenControlChartProps {
  /** The chart as usual, which came with the screen. */
  readonly chart: ControlChart
  readonly about: About
  readonly of: SeriesOf
  readonly selection: Selection
  readonly level?: 2 | 3
}

/** A series whose kind of chart, rules and limits can be chosen; the choices stay out of the way until they are asked for. */
export function ChosenControlChart({ chart: usual, about, of, selection, level }: ChosenControlChartProps) {
  const [open, setOpen] = useKept(`choices of ${usual.metric}`, false)
  const [choice, setChoice] = useKept<ChartChoice>(`chosen for ${usual.metric}`, {})
  const [withSpreads, setWithSpreads] = useKept(`spreads of ${usual.metric}`, false)
  const [setting, setSetting] = useState<Period | null>(null)
  const isUsual = Object.keys(choice).length === 0
  const asked = useAnswer('moments.control', { ...selection, ...of, metric: usual.metric, ...choice }, { enabled: !isUsual })
  const chart = isUsual || asked.data?.metric !== usual.metric ? usual : asked.data
  return (
    <>
      <ControlChartFrame
        chart={chart}
        about={about}
        of={of}
        withSpreads={withSpreads}
        question={{ name: 'moments.control', input: { ...selection, ...of, metric: usual.metric, ...choice } }}
        providerId={'providerId' in of ? of.providerId : undefined}
        {...(level && { level })}
        acts={
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? 'chart.choose.close' : 'chart.choose')}
          </Button>
        }
        below={
          <>
            {chart.suggestion && <Suggestion chart={chart} onSet={setSetting} />}
            {open && (
              <div className="chart-choice">
                <Choices chart={chart} choice={choice} onChoose={setChoice} />
                {chart.spreads && <Tick label={say('chart.spreads.show')} value={withSpreads} onChange={setWithSpreads} />}
                <Button onClick={() => setSetting(wholePeriod(chart))}>{say('baseline.open')}</Button>
              </div>
            )}
            {asked.isError && <Notice>{sayError(asked.error)}</Notice>}
          </>
        }
      />
      {setting && <BaselineDialog chart={chart} of={of} period={setting} onClose={() => setSetting(null)} />}
    </>
  )
}

interface ChoicesProps {
  readonly chart: ControlChart
  readonly choice: ChartChoice
  readonly onChoose: (choice: ChartChoice) => void
}

/** Kind, points and rules, and what only some of them know. Another kind may not know the rules, so they begin anew with it. */
function Choices({ chart, choice, onChoose }: ChoicesProps) {
  const { method, grain, possible } = chart
  const ofEvents = method === 'g' || method === 't'
  const add = (change: ChartChoice) => onChoose({ ...choice, chart: method, ...change })
  return (
    <>
      <Select
        label={say('chart.kind')}
        options={kindsOf(chart)}
        value={method}
        onChange={id => onChoose({ chart: id as ChartKind, ...(choice.grain && { grain: choice.grain }) })}
      />
      {!ofEvents && (
        <Select
          label={say('chart.grain')}
          options={ChartGrain.options.map(id => ({ id, name: say(`chart.grain.${id}`) }))}
          value={grain}
          onChange={id => add({ grain: ChartGrain.parse(id) })}
        />
      )}
      <Select
        label={say('chart.rules')}
        options={rulesOf(chart)}
        value={ruleId(chart)}
        disabled={possible.rules.length === 1}
        onChange={id => add(ruleChoice(id))}
      />
      {chart.rules === 'making-data-count' && (
        <Select
          label={say('chart.outer')}
          options={(['count', 'leave-out'] as const).map(id => ({ id, name: say(`chart.outer.${id}`) }))}
          value={chart.outer}
          onChange={id => add({ outer: id === 'count' ? 'count' : 'leave-out' })}
        />
      )}
      {(method === 'xmr' || method === 't') && (
        <Tick label={say('chart.screened')} value={chart.screened} onChange={screened => add({ screened })} />
      )}
    </>
  )
}

interface TickProps {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

function Tick({ label, value, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={value} onChange={event => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

function Suggestion({ chart, onSet }: { readonly chart: ControlChart; readonly onSet: (period: Period) => void }) {
  const { suggestion } = chart
  return suggestion === null ? null : (
    <div className="chart-suggestion">
      <p>{sentence(suggestion.reading)}</p>
      <Button onClick={() => onSet({ from: suggestion.from, to: suggestion.to })}>{say('baseline.suggested')}</Button>
    </div>
  )
}

function kindsOf({ possible }: ControlChart) {
  return possible.charts.map(id => ({ id, name: say(`chart.kind.${id}`) }))
}

/** Making Data Count stands twice: a trend is seven points, or six. */
function rulesOf({ possible }: ControlChart) {
  return possible.rules.flatMap(id =>
    id === 'making-data-count'
      ? ([7, 6] as const).map(trend => ({ id: `${id}-${trend}`, name: say(`chart.rules.${id}-${trend}`) }))
      : [{ id, name: say(`chart.rules.${id}`) }],
  )
}

function ruleId({ rules, trend }: ControlChart): string {
  return rules === 'making-data-count' ? `${rules}-${trend}` : rules
}

function ruleChoice(id: string): ChartChoice {
  if (id === 'making-data-count-7') return { rules: 'making-data-count', trend: 7 }
  if (id === 'making-data-count-6') return { rules: 'making-data-count', trend: 6 }
  return { rules: id as RuleSetName } // one of the options, which came from the contract
}

function wholePeriod({ segments }: ControlChart): Period {
  const last = segments.at(-1)
  return { from: last?.from ?? '', to: last?.to ?? '' }
}

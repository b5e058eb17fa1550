import { useState } from 'react'
import type { Target } from '#contract/targets.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName, sentence } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace } from '../place.ts'
import { TargetDialog } from './target-dialog.tsx'

/** What is aimed at, where and since when; past, replaced and withdrawn ones on demand. */
export function TargetsCard() {
  const answer = useAnswer('targets.list', {})
  const remove = useAct('targets.remove')
  const [withHistory, setWithHistory] = useState(false)
  const [isSetting, setIsSetting] = useState(false)
  return (
    <Card
      title={say('targets.title')}
      aside={
        <span className="card-acts">
          <label className="tick">
            <input type="checkbox" checked={withHistory} onChange={event => setWithHistory(event.target.checked)} />
            {say('targets.history')}
          </label>
          <Button onClick={() => setIsSetting(true)}>{say('targets.add')}</Button>
        </span>
      }
    >
      <p className="chart-subtitle">{say('targets.about')}</p>
      {remove.isError && <p role="alert">{sayError(remove.error)}</p>}
      <Answered query={answer} loading={<Skeleton height={80} />}>
        {({ targets }) => (
          <TargetsTable
            targets={withHistory ? targets : targets.filter(({ state }) => state === 'holds' || state === 'coming')}
            onRemove={targetId => remove.mutate({ targetId })}
          />
        )}
      </Answered>
      {isSetting && <TargetDialog onClose={() => setIsSetting(false)} />}
    </Card>
  )
}

interface TargetsTableProps {
  readonly targets: readonly Target[]
  readonly onRemove: (targetId: number) => void
}

function TargetsTable({ targets, onRemove }: TargetsTableProps) {
  if (targets.length === 0) return <p className="muted">{say('targets.none')}</p>
  return (
    <DataTable
      caption={say('targets.table')}
      columns={[...columns, actsColumn(onRemove)]}
      rows={targets}
      rowId={target => String(target.targetId)}
      maxHeight={420}
    />
  )
}

function actsColumn(onRemove: TargetsTableProps['onRemove']): TableColumn<Target> {
  return {
    id: 'acts',
    header: say('targets.acts'),
    cell: target =>
      target.state !== 'withdrawn' && (
        <span className="acts">
          {target.value !== null && <SeeWho target={target} />}
          <Button
            look="quiet"
            aria-label={say('targets.remove-of', { target: sentence(target.reading) })}
            onClick={() => onRemove(target.targetId)}
          >
            {say('targets.remove')}
          </Button>
        </span>
      ),
  }
}

/** To the charts where the target is drawn: of all locations side by side, or of its own. */
function SeeWho({ target: { metric, location, reading } }: { readonly target: Target }) {
  const { link } = usePlace()
  const href = location
    ? link(['locations', location.locationId], { show: metric })
    : link(['locations'], { metric, view: 'panels' })
  return (
    <a className="button button-quiet" href={href} aria-label={say('targets.see-of', { target: sentence(reading) })}>
      {say('targets.see')}
    </a>
  )
}

const columns: readonly TableColumn<Target>[] = [
  { id: 'metric', header: say('targets.metric'), cell: nameOf, sort: nameOf },
  { id: 'place', header: say('targets.place'), cell: placeOf, sort: target => target.location?.name ?? '' },
  { id: 'value', header: say('targets.value'), cell: valueWords },
  { id: 'from', header: say('targets.from'), cell: target => formatDate(target.from), sort: target => target.from },
  {
    id: 'until',
    header: say('targets.until'),
    cell: target => (target.to === null ? say('shell.nothing') : formatDate(target.to)),
  },
  { id: 'state', header: say('targets.state'), cell: target => say(`targets.state.${target.state}`), sort: ({ state }) => state },
  { id: 'note', header: say('targets.note'), cell: target => <Name>{target.note}</Name> },
]

function nameOf({ metric, withinSeconds }: Target): string {
  return withinSeconds === null ? metricName(metric) : say('targets.metric.promise')
}

function placeOf({ location }: Target) {
  return location === null ? say('targets.place.all') : <Name>{location.name}</Name>
}

function valueWords({ value, unit, better, withinSeconds }: Target): string {
  if (value === null) return say('targets.ends')
  const figure = formatFigure(value, unit)
  const least = say(better === 'higher' ? 'targets.at-least' : 'targets.at-most', { value: figure })
  return withinSeconds === null ? least : say('targets.promise-of', { value: least, withinSeconds })
}

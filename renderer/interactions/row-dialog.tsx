import type { ReactNode } from 'react'
import type { InteractionRow } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Name } from '../parts/name.tsx'
import { durationWords, personWords, ratingWords, sourceWords, whenWords } from './row-columns.tsx'

/** Everything that is known of one interaction, its comment as it was written. */
export function RowDialog({ row, onClose }: { readonly row: InteractionRow; readonly onClose: () => void }) {
  const { comment } = row
  return (
    <DialogBox wide open title={say('interactions.row')} onClose={onClose}>
      {comment !== null && (
        <blockquote className="row-text" dir="auto">
          {comment}
        </blockquote>
      )}
      <dl className="explain">
        {factsOf(row).map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </DialogBox>
  )
}

interface FactProps {
  readonly name: string
  readonly value: ReactNode
}

function Fact({ name, value }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function factsOf(row: InteractionRow): readonly FactProps[] {
  const rating = (metric: 'csat' | 'nps' | 'ces') => known(say(`metric.${metric}.name`), row[metric] && ratingWords(row[metric]))
  return [
    { name: say('interactions.when'), value: whenWords(row) },
    { name: say('interactions.location'), value: <Name clip={false}>{row.locationName}</Name> },
    { name: say('interactions.provider'), value: personWords(row) },
    ...known(say('interactions.service'), row.service),
    ...known(say('interactions.channel'), row.channel),
    { name: say('interactions.outcome'), value: say(`outcome.${row.outcome ?? 'unknown'}`) },
    { name: say('interactions.wait'), value: durationWords(row.waitSeconds) },
    { name: say('interactions.service-time'), value: durationWords(row.serviceSeconds) },
    ...known(say('metric.resolution.name'), row.resolutionSeconds === null ? null : durationWords(row.resolutionSeconds)),
    ...rating('csat'),
    ...rating('nps'),
    ...rating('ces'),
    ...known(say('interactions.complaint'), row.complaint ? say('interactions.complaint.yes') : null),
    ...known(say('interactions.external-id'), row.externalId),
    { name: say('interactions.source'), value: <Name clip={false}>{sourceWords(row)}</Name> },
  ]
}

function known(name: string, text: string | null): readonly FactProps[] {
  return text === null || text === '' ? [] : [{ name, value: <Name clip={false}>{text}</Name> }]
}

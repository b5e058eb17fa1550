import type { MetricDefinition } from '#contract/data.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { formatDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { metricName, periodWords } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import type { FigureFacts, FigureItem } from './figure-items.ts'

const MOST_FILES = 12

/** What a figure is: its metric and formula, what it rests on, what is missing, and the files it came from. */
export function ExplainPanel({ figure, onClose }: { readonly figure: FigureItem; readonly onClose: () => void }) {
  const { data } = useAnswer('metrics.list', {})
  const { title, subtitle, facts } = figure
  const definition = data?.metrics.find(({ metric }) => metric === facts?.metric)
  return (
    <DialogBox wide open title={say('explain.title')} onClose={onClose}>
      <p className="explain-finding" dir="auto">
        {title}
      </p>
      <p className="muted">{subtitle}</p>
      {definition && <Definition definition={definition} />}
      {facts && <RestsOn facts={facts} />}
      {facts?.trust?.map(each => (
        <p key={each}>{each}</p>
      ))}
      {facts && <Files selection={selectionIn(facts)} />}
    </DialogBox>
  )
}

function Definition({ definition: { metric, better } }: { readonly definition: MetricDefinition }) {
  return (
    <dl className="explain">
      <dt>{metricName(metric)}</dt>
      <dd>{say(`metric.${metric}.definition`)}</dd>
      <dt>{say('explain.formula')}</dt>
      <dd>{say(`metric.${metric}.formula`)}</dd>
      <dt>{say('explain.better')}</dt>
      <dd>{say(`explain.better.${better}`)}</dd>
    </dl>
  )
}

function RestsOn({ facts: { about, n, missing } }: { readonly facts: FigureFacts }) {
  return (
    <dl className="explain">
      <dt>{say('explain.n')}</dt>
      <dd>{say('explain.n.of', { n, missing, interactions: about.interactions })}</dd>
      <dt>{say('filter.period')}</dt>
      <dd>{periodWords(about)}</dd>
      {about.compared && (
        <>
          <dt>{say('filter.against')}</dt>
          <dd>{say('period.between', { fromDate: about.compared.from, toDate: about.compared.to })}</dd>
        </>
      )}
      <dt>{say('explain.version')}</dt>
      <dd>{about.definitionsVersion}</dd>
    </dl>
  )
}

function Files({ selection }: { readonly selection: Selection }) {
  const { data } = useAnswer('interactions.sources', selection)
  if (!data) return null
  return (
    <section>
      <h3>{say('explain.files', { files: data.files.length })}</h3>
      <ul className="explain-files">
        {data.files.slice(0, MOST_FILES).map(({ importId, file, importedAt, interactions }) => (
          <li key={importId}>
            <Name>{file}</Name>{' '}
            <span className="muted">
              {say('explain.file', { n: formatNumber(interactions), day: formatDate(importedAt.slice(0, 10)) })}
            </span>
          </li>
        ))}
      </ul>
      {data.files.length > MOST_FILES && (
        <p className="muted">{say('explain.files.more', { files: data.files.length - MOST_FILES })}</p>
      )}
    </section>
  )
}

/** What a comparison of one location with all others names as the second. */
const ALL_OTHERS = 'peers'

type Asked = Selection & {
  readonly locationId?: string
  readonly providerId?: string
  readonly a?: string
  readonly b?: string
}

/** Of a figure about one location, two or one person, those interactions. */
function selectionIn({ question }: FigureFacts): Selection {
  const { from, to, filter, locationId, providerId, a, b } = question.input as Asked // each input that has them has them so
  const places = [locationId, a, b === ALL_OTHERS ? undefined : b].filter(id => id !== undefined)
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    filter: {
      ...filter,
      ...(places.length > 0 && b !== ALL_OTHERS && { locations: places }),
      ...(providerId !== undefined && { providers: [providerId] }),
    },
  }
}

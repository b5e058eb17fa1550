import type { MetricDefinition } from '#contract/data.ts'
import type { Output } from '#contract/operations.ts'
import { formatDate } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { TargetsCard } from './targets-card.tsx'
import { Answered } from '../parts/answered.tsx'

type Version = Output<'metrics.list'>['versions'][number]

/** What each figure means and how it is computed, as every host computes it. */
export function DefinitionsTab() {
  const answer = useAnswer('metrics.list', {})
  return (
    <Answered query={answer}>
      {({ definitionsVersion, versions, metrics }) => (
        <div className="definitions">
          <TargetsCard />
          <Card title={say('definitions.versions')}>
            <p className="chart-subtitle">{say('definitions.version', { version: definitionsVersion })}</p>
            <DataTable
              compact
              caption={say('definitions.versions')}
              columns={versionColumns}
              rows={versions}
              rowId={({ version }) => version}
            />
          </Card>
          <div className="definitions-list">
            {metrics.map(metric => (
              <Definition key={metric.metric} metric={metric} />
            ))}
          </div>
        </div>
      )}
    </Answered>
  )
}

const versionColumns: readonly TableColumn<Version>[] = [
  { id: 'version', header: say('definitions.version.column'), cell: row => row.version, width: 90 },
  { id: 'from', header: say('definitions.from'), cell: row => formatDate(row.from), width: 140 },
  { id: 'changes', header: say('definitions.changes'), cell: row => sayAny(`definitions.changes.${row.version}`) },
]

function Definition({ metric }: { readonly metric: MetricDefinition }) {
  return (
    <section className="card definition" aria-labelledby={`definition-${metric.metric}`}>
      <h2 id={`definition-${metric.metric}`}>{say(`metric.${metric.metric}.name`)}</h2>
      <p>{say(`metric.${metric.metric}.definition`)}</p>
      <dl>
        <dt>{say('definitions.formula')}</dt>
        <dd>{say(`metric.${metric.metric}.formula`)}</dd>
        <dt>{say('definitions.unit')}</dt>
        <dd>
          {say(`definitions.unit.${metric.unit}`)}; {say(`definitions.better.${metric.better}`)}
        </dd>
        <dt>{say('definitions.since')}</dt>
        <dd>{say('definitions.since.version', { version: metric.version })}</dd>
      </dl>
    </section>
  )
}

import type { Output } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { usePlace } from '../place.ts'
import { PrintedReports } from './printed-reports.tsx'
import { ReportScreen } from './report-screen.tsx'
import { SavedReports } from './saved-reports.tsx'

/** The reports that there are, of what the filter bar selects; one of them before it is printed. */
export function ReportsScreen() {
  const { path } = usePlace()
  const reports = useAnswer('reports.list', {})
  const [, name] = path
  return (
    <Answered query={reports}>
      {({ reports }) => {
        if (name === undefined) return <ReportsList reports={reports} />
        const report = reports.find(each => each.name === name)
        if (report === undefined)
          return <EmptyState level={1} title={say('shell.no-such-place')} text={say('shell.no-such-place.text')} />
        return <ReportScreen key={name} report={report} />
      }}
    </Answered>
  )
}

function ReportsList({ reports }: Output<'reports.list'>) {
  const { link } = usePlace()
  return (
    <div className="screen">
      <ScreenHead title={say('reports.title')} subtitle={say('reports.subtitle')} />
      <SavedReports />
      <div className="reports-list">
        {reports.map(({ name, choices }) => (
          <Card key={name} title={<a href={link(['reports', name])}>{say(`report.${name}.title`)}</a>}>
            <p>{say(`report.${name}.description`)}</p>
            {choices.length > 0 && (
              <p className="muted">
                {say('reports.asks', { choices: choices.map(choice => say(`reports.asks.${choice}`)).join(', ') })}
              </p>
            )}
          </Card>
        ))}
      </div>
      <PrintedReports />
    </div>
  )
}

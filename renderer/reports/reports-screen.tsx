import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { Output } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { sayError, useAnswer } from '../host.ts'
import { useMenu } from '../menu.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Select } from '../parts/select.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { usePlace } from '../place.ts'
import { type Chosen, ReportChoices } from './report-choices.tsx'
import { PrintedReports } from './printed-reports.tsx'
import { SavedReports } from './saved-reports.tsx'
import { SaveUnder } from './save-under.tsx'
import { refreshPrinted } from './use-kept-act.ts'
import { printReport, saveReport, usePaper, type Paper } from './report-request.ts'

/** The reports that there are, of what the filter bar selects: each saved as PDF or printed. */
export function ReportsScreen() {
  const reports = useAnswer('reports.list', {})
  const [paper, setPaper] = usePaper()
  return (
    <div className="screen">
      <ScreenHead title={say('reports.title')} subtitle={say('reports.subtitle')}>
        <Select
          label={say('shell.paper')}
          options={[
            { id: 'A4', name: 'A4' },
            { id: 'Letter', name: 'Letter' },
          ]}
          value={paper}
          onChange={id => setPaper(id as Paper)}
        />
      </ScreenHead>
      <SavedReports />
      <Answered query={reports}>
        {({ reports }) =>
          reports.map((report, i) => <ReportCard key={report.name} report={report} paper={paper} isFirst={i === 0} />)
        }
      </Answered>
      <PrintedReports />
    </div>
  )
}

interface ReportCardProps {
  readonly report: Output<'reports.list'>['reports'][number]
  readonly paper: Paper
  readonly isFirst: boolean
}

function ReportCard({ report: { name, choices }, paper, isFirst }: ReportCardProps) {
  const { selection } = usePlace()
  const [chosen, setChosen] = useState<Chosen>({})
  const request = { name, params: { ...selection, ...chosen, paper } }
  const save = useMutation({ mutationFn: () => saveReport(request), onSuccess: refreshPrinted })
  const print = useMutation({ mutationFn: () => printReport(request), onSuccess: refreshPrinted })
  // The menu saves and prints the first report; on other screens the rail does it.
  useMenu(isFirst ? { 'save-report': () => save.mutate(), 'print-report': () => print.mutate() } : {})
  const failed = save.error ?? print.error
  const isBusy = save.isPending || print.isPending
  return (
    <Card title={say(`report.${name}.title`)}>
      <p>{say(`report.${name}.description`)}</p>
      <ReportChoices choices={choices} chosen={chosen} onChange={setChosen} />
      <div className="report-acts">
        <Button look="primary" busy={isBusy} onClick={() => save.mutate()}>
          {say('shell.report.save')}
        </Button>
        <Button busy={isBusy} onClick={() => print.mutate()}>
          {say('shell.report.print')}
        </Button>
        <SaveUnder report={request} />
      </div>
      <p className="muted" role="status">
        {isBusy
          ? say('shell.report.saving')
          : failed
            ? sayError(failed)
            : save.data
              ? say('shell.report.saved', { path: save.data })
              : ''}
      </p>
    </Card>
  )
}

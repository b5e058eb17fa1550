import type { Output } from '#contract/operations.ts'
import type { Note } from '#contract/reports/params.ts'
import type { ReportName } from '#contract/reports/report.ts'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { Card } from '../parts/card.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { change, usePlace } from '../place.ts'
import { chosenOf, valuesOf } from './chosen.ts'
import { FigureNotes } from './figure-notes.tsx'
import { OptionBar } from './option-bar.tsx'
import { Making, ReportActsRow } from './report-acts-row.tsx'
import { sayRefused } from './use-paper-acts.ts'
import { ReportChoices } from './report-choices.tsx'
import { useOptions } from './report-options.ts'
import { PreviewPages } from './preview-pages.tsx'
import { usePreview } from './use-preview.ts'

interface ReportScreenProps {
  readonly report: Output<'reports.list'>['reports'][number]
}

/** One report before it is printed: how it is made, what it is about, its pages as they will be, and what is written on its figures. */
export function ReportScreen({ report: { name, choices } }: ReportScreenProps) {
  const { selection, params, link } = usePlace()
  const [options] = useOptions()
  const [notes, setNotes] = useKept<readonly Note[]>(`notes of ${name}`, [])
  const chosen = chosenOf(params)
  const own = { ...selection, ...chosen, ...options, ...(notes.length > 0 && { notes: [...notes] }) }
  const request = { name, params: own }
  return (
    <div className="screen">
      <ScreenHead
        title={say(`report.${name}.title`)}
        subtitle={say(`report.${name}.description`)}
        trail={<a href={link(['reports'])}>{say('reports.title')}</a>}
      />
      <Card>
        <OptionBar />
        <ReportChoices choices={choices} chosen={chosen} onChange={next => change(valuesOf(next), 'replace')} />
        <ReportActsRow request={request} />
      </Card>
      <Sheets request={request} notes={notes} onNotes={setNotes} />
    </div>
  )
}

interface SheetsProps {
  readonly request: { readonly name: ReportName; readonly params: object }
  readonly notes: readonly Note[]
  readonly onNotes: (notes: readonly Note[]) => void
}

function Sheets({ request, notes, onNotes }: SheetsProps) {
  const { shown, error, jobId } = usePreview(request)
  return (
    <>
      {jobId !== null && <Making jobId={jobId} />}
      {error !== null && <EmptyState title={say('reports.no-preview')} text={sayRefused(error)} />}
      <div aria-busy={jobId !== null} className="preview-frame">
        {shown ? <PreviewPages pdf={shown.pdf} /> : error === null && <Skeleton height={600} />}
      </div>
      {shown && <FigureNotes figures={shown.figures} notes={notes} onChange={onNotes} />}
    </>
  )
}

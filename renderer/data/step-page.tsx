import type { ReactNode } from 'react'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview, Previews } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { ConstantFields } from './constant-fields.tsx'
import { changePreview } from './import-session.ts'
import type { Layout } from './layouts.ts'
import { LinesOfFile } from './lines-of-file.tsx'
import { NamesStep } from './names-step.tsx'
import type { NamesSaid } from './names-said.ts'
import { PreviewFiles } from './preview-files.tsx'
import { Questions } from './questions.tsx'
import { FileRules, RowRules } from './reading-rules.tsx'
import { SampleRows } from './sample-rows.tsx'
import { firstAsked, type Open, type Step, stepOf } from './steps.ts'
import type { Reading } from './use-reading.ts'
import { ValuesTable } from './values-table.tsx'
import { WhatStandsOut } from './what-stands-out.tsx'
import { LARGE_BYTES, WholeReading } from './whole-reading.tsx'

export interface StepPageProps {
  readonly step: Step
  readonly files: readonly FilePreview[]
  readonly layouts: readonly Layout[]
  readonly whole: Previews | null
  /** Where `whole` comes from. */
  readonly reading: Reading
  readonly open: Record<Step, Open>
  readonly names: NamesSaid
  readonly mappingOf: (layout: Layout) => Mapping
  readonly onMapping: (layout: Layout, mapping: Mapping) => void
  readonly onNames: (names: NamesSaid) => void
}

/** What is seen and corrected at one step; for files of each set of columns by itself, but for the names. */
export function StepPage(props: StepPageProps) {
  const { step, files, layouts, whole, reading, open, names, onNames } = props
  const bytes = bytesOf(files)
  const unread = <WholeReading reading={reading} bytes={bytes} />
  switch (step) {
    case 'files':
      return (
        <>
          <WhatStandsOut layouts={layouts} open={open} names={whole?.names ?? null} isLater={bytes > LARGE_BYTES} />
          <Layouts {...props} part={FileRules} />
          <PreviewFiles files={files} />
        </>
      )
    case 'lines':
      return (
        <>
          {unread}
          <Layouts {...props} part={LinesOfFile} />
        </>
      )
    case 'columns':
      return <Layouts {...props} part={Columns} />
    case 'values':
      return <Layouts {...props} part={Values} />
    case 'names':
      return (
        <>
          {unread}
          <NamesStep found={whole?.names ?? null} isReading={reading.query.isFetching} names={names} onNames={onNames} />
        </>
      )
    case 'try':
      return <NothingToTry open={open} />
  }
}

/** The dry run opens by itself where there is anything to try. */
function NothingToTry({ open }: Pick<StepPageProps, 'open'>) {
  const asked = firstAsked(open)
  return (
    <EmptyState title={say('import.try.none')} text={say(asked === null ? 'import.try.none.why' : 'import.try.none.asked')}>
      {asked !== null && (
        <Button look="primary" onClick={() => changePreview({ step: asked })}>
          {say('import.result.answer')}
        </Button>
      )}
    </EmptyState>
  )
}

export interface LayoutPartProps {
  readonly layout: Layout
  readonly example: FilePreview
  /** Of the example; null while it is not read to its end. */
  readonly whole: FilePreview['whole']
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

function Layouts({
  step,
  layouts,
  whole,
  mappingOf,
  onMapping,
  part: Part,
}: StepPageProps & { readonly part: (props: LayoutPartProps) => ReactNode }) {
  return layouts.map(layout => {
    const { example, files } = layout
    const mapping = mappingOf(layout)
    const onChange = (changed: Mapping) => onMapping(layout, changed)
    const questions = example.questions.filter(question => stepOf(question) === step)
    return (
      <Card
        key={layout.key}
        className="layout-card"
        title={say('import.layout.files', { name: apart(example.name), files: files.length })}
      >
        <p className="muted">{say('import.layout.note', { files: files.length })}</p>
        <Questions questions={questions} mapping={mapping} onChange={onChange} />
        <Part
          layout={layout}
          example={example}
          whole={whole?.files.find(({ path }) => path === example.path)?.whole ?? null}
          mapping={mapping}
          onChange={onChange}
        />
      </Card>
    )
  })
}

function Columns({ layout, example, mapping, onChange }: LayoutPartProps) {
  return (
    <>
      <ColumnsTable example={example} found={layout.mapping} mapping={mapping} onChange={onChange} />
      <ConstantFields mapping={mapping} onChange={onChange} />
      <SampleRows example={example} mapping={mapping} />
    </>
  )
}

function Values({ layout, example, mapping, onChange }: LayoutPartProps) {
  return (
    <>
      <ValuesTable example={example} found={layout.mapping} mapping={mapping} onChange={onChange} />
      <RowRules mapping={mapping} onChange={onChange} />
      <SampleRows example={example} mapping={mapping} />
    </>
  )
}

function bytesOf(files: readonly FilePreview[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

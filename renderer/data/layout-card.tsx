import { useId, useState } from 'react'
import type { Mapping } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { ColumnsTable } from './columns-table.tsx'
import { ConstantFields } from './constant-fields.tsx'
import type { Layout } from './layouts.ts'
import { Questions } from './questions.tsx'
import { ReadingRules } from './reading-rules.tsx'
import { SampleRows } from './sample-rows.tsx'

interface LayoutCardProps {
  readonly layout: Layout
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** How the files with one set of columns are read. What must be answered stands first; the rest opens on demand. */
export function LayoutCard({ layout, mapping, onChange }: LayoutCardProps) {
  const { example, files } = layout
  const [open, setOpen] = useState(example.state === 'refused')
  const id = useId()
  return (
    <section className="card layout-card" aria-labelledby={id}>
      <header className="layout-head">
        <div>
          <h2 id={id}>{say('import.layout.files', { name: apart(example.name), files: files.length })}</h2>
          <p className="muted">{say('import.layout.note', { files: files.length })}</p>
        </div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'import.layout.hide' : 'import.layout.show')}
        </Button>
      </header>
      <Questions questions={example.questions} mapping={mapping} onChange={onChange} />
      {open && (
        <>
          <ColumnsTable example={example} found={layout.mapping} mapping={mapping} onChange={onChange} />
          <ConstantFields mapping={mapping} onChange={onChange} />
          <ReadingRules example={example} mapping={mapping} onChange={onChange} />
          <SampleRows example={example} mapping={mapping} />
        </>
      )}
    </section>
  )
}

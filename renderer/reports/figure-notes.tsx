import { useState } from 'react'
import type { PaperFigureName } from '#contract/host.ts'
import type { Note } from '#contract/reports/params.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-area.tsx'

interface FigureNotesProps {
  readonly figures: readonly PaperFigureName[]
  readonly notes: readonly Note[]
  readonly onChange: (notes: readonly Note[]) => void
}

/** What is written under figures of the report, and a form for more. */
export function FigureNotes({ figures, notes, onChange }: FigureNotesProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const figure = figures.find(each => each.figure === chosen) ?? figures[0]
  if (figure === undefined) return null
  const titleOf = (name: string) => figures.find(each => each.figure === name)?.title ?? name
  return (
    <Card title={say('reports.notes')} className="report-notes">
      {notes.length > 0 && (
        <ul>
          {notes.map((note, i) => (
            <li key={i}>
              <span dir="auto">
                <strong>{titleOf(note.figure)}</strong> {note.text}
              </span>
              <Button look="quiet" onClick={() => onChange(notes.filter(each => each !== note))}>
                {say('reports.notes.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() === '') return
          onChange([...notes, { figure: figure.figure, text: text.trim() }])
          setText('')
        }}
      >
        <Select
          label={say('reports.notes.figure')}
          options={figures.map(({ figure: id, title }) => ({ id, name: title }))}
          value={figure.figure}
          onChange={setChosen}
          inline={false}
        />
        <TextArea label={say('reports.notes.text')} maxLength={1000} value={text} onChange={setText} />
        <Button type="submit" disabled={text.trim() === ''}>
          {say('reports.notes.add')}
        </Button>
      </form>
    </Card>
  )
}

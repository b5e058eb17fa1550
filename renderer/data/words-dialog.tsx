import { useState } from 'react'
import type { Field } from '#contract/mapping.ts'
import { Outcome } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field as TextField } from '../parts/field.tsx'
import { Select, type Option } from '../parts/select.tsx'
import type { Column } from './columns-table.tsx'
import { fieldKind } from './field-kind.ts'

type Words = Readonly<Record<string, string>>

interface WordsDialogProps {
  readonly open: boolean
  readonly field: Field
  readonly column: Column
  readonly words: Words
  /** The words as changed, or null when nothing is to change. */
  readonly onDone: (words: Words | null) => void
}

/** What single cell texts of a column mean: an outcome, yes or no, a mark. */
export function WordsDialog(props: WordsDialogProps) {
  return props.open ? <OpenWordsDialog {...props} /> : null
}

function OpenWordsDialog({ field, column, words, onDone }: WordsDialogProps) {
  const [rows, setRows] = useState<Words>(() => ({
    ...Object.fromEntries(column.samples.map(cell => [keyOf(cell), ''])),
    ...words,
  }))
  const [extra, setExtra] = useState('')
  const add = () => {
    if (extra.trim() !== '') setRows({ [keyOf(extra)]: '', ...rows })
    setExtra('')
  }
  return (
    <DialogBox
      open
      title={say('import.words.title', { column: apart(column.column) })}
      onClose={() => onDone(null)}
      acts={
        <>
          <Button onClick={() => onDone(null)}>{say('shell.cancel')}</Button>
          <Button look="primary" onClick={() => onDone(withMeaning(rows))}>
            {say('import.words.done')}
          </Button>
        </>
      }
    >
      <p className="muted">{say('import.words.note')}</p>
      <ul className="word-rows">
        {Object.entries(rows).map(([cell, meaning]) => (
          <WordRow
            key={cell}
            field={field}
            cell={cell}
            meaning={meaning}
            onChange={changed => setRows({ ...rows, [cell]: changed })}
          />
        ))}
      </ul>
      <form
        className="acts"
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          inline
          label={say('import.words.new')}
          dir="auto"
          value={extra}
          onChange={event => setExtra(event.target.value)}
        />
        <Button type="submit">{say('import.words.add')}</Button>
      </form>
    </DialogBox>
  )
}

interface WordRowProps {
  readonly field: Field
  readonly cell: string
  readonly meaning: string
  readonly onChange: (meaning: string) => void
}

function WordRow({ field, cell, meaning, onChange }: WordRowProps) {
  const label = say('import.words.meaning-of', { cell })
  const rating = fieldKind(field) === 'rating'
  return (
    <li className="word-row bare-controls">
      <bdi dir="auto">{cell}</bdi>
      {rating ? (
        <TextField label={label} size={10} value={meaning} onChange={event => onChange(event.target.value)} />
      ) : (
        <Select label={label} inline={false} value={meaning} options={meanings(field)} onChange={onChange} />
      )}
    </li>
  )
}

function meanings(field: Field): Option[] {
  return [{ id: '', name: say('import.words.none') }, ...meaningsOfKind(field)]
}

function meaningsOfKind(field: Field): Option[] {
  const missing = { id: 'missing', name: say('import.word.missing') }
  switch (fieldKind(field)) {
    case 'outcome':
      return [...Outcome.options.map(id => ({ id, name: say(`import.outcome.${id}`) })), missing]
    case 'flag':
      return flags()
    case 'time':
    case 'duration':
      return [missing, { id: 'value', name: say('import.word.value') }]
    case 'rating':
    case 'text':
      return [missing]
  }
}

function flags(): Option[] {
  return (['yes', 'no', 'offered', 'missing'] as const).map(id => ({ id, name: say(`import.word.${id}`) }))
}

function keyOf(cell: string): string {
  return cell.trim().toLowerCase()
}

function withMeaning(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([cell, meaning]) => cell !== '' && meaning.trim() !== ''))
}

import { type ReactNode, useState } from 'react'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field } from '../parts/field.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import type { Option } from '../parts/select.tsx'

export type Becomes = 'as-found' | 'known' | 'new'

interface BecomesDialogProps {
  readonly title: string
  /** The spelling that is asked about, and what was said of it before. */
  readonly spelled: string
  readonly said: string | undefined
  /** Names of the answers, and of what each answer asks for. */
  readonly texts: Readonly<Record<Becomes | 'choose' | 'name', string>>
  readonly options: readonly Option[]
  /** Told the id or the name that the spelling becomes; null = as it was found. */
  readonly onDone: (target: string | null) => void
  readonly onClose: () => void
  readonly children: (becomes: Becomes) => ReactNode
}

/** What one spelling of a file becomes: as it was found, something known, or something new under any name. */
export function BecomesDialog({ title, spelled, said, texts, options, onDone, onClose, children }: BecomesDialogProps) {
  const [kind, setKind] = useState<Becomes>(
    said === undefined ? 'as-found' : options.some(({ id }) => id === said) ? 'known' : 'new',
  )
  const [known, setKnown] = useState<string | null>(said ?? null)
  const [name, setName] = useState(said ?? spelled)
  const target = { 'as-found': null, known, new: name.trim() }[kind]
  const done = () => {
    onDone(target)
    onClose()
  }
  return (
    <DialogBox
      open
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('shell.cancel')}</Button>
          <Button look="primary" disabled={kind !== 'as-found' && !target} onClick={done}>
            {say('import.words.done')}
          </Button>
        </>
      }
    >
      <RadioChoice
        label={say('import.names.becomes')}
        value={kind}
        options={(['as-found', 'known', 'new'] as const).map(value => ({ value, text: texts[value] }))}
        onChange={setKind}
      />
      {kind === 'known' && <ComboBox inline={false} label={texts.choose} options={options} value={known} onChange={setKnown} />}
      {kind === 'new' && (
        <Field label={texts.name} dir="auto" maxLength={200} value={name} onChange={event => setName(event.target.value)} />
      )}
      {children(kind)}
    </DialogBox>
  )
}

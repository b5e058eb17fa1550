import { useState } from 'react'
import { EventKind } from '#contract/events.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { DayField } from '../parts/day-field/day-field.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { FormActs } from '../parts/form-acts.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-area.tsx'

const FORM = 'event-form'

/** Writes an event down: when, what kind, where, and a note. */
export function EventDialog({ locationId, onClose }: { readonly locationId: string; readonly onClose: () => void }) {
  const [date, setDate] = useState('')
  const [end, setEnd] = useState('')
  const [kind, setKind] = useState<EventKind>('training')
  const [where, setWhere] = useState<'here' | 'all'>('here')
  const [note, setNote] = useState('')
  const add = useAct('events.add')
  const lacking = [...(date === '' ? [say('events.date')] : []), ...(note.trim() === '' ? [say('events.note')] : [])]
  const isWhole = lacking.length === 0
  return (
    <DialogBox
      open
      title={say('events.add.title')}
      onClose={onClose}
      acts={<FormActs act={say('events.add.button')} lacking={lacking} busy={add.isPending} onClose={onClose} form={FORM} />}
    >
      <form
        id={FORM}
        className="event-form"
        onSubmit={event => {
          event.preventDefault()
          const scope = where === 'all' ? ('all' as const) : [locationId]
          if (isWhole) add.mutate({ date, ...(end && { end }), kind, scope, note: note.trim() }, { onSuccess: onClose })
        }}
      >
        <DayField label={say('events.date')} value={date} onChange={setDate} />
        <DayField label={say('events.end')} hint={say('events.end.hint')} min={date} value={end} onChange={setEnd} />
        <Select
          inline={false}
          label={say('events.kind')}
          options={EventKind.options.map(id => ({ id, name: say(`events.kind.${id}`) }))}
          value={kind}
          onChange={id => setKind(EventKind.parse(id))}
        />
        <RadioChoice
          label={say('events.where')}
          value={where}
          options={[
            { value: 'here', text: say('events.where.here') },
            { value: 'all', text: say('events.where.all') },
          ]}
          hint={say('events.where.hint')}
          onChange={setWhere}
        />
        <TextArea label={say('events.note')} value={note} maxLength={1000} onChange={setNote} />
        {add.isError && <p role="alert">{sayError(add.error)}</p>}
      </form>
    </DialogBox>
  )
}

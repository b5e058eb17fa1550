import { useState } from 'react'
import type { PersonRow } from '#contract/places.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { DayField } from '../parts/day-field/day-field.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'

/** Ids of two people, and the first day at the second location; empty = not said yet. */
export interface AskedMove {
  readonly from: string | null
  readonly into: string | null
  readonly date: string
}

/** Asks who moved, to whom at another location, and when. */
export function MoveDialog({
  people,
  asked,
  onClose,
}: {
  readonly people: readonly PersonRow[]
  readonly asked: AskedMove
  readonly onClose: () => void
}) {
  const [{ from, into, date }, setMove] = useState(asked)
  const move = useAct('people.move')
  const options = people.map(({ providerId: id, name, locationName }) => ({ id, name: `${name}, ${locationName}` }))
  return (
    <DialogBox
      open
      title={say('names.move.title')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('shell.cancel')}</Button>
          <Button
            look="primary"
            disabled={from === null || into === null || date === '' || move.isPending}
            onClick={() => move.mutate({ from: from!, into: into!, date }, { onSuccess: onClose })}
          >
            {say('names.move.done')}
          </Button>
        </>
      }
    >
      {move.error && <p role="alert">{sayError(move.error)}</p>}
      <ComboBox
        inline={false}
        label={say('names.move.from')}
        options={options}
        value={from}
        onChange={id => setMove(before => ({ ...before, from: id }))}
      />
      <ComboBox
        inline={false}
        label={say('names.move.into')}
        options={options}
        value={into}
        onChange={id => setMove(before => ({ ...before, into: id }))}
      />
      <DayField label={say('names.move.date')} value={date} onChange={day => setMove(before => ({ ...before, date: day }))} />
      <p className="muted">{say('names.move.about')}</p>
    </DialogBox>
  )
}

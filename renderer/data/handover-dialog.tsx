import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '#contract/data.ts'
import type { HandedOver } from '#contract/handover.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { call, sayError, useAnswer } from '../host.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { FormActs } from '../parts/form-acts.tsx'
import { MultiPick } from '../parts/multi-pick.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import type { Option } from '../parts/select.tsx'
import { pickPathFor } from './data-file-acts.ts'

interface HandoverDialogProps {
  /** Whose data it is about at first. */
  readonly locationId?: string
  readonly onClose: () => void
}

interface Draft {
  readonly locations: readonly string[]
  /** Null = as the settings show them. */
  readonly people: Settings['names'] | null
  readonly comments: boolean
}

/** Writes some locations into a data file of their own, to be handed over. */
export function HandoverDialog({ locationId, onClose }: HandoverDialogProps) {
  const [draft, setDraft] = useState<Draft>({
    locations: locationId === undefined ? [] : [locationId],
    people: null,
    comments: true,
  })
  const places = usePlaces()
  const names = useAnswer('settings.get', {}).data?.names ?? null
  const write = useMutation({ mutationFn: () => handOver({ ...draft, people: draft.people ?? names }, places) })
  return (
    <DialogBox
      open
      title={say('handover.title')}
      onClose={onClose}
      acts={
        write.data ? undefined : (
          <FormActs
            act={say('handover.button')}
            lacking={draft.locations.length === 0 ? [say('handover.places')] : []}
            busy={write.isPending}
            onClose={onClose}
            onAct={() => write.mutate()}
          />
        )
      }
    >
      <div className="event-form">
        <p className="wrap">{say('handover.about')}</p>
        {!write.data && (
          <HandoverFields
            draft={{ ...draft, people: draft.people ?? names }}
            places={places}
            onChange={change => setDraft({ ...draft, ...change })}
          />
        )}
        <p role="status" className="wrap">
          {write.data && written(write.data)}
        </p>
        {write.isError && <p role="alert">{sayError(write.error)}</p>}
      </div>
    </DialogBox>
  )
}

interface HandoverFieldsProps {
  readonly draft: Draft
  readonly places: readonly Option[]
  readonly onChange: (change: Partial<Draft>) => void
}

function HandoverFields({ draft, places, onChange }: HandoverFieldsProps) {
  return (
    <>
      <MultiPick
        label={say('handover.places')}
        none={say('handover.places.none')}
        options={places}
        chosen={draft.locations}
        onChange={locations => onChange({ locations })}
      />
      <RadioChoice
        label={say('handover.people')}
        hint={say('handover.people.note')}
        value={draft.people}
        options={(['pseudonyms', 'names'] as const).map(value => ({ value, text: say(`settings.names.${value}`) }))}
        onChange={people => onChange({ people })}
      />
      <div>
        <label className="tick">
          <input type="checkbox" checked={draft.comments} onChange={event => onChange({ comments: event.target.checked })} />
          {say('handover.comments')}
        </label>
        <p className="field-note">{say('handover.comments.note')}</p>
      </div>
    </>
  )
}

function usePlaces(): Option[] {
  const { locations = [] } = useAnswer('interactions.facets', {}).data ?? {}
  return locations.map(({ locationId, name }) => ({ id: locationId, name }))
}

/** Null when the dialog of the system is cancelled. */
async function handOver({ locations, people, comments }: Draft, places: readonly Option[]): Promise<HandedOver | null> {
  const only = locations.length === 1 ? places.find(({ id }) => id === locations[0]) : undefined
  const path = await pickPathFor(only?.name ?? say('handover.file', { locations: locations.length }))
  if (path === null) return null
  return call('data.handover', { path, locations: [...locations], comments, ...(people !== null && { people }) })
}

function written({ path, bytes, locations, interactions }: HandedOver): string {
  return say('handover.done', { path, size: `${formatNumber(bytes / 1e6, 1)} MB`, locations, interactions })
}

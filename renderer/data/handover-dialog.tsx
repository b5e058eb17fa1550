import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { JobProgress } from '#contract/data.ts'
import type { HandedOver } from '#contract/handover.ts'
import { say } from '#words/say.ts'
import { call, Refused, sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { FormActs } from '../parts/form-acts.tsx'
import { isTurnedRound } from '../parts/period-pick.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import type { Option } from '../parts/select.tsx'
import { pickPathFor } from './data-file-acts.ts'
import { type HandoverDraft, HandoverFields } from './handover-fields.tsx'
import { watched } from './watched.ts'
import { sayBytes } from './say-bytes.ts'

const FORM = 'handover-form'

interface HandoverDialogProps {
  /** Whose data it is about at first. */
  readonly locationId?: string
  readonly onClose: () => void
}

/** Writes some locations into a data file of their own, to be handed over; closed while it does, it writes nothing. */
export function HandoverDialog({ locationId, onClose }: HandoverDialogProps) {
  const [draft, setDraft] = useState<HandoverDraft>({
    locations: locationId === undefined ? [] : [locationId],
    period: { from: undefined, to: undefined },
    people: null,
    comments: true,
  })
  const { locations = [], firstDay = null, lastDay = null } = useAnswer('interactions.facets', {}).data ?? {}
  const places = locations.map(({ locationId: id, name }) => ({ id, name }))
  const names = useAnswer('settings.get', {}).data?.names ?? null
  const chosen = { ...draft, people: draft.people ?? names }
  const write = useWriting()
  const isReady = draft.locations.length > 0 && !isTurnedRound(draft.period)
  const close = () => {
    write.cancel()
    onClose()
  }
  return (
    <DialogBox
      open
      title={say('handover.title')}
      onClose={close}
      acts={
        write.done ? undefined : write.isWriting ? (
          <Button onClick={write.cancel}>{say('handover.cancel')}</Button>
        ) : (
          <FormActs
            act={say('handover.button')}
            lacking={draft.locations.length === 0 ? [say('handover.places')] : []}
            isReady={isReady}
            busy={write.isBusy}
            onClose={close}
            form={FORM}
          />
        )
      }
    >
      <form
        id={FORM}
        className="event-form"
        onSubmit={event => {
          event.preventDefault()
          if (isReady) write.start(chosen, places)
        }}
      >
        <p className="wrap">{say('handover.about')}</p>
        {!write.done && !write.isWriting && (
          <HandoverFields
            draft={chosen}
            places={places}
            days={{ firstDay, lastDay }}
            onChange={change => setDraft({ ...draft, ...change })}
          />
        )}
        {write.isWriting && <Writing progress={write.progress} />}
        <p role="status" className="wrap">
          {write.done ? written(write.done) : write.isCancelled && say('handover.cancelled')}
        </p>
        {write.error !== null && <p role="alert">{sayError(write.error)}</p>}
      </form>
    </DialogBox>
  )
}

/** The writing of the file: how far it is, how to end it, and what came of it. */
function useWriting() {
  const stop = useRef(new AbortController())
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [isWriting, setWriting] = useState(false)
  const write = useMutation({
    mutationFn: async ({ draft, places }: { readonly draft: HandoverDraft; readonly places: readonly Option[] }) => {
      stop.current = new AbortController()
      const path = await pathFor(draft, places)
      if (path === null) return null
      setWriting(true)
      const input = { path, ...wanted(draft) }
      return watched(stop.current.signal, setProgress, jobId => call('data.handover', { ...input, jobId }))
    },
    onSettled: () => setWriting(false),
  })
  const isCancelled = write.error instanceof Refused && write.error.failure.code === 'cancelled'
  return {
    start: (draft: HandoverDraft, places: readonly Option[]) => write.mutate({ draft, places }),
    cancel: () => stop.current.abort(),
    progress,
    isBusy: write.isPending,
    isWriting,
    isCancelled,
    /** Null before, and where the dialog of the system is cancelled. */
    done: write.data ?? null,
    error: isCancelled ? null : write.error,
  }
}

function Writing({ progress }: { readonly progress: JobProgress | null }) {
  const { done, total } = progress ?? { done: 0, total: 0 }
  return (
    <div className="job-bar" role="status">
      <p className="job-label">{say('handover.writing')}</p>
      <ProgressBar label={say('handover.writing')} done={done} total={total} />
      <p className="muted number">{total > 0 ? say('handover.written-so-far', { done, total }) : '\u00a0'}</p>
    </div>
  )
}

/** Null when the dialog of the system is cancelled. */
function pathFor({ locations }: HandoverDraft, places: readonly Option[]): Promise<string | null> {
  const only = locations.length === 1 ? places.find(({ id }) => id === locations[0]) : undefined
  return pickPathFor(only?.name ?? say('handover.file', { locations: locations.length }))
}

function wanted({ locations, period: { from, to }, people, comments }: HandoverDraft) {
  return {
    locations: [...locations],
    comments,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(people !== null && { people }),
  }
}

function written({ path, bytes, locations, interactions }: HandedOver): string {
  return say('handover.done', { path, size: sayBytes(bytes), locations, interactions })
}

import { useState } from 'react'
import type { SavedReport } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field } from '../parts/field.tsx'
import { FormActs } from '../parts/form-acts.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { useKeptAct } from './use-kept-act.ts'

const FORM = 'save-under-form'

/** Saves a report as it is set, to be run again under a name. */
export function SaveUnder({ report }: { readonly report: Pick<SavedReport, 'name' | 'params'> }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{say('saved.save-under')}</Button>
      {isOpen && <SaveUnderDialog report={report} onClose={() => setIsOpen(false)} />}
    </>
  )
}

interface SaveUnderDialogProps {
  readonly report: Pick<SavedReport, 'name' | 'params'>
  readonly onClose: () => void
}

function SaveUnderDialog({ report, onClose }: SaveUnderDialogProps) {
  const [title, setTitle] = useState(say(`report.${report.name}.title`))
  const [period, setPeriod] = useState<'follows' | 'stays'>('follows')
  const save = useKeptAct('reports.save')
  const isWhole = title.trim() !== ''
  const isBounded = report.params.from !== undefined && report.params.to !== undefined
  return (
    <DialogBox
      open
      title={say('saved.save-under.title')}
      onClose={onClose}
      acts={
        <FormActs
          act={say('saved.save-under.button')}
          lacking={isWhole ? [] : [say('saved.name')]}
          busy={save.isPending}
          onClose={onClose}
          form={FORM}
        />
      }
    >
      <form
        id={FORM}
        className="event-form"
        onSubmit={event => {
          event.preventDefault()
          if (isWhole) save.mutate({ ...report, title: title.trim(), follows: period === 'follows' }, { onSuccess: onClose })
        }}
      >
        <Field
          label={say('saved.name')}
          hint={say('saved.name.hint')}
          required
          maxLength={100}
          value={title}
          onChange={event => setTitle(event.target.value)}
        />
        {isBounded && (
          <RadioChoice
            label={say('saved.period')}
            value={period}
            options={[
              { value: 'follows', text: say('saved.period.follows') },
              { value: 'stays', text: say('saved.period.stays') },
            ]}
            hint={say('saved.period.hint')}
            onChange={setPeriod}
          />
        )}
        {save.isError && <p role="alert">{sayError(save.error)}</p>}
      </form>
    </DialogBox>
  )
}

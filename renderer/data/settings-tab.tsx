import { useState } from 'react'
import type { Settings } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Field } from '../parts/field.tsx'
import { PeopleShown } from '../parts/people-shown.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { DataFileCard } from './data-file-card.tsx'
import { LogoField } from './logo-field.tsx'
import { WaysCard } from './ways-card.tsx'
import { ZoneChoice } from './zone-choice.tsx'

type Change = Partial<Omit<Settings, 'asked'>>

/** How people are shown, the company and the time zone, and the data file itself. */
export function SettingsTab() {
  const status = useAnswer('data.status', {})
  const settings = useAnswer('settings.get', {})
  return (
    <div className="settings">
      <WaysCard />
      <Answered query={settings}>{value => <SettingsForm key={status.data?.path ?? ''} settings={value} />}</Answered>
      <Answered query={status}>{value => <DataFileCard status={value} />}</Answered>
    </div>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const [change, setChange] = useState<Change>({})
  const save = useAct('settings.set')
  const now = { ...settings, ...change }
  const edit = (part: Change) => setChange({ ...change, ...part })
  const dirty = Object.keys(change).length > 0
  return (
    <form
      className="settings-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(change, { onSuccess: () => setChange({}) })
      }}
    >
      <Card title={say('settings.people')} className="form-card">
        <PeopleShown names={now.names} minimumGroup={now.minimumGroup} onChange={edit} />
        <TextArea
          label={say('settings.purpose')}
          hint={say('settings.purpose.note')}
          maxLength={500}
          value={now.purpose}
          onChange={purpose => edit({ purpose })}
        />
      </Card>
      <Card title={say('settings.report')} className="form-card">
        <Field
          label={say('settings.company')}
          hint={say('settings.company.note')}
          dir="auto"
          maxLength={200}
          value={now.company}
          onChange={event => edit({ company: event.target.value })}
        />
        <LogoField value={now.logo} onChange={logo => edit({ logo })} />
        <ZoneChoice
          label={say('settings.zone')}
          none={say('settings.zone.utc')}
          value={now.zone}
          onChange={zone => edit({ zone })}
        />
        <p className="field-note">{say('settings.zone.note')}</p>
      </Card>
      <div className="acts">
        <Button type="submit" look="primary" disabled={!dirty} busy={save.isPending}>
          {say('settings.save')}
        </Button>
        <span role="status" className={save.isError ? 'field-error' : 'muted'}>
          {save.isError ? sayError(save.error) : dirty ? say('settings.unsaved') : save.isSuccess ? say('settings.saved') : ''}
        </span>
      </div>
    </form>
  )
}

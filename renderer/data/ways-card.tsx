import type { Preferences } from '#contract/preferences.ts'
import { zoomSteps } from '#contract/preferences.ts'
import { formatShare, formatWeekday, weekdays } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { Select } from '../parts/select.tsx'
import { prefer, useWays } from '../ways.ts'

const languages = ['system', 'en', 'de'] as const
const regions = ['system', 'GB', 'US', 'DE', 'AT', 'CH'] as const
const themes = ['system', 'light', 'dark'] as const
const densities = ['meeting-room', 'normal', 'compact'] as const

/** Language, formats, theme, density and zoom: of this computer, not of the data file, and in force at once. */
export function WaysCard() {
  const { chosen } = useWays()
  return (
    <Card title={say('ways.title')} className="form-card ways-card">
      <p className="field-note">{say('ways.about')}</p>
      <Select
        inline={false}
        label={say('ways.language')}
        options={languages.map(id => ({ id, name: say(`ways.language.${id}`) }))}
        value={chosen.language}
        onChange={id => void prefer({ language: id as Preferences['language'] })}
      />
      <p className="field-note">{say('ways.language.hint')}</p>
      <Select
        inline={false}
        label={say('ways.region')}
        options={regions.map(id => ({ id, name: say(`ways.region.${id}`) }))}
        value={chosen.region}
        onChange={id => void prefer({ region: id as Preferences['region'] })}
      />
      <p className="field-note">{say('ways.region.example', example())}</p>
      <RadioChoice
        label={say('ways.theme')}
        value={chosen.theme}
        options={themes.map(value => ({ value, text: say(`ways.theme.${value}`) }))}
        onChange={theme => void prefer({ theme })}
      />
      <RadioChoice
        label={say('ways.density')}
        value={chosen.density}
        options={densities.map(value => ({ value, text: say(`ways.density.${value}`) }))}
        onChange={density => void prefer({ density })}
      />
      <Select
        inline={false}
        label={say('ways.zoom')}
        options={zoomSteps.map(step => ({ id: String(step), name: formatShare(step) }))}
        value={String(chosen.zoom)}
        onChange={step => void prefer({ zoom: Number(step) })}
      />
      <p className="field-note">{say('ways.contrast')}</p>
    </Card>
  )
}

function example() {
  const year = new Date().getFullYear()
  return { number: 12_345.6, exampleDate: `${year}-03-31`, weekday: formatWeekday(weekdays()[0]!) }
}

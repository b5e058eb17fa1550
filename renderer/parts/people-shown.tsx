import type { Settings } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { NumberField } from './number-field.tsx'
import { RadioChoice } from './radio-choice.tsx'

interface PeopleShownProps {
  readonly names: Settings['names']
  readonly minimumGroup: number
  readonly onChange: (change: { names?: Settings['names']; minimumGroup?: number }) => void
}

/** How people are shown: under pseudonyms or by name, and from how many values on. */
export function PeopleShown({ names, minimumGroup, onChange }: PeopleShownProps) {
  return (
    <>
      <RadioChoice
        label={say('settings.names')}
        value={names}
        options={(['pseudonyms', 'names'] as const).map(value => ({ value, text: say(`settings.names.${value}`) }))}
        onChange={value => onChange({ names: value })}
      />
      <NumberField
        whole
        label={say('settings.minimum')}
        hint={say('settings.minimum.note')}
        value={minimumGroup}
        onChange={number => number !== null && number >= 1 && number <= 1000 && onChange({ minimumGroup: number })}
      />
    </>
  )
}

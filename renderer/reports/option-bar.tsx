import type { ReportOptions as Options } from '#contract/reports/params.ts'
import { say, type MessageId } from '#words/say.ts'
import { languages } from '#words/speech.ts'
import { useAnswer } from '../host.ts'
import { Select } from '../parts/select.tsx'
import { useOptions } from './report-options.ts'

const choices = {
  paper: ['A4', 'Letter'],
  orientation: ['portrait', 'landscape'],
  textSize: ['normal', 'large'],
  ink: ['grey', 'colour'],
} as const satisfies { readonly [Key in keyof Options]?: readonly Options[Key][] }

/** How the report is made: paper, orientation, text, ink, names, language. Kept on this computer. */
export function OptionBar() {
  const [options, choose] = useOptions()
  const settings = useAnswer('settings.get', {})
  return (
    <div className="report-options" role="group" aria-label={say('reports.options')}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map(key => (
        <Select
          key={key}
          label={say(`reports.${key}`)}
          options={choices[key].map(id => ({ id, name: key === 'paper' ? id : say(`reports.${key}.${id}` as MessageId) }))}
          value={options[key] ?? choices[key][0]}
          onChange={value => choose({ [key]: value })}
        />
      ))}
      {settings.data?.names === 'names' && (
        <Select
          label={say('reports.people')}
          options={(['names', 'pseudonyms'] as const).map(id => ({ id, name: say(`reports.people.${id}`) }))}
          value={options.people ?? 'names'}
          onChange={people => choose({ people })}
        />
      )}
      <Select
        label={say('reports.language')}
        options={[
          { id: 'window', name: say('reports.language.window') },
          ...languages.map(id => ({ id, name: say(`ways.language.${id}`) })),
        ]}
        value={options.language ?? 'window'}
        onChange={language => choose({ language: language === 'window' ? undefined : language })}
      />
    </div>
  )
}

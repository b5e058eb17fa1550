import { useState } from 'react'
import { Encoding, Mapping } from '#contract/mapping.ts'
import { type FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { Field } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { rulesOf } from './change-mapping.ts'
import { fieldKind } from './field-kind.ts'
import { SheetFields } from './sheet-fields.tsx'
import { ZoneChoice } from './zone-choice.tsx'

interface ReadingRulesProps {
  readonly example: FilePreview
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

const delimiters = [
  { id: ',', name: say('import.delimiter.comma') },
  { id: ';', name: say('import.delimiter.semicolon') },
  { id: '\t', name: say('import.delimiter.tab') },
  { id: '|', name: say('import.delimiter.pipe') },
]
const waitKinds = ['queue', 'first_reply', 'lead_time'] as const
const clocks = ['calendar', 'business_hours'] as const

/** Letters, separator and decimal sign of the file with one line as proof, and who sent it. */
export function FileRules({ example, mapping, onChange }: ReadingRulesProps) {
  const change = (part: Partial<Mapping>) => onChange({ ...mapping, ...part })
  return (
    <div role="group" className="reading-rules" aria-label={say('import.reading-rules')}>
      {example.proof !== null && (
        <figure className="proof">
          <figcaption>{say('import.proof')}</figcaption>
          <code dir="auto">{example.proof}</code>
        </figure>
      )}
      <div className="rule-fields">
        <SourceField source={mapping.source} onChange={source => change({ source })} />
        <SheetFields example={example} mapping={mapping} change={change} />
        {example.encoding !== null && (
          <EncodingChoice value={mapping.encoding ?? example.encoding} onChange={encoding => change({ encoding })} />
        )}
        {example.delimiter !== null && (
          <Select
            label={say('import.delimiter')}
            inline={false}
            value={mapping.delimiter ?? example.delimiter}
            options={delimiters}
            onChange={id => change({ delimiter: Mapping.shape.delimiter.parse(id) })}
          />
        )}
      </div>
      <p className="muted">
        {say('import.found', { remembered: example.remembered ? 'yes' : 'no', decimal: decimalOf(mapping) })}
      </p>
    </div>
  )
}

/** The sign that numbers of the file are read with; none where no column is of numbers. */
function decimalOf(mapping: Mapping): 'comma' | 'point' | 'none' {
  const rules = rulesOf(mapping).filter(([field]) => ['duration', 'rating'].includes(fieldKind(field)))
  if (rules.some(([, { decimal }]) => decimal === ',')) return 'comma'
  return rules.length > 0 ? 'point' : 'none'
}

/** What holds for all rows: the zone of their times, and what their waits and durations are. */
export function RowRules({ mapping, onChange }: Omit<ReadingRulesProps, 'example'>) {
  return (
    <div role="group" className="reading-rules" aria-label={say('import.row-rules')}>
      <h3>{say('import.row-rules')}</h3>
      <div className="rule-fields">
        <ZoneChoice
          label={say('import.zone')}
          none={say('import.zone.none')}
          value={mapping.zone ?? null}
          onChange={zone => onChange({ ...mapping, zone })}
        />
        <WaitKindChoice mapping={mapping} onChange={onChange} />
        <ClockChoice mapping={mapping} onChange={onChange} />
      </div>
    </div>
  )
}

/** The name may be empty while it is typed, but is never passed on so. */
function SourceField({ source, onChange }: { readonly source: string; readonly onChange: (source: string) => void }) {
  const [text, setText] = useState(source)
  const type = (typed: string) => {
    setText(typed)
    if (typed.trim() !== '') onChange(typed)
  }
  return (
    <Field
      label={say('import.source')}
      hint={say('import.source.note')}
      dir="auto"
      value={text}
      onChange={event => type(event.target.value)}
    />
  )
}

function EncodingChoice({ value, onChange }: { readonly value: Encoding; readonly onChange: (encoding: Encoding) => void }) {
  const options = Encoding.options.map(id => ({ id, name: say(`import.encoding.${id}`) }))
  return (
    <Select
      label={say('import.encoding')}
      inline={false}
      value={value}
      options={options}
      onChange={id => onChange(Encoding.parse(id))}
    />
  )
}

type ChoiceProps = Pick<ReadingRulesProps, 'mapping' | 'onChange'>

function WaitKindChoice({ mapping, onChange }: ChoiceProps) {
  const { waitKind, ...rest } = mapping
  const options = [
    { id: '', name: say('import.wait-kind.undecided') },
    ...waitKinds.map(id => ({ id, name: say(`import.wait-kind.${id}`) })),
  ]
  const choose = (id: string) => {
    const chosen = waitKinds.find(kind => kind === id)
    onChange(chosen ? { ...rest, waitKind: chosen } : rest)
  }
  return <Select label={say('import.wait-kind')} inline={false} value={waitKind ?? ''} options={options} onChange={choose} />
}

function ClockChoice({ mapping, onChange }: ChoiceProps) {
  const { clock, ...rest } = mapping
  const options = [
    { id: '', name: say('import.clock.undecided') },
    ...clocks.map(id => ({ id, name: say(`import.clock.${id}`) })),
  ]
  const choose = (id: string) => {
    const chosen = clocks.find(each => each === id)
    onChange(chosen ? { ...rest, clock: chosen } : rest)
  }
  return <Select label={say('import.clock')} inline={false} value={clock ?? ''} options={options} onChange={choose} />
}

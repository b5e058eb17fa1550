import { useState } from 'react'
import { Encoding, Mapping, type FilePreview } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { Field } from '../parts/field.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { Select } from '../parts/select.tsx'
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

/** Letters, separator and header of the file with one line as proof, and what holds for all its rows. */
export function ReadingRules({ example, mapping, onChange }: ReadingRulesProps) {
  const change = (part: Partial<Mapping>) => onChange({ ...mapping, ...part })
  const header = mapping.headerRecord ?? example.headerRecord
  return (
    <div role="group" className="reading-rules" aria-label={say('import.reading-rules')}>
      <h3>{say('import.reading-rules')}</h3>
      {example.proof !== null && (
        <figure className="proof">
          <figcaption>{say('import.proof')}</figcaption>
          <code dir="auto">{example.proof}</code>
        </figure>
      )}
      <div className="rule-fields">
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
        {header !== null && (
          <NumberField
            whole
            label={say('import.header')}
            hint={say('import.header.note')}
            value={header}
            onChange={record => record && change({ headerRecord: record })}
          />
        )}
        <SourceField source={mapping.source} onChange={source => change({ source })} />
        <ZoneChoice
          label={say('import.zone')}
          none={say('import.zone.none')}
          value={mapping.zone ?? null}
          onChange={zone => change({ zone })}
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

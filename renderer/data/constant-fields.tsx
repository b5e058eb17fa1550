import { useState } from 'react'
import { fields, type Field, type Mapping } from '#contract/mapping.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Field as TextField } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { setConstant } from './change-mapping.ts'
import { fieldKind } from './field-kind.ts'

/** Offered even when nothing is set: without a time nothing can be imported, without a place little can be said. */
const alwaysOffered: readonly Field[] = ['location', 'arrived_at']

interface ConstantFieldsProps {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** Values that hold for every row, for fields that no column fills. */
export function ConstantFields({ mapping, onChange }: ConstantFieldsProps) {
  const [added, setAdded] = useState<readonly Field[]>([])
  const free = fields.filter(field => mapping.fields[field]?.column === undefined)
  const shown = free.filter(
    field => mapping.fields[field] !== undefined || alwaysOffered.includes(field) || added.includes(field),
  )
  const remove = (field: Field) => {
    setAdded(added.filter(other => other !== field))
    onChange(setConstant(mapping, field, ''))
  }
  return (
    <div role="group" className="constant-fields" aria-label={say('import.constants')}>
      <h3>{say('import.constants')}</h3>
      <p className="muted">{say('import.constants.note')}</p>
      <div className="constant-list">
        {shown.map(field => (
          <ConstantField
            key={field}
            field={field}
            mapping={mapping}
            onChange={onChange}
            onRemove={alwaysOffered.includes(field) ? null : () => remove(field)}
          />
        ))}
        <AddConstant free={free.filter(field => !shown.includes(field))} onAdd={field => setAdded([...added, field])} />
      </div>
    </div>
  )
}

interface ConstantFieldProps extends ConstantFieldsProps {
  readonly field: Field
  readonly onRemove: (() => void) | null
}

function ConstantField({ field, mapping, onChange, onRemove }: ConstantFieldProps) {
  return (
    <div className="constant-field">
      <TextField
        label={say(`field.${field}`)}
        dir="auto"
        value={mapping.fields[field]?.constant ?? ''}
        {...(fieldKind(field) === 'time' && { hint: say('import.constants.date') })}
        onChange={event => onChange(setConstant(mapping, field, event.target.value))}
      />
      {onRemove && (
        <Button look="quiet" onClick={onRemove} aria-label={say('import.constants.remove', { field: say(`field.${field}`) })}>
          ✕
        </Button>
      )}
    </div>
  )
}

function AddConstant({ free, onAdd }: { readonly free: readonly Field[]; readonly onAdd: (field: Field) => void }) {
  const options = [
    { id: '', name: say('import.constants.choose') },
    ...free.map(field => ({ id: field, name: say(`field.${field}`) })),
  ]
  return (
    <Select
      label={say('import.constants.add')}
      inline={false}
      value=""
      options={options}
      // Ids other than the empty one are fields of the list above.
      onChange={id => id !== '' && onAdd(id as Field)}
    />
  )
}

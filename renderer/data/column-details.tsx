import { useState } from 'react'
import { DateOrder, DurationUnit, type Field, type FieldRule, type Mapping } from '#contract/mapping.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { Select } from '../parts/select.tsx'
import { changeDate, changeRule, columnUse, type RuleChange } from './change-mapping.ts'
import type { Column } from './columns-table.tsx'
import { shownRule } from './edit-layouts.ts'
import { fieldKind } from './field-kind.ts'
import { WordsDialog } from './words-dialog.tsx'

interface ColumnDetailsProps {
  readonly column: Column
  /** The mapping as the engine completed it. */
  readonly found: Mapping
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

interface RuleProps {
  readonly rule: FieldRule
  readonly onRule: (change: RuleChange) => void
}

/** In which order the dates of a column are read. */
export function DateDetails({ column, found, mapping, onChange }: ColumnDetailsProps) {
  const use = columnUse(mapping, column.column)
  const own = use === null || use.part === 'time' ? undefined : mapping.fields[use.field]
  if (use === null || own === undefined || fieldKind(use.field) !== 'time') return null
  const rule = shownRule(own, found.fields[use.field])
  return <OrderChoice rule={rule} own={own} onRule={change => onChange(changeDate(mapping, use.field, change))} />
}

/** Unit, scale and good end of the values of a column, where its field leaves a choice. */
export function ValueDetails(props: ColumnDetailsProps) {
  const detail = detailOf(props)
  if (detail === null) return null
  switch (fieldKind(detail.field)) {
    case 'duration':
      return <UnitChoice {...detail} />
    case 'rating':
      return (
        <div className="rating-details">
          <ScaleChoice {...detail} />
        </div>
      )
    case 'time':
    case 'outcome':
    case 'flag':
    case 'text':
      return null
  }
}

/** What single texts of a column mean, those that stand for no value among them. */
export function WordDetails(props: ColumnDetailsProps) {
  const detail = detailOf(props)
  return detail && <WordsButton column={props.column} {...detail} />
}

function detailOf({ column, found, mapping, onChange }: ColumnDetailsProps): (RuleProps & { readonly field: Field }) | null {
  const use = columnUse(mapping, column.column)
  const own = use === null || use.part === 'time' ? undefined : mapping.fields[use.field]
  if (use === null || own === undefined) return null
  const { field } = use
  return { field, rule: shownRule(own, found.fields[field]), onRule: change => onChange(changeRule(mapping, field, change)) }
}

/** The choice that stands for "not said" (found by itself) or "not decided yet" (must be answered). */
function open(value: unknown) {
  return { id: '', name: say(value === null ? 'import.undecided' : 'import.automatic') }
}

/** An order that the values of a file prove holds for that file alone and stands as found; choosing one holds for all files. */
function OrderChoice({ rule, own, onRule }: RuleProps & { readonly own: FieldRule }) {
  const found = rule.order
    ? { id: '', name: say('import.order.found', { order: say(`import.order.${rule.order}`) }) }
    : open(rule.order)
  const options = [found, ...DateOrder.options.map(id => ({ id, name: say(`import.order.${id}`) }))]
  const choose = (id: string) => onRule({ order: id === '' ? undefined : DateOrder.parse(id) })
  return <Select label={say('import.order')} inline={false} value={own.order ?? ''} options={options} onChange={choose} />
}

function UnitChoice({ rule, onRule }: RuleProps) {
  const options = [open(rule.unit), ...DurationUnit.options.map(id => ({ id, name: say(`import.unit.${id}`) }))]
  const choose = (id: string) => onRule({ unit: id === '' ? undefined : DurationUnit.parse(id) })
  return (
    <div className="duration-details">
      <Select label={say('import.unit')} inline={false} value={rule.unit ?? ''} options={options} onChange={choose} />
      {rule.decimal !== undefined && <DecimalChoice rule={rule} onRule={onRule} />}
    </div>
  )
}

function DecimalChoice({ rule, onRule }: RuleProps) {
  const options = [
    { id: '.', name: say('import.decimal.point') },
    { id: ',', name: say('import.decimal.comma') },
  ]
  const choose = (id: string) => onRule({ decimal: id === ',' ? ',' : '.' })
  return <Select label={say('import.decimal')} inline={false} value={rule.decimal ?? '.'} options={options} onChange={choose} />
}

function ScaleChoice({ rule, onRule }: RuleProps) {
  const options = [open(rule.best), { id: 'high', name: say('import.best.high') }, { id: 'low', name: say('import.best.low') }]
  const choose = (id: string) => onRule({ best: id === 'high' || id === 'low' ? id : undefined })
  return (
    <>
      <NumberField
        label={say('import.minimum')}
        value={rule.minimum ?? null}
        onChange={minimum => onRule({ minimum: minimum ?? undefined })}
      />
      <span aria-hidden="true">–</span>
      <NumberField
        label={say('import.maximum')}
        value={rule.maximum ?? null}
        onChange={maximum => onRule({ maximum: maximum ?? undefined })}
      />
      <Select label={say('import.best')} inline={false} value={rule.best ?? ''} options={options} onChange={choose} />
    </>
  )
}

function WordsButton({
  field,
  column,
  rule,
  onRule,
}: RuleProps & Pick<ColumnDetailsProps, 'column'> & { readonly field: Field }) {
  const [asking, setAsking] = useState(false)
  const count = Object.keys(rule.words ?? {}).length
  const done = (words: Readonly<Record<string, string>> | null) => {
    setAsking(false)
    if (words !== null) onRule({ words: Object.keys(words).length === 0 ? undefined : words })
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {count === 0 ? say('import.words') : say('import.words.count', { words: count })}
      </Button>
      <WordsDialog open={asking} field={field} column={column} words={rule.words ?? {}} onDone={done} />
    </>
  )
}

import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import { Select } from '../parts/select.tsx'

interface SheetFieldsProps {
  readonly example: FilePreview
  readonly mapping: Mapping
  readonly change: (part: Partial<Mapping>) => void
}

/** Which sheet of a workbook, or which list of a JSON file, is read, and whether hidden rows of it are. */
export function SheetFields({ example, mapping, change }: SheetFieldsProps) {
  const { sheet } = example
  if (sheet === null) return null
  const isBook = example.encoding === null
  const options = sheet.all
    .filter(({ state }) => state !== 'empty')
    .map(({ name, state }) => ({ id: name, name: state === 'hidden' ? say('import.sheet.hidden', { name: apart(name) }) : name }))
  const hasHidden = sheet.hiddenRows > 0 || mapping.hiddenRows === true
  return (
    <>
      {options.length > 1 && (
        <Select
          label={say(isBook ? 'import.sheet' : 'import.sheet.list')}
          inline={false}
          value={sheet.name}
          options={options}
          onChange={name => change({ sheet: name })}
        />
      )}
      {hasHidden && (
        <Select
          label={say('import.hidden-rows')}
          inline={false}
          value={mapping.hiddenRows === true ? 'in' : 'out'}
          options={[
            { id: 'out', name: say('import.hidden-rows.out') },
            { id: 'in', name: say('import.hidden-rows.in') },
          ]}
          onChange={id => change({ hiddenRows: id === 'in' })}
        />
      )}
    </>
  )
}

/** What a file of several sheets or lists leaves out, in a few words; null where there is nothing to tell. */
export function sheetNote({ sheet, failure }: FilePreview): string | null {
  if (sheet === null || failure !== null) return null
  const others = sheet.all.filter(({ state }) => state === 'shown' || state === 'hidden')
  if (others.length === 0 && sheet.hiddenRows === 0) return null
  const names = others.map(({ name, state }) =>
    state === 'hidden' ? say('import.sheet.hidden', { name: apart(name) }) : apart(name),
  )
  return say('import.sheet.note', { sheet: apart(sheet.name), rows: sheet.hiddenRows, others: names.join(', ') || 'none' })
}

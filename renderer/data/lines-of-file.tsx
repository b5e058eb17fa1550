import type { FilePreview, WholeFile } from '#contract/previews.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Name } from '../parts/name.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { sayReason } from './say-row.ts'
import { SheetFields } from './sheet-fields.tsx'
import type { LayoutPartProps } from './step-page.tsx'

/** What lies above the header and below the rows, and where the header is. */
export function LinesOfFile({ example, whole, mapping, onChange }: LayoutPartProps) {
  const header = mapping.headerRecord ?? example.headerRecord
  const change = (part: Partial<typeof mapping>) => onChange({ ...mapping, ...part })
  return (
    <>
      <div className="rule-fields">
        {header !== null && (
          <NumberField
            whole
            label={say('import.header')}
            hint={say('import.header.note')}
            value={header}
            onChange={record => record && change({ headerRecord: record })}
          />
        )}
        <SheetFields example={example} mapping={mapping} change={change} />
      </div>
      <div role="group" className="file-lines" aria-label={say('import.lines')}>
        {header === null ? <p>{say('import.lines.no-header')}</p> : <Header example={example} />}
        {whole === null ? <p className="muted">{say('import.lines.unread')}</p> : <Below whole={whole} />}
      </div>
    </>
  )
}

function Header({ example: { above, columns, headerLine } }: Pick<LayoutPartProps, 'example'>) {
  const line = headerLine ?? 1
  return (
    <>
      <h3>{say('import.lines.above', { lines: above.length })}</h3>
      <Lines lines={above} />
      <h3>{say('import.lines.header', { line })}</h3>
      <Lines lines={[{ line, cells: columns.map(({ column }) => column) }]} />
    </>
  )
}

function Below({ whole }: { readonly whole: WholeFile }) {
  const counts = [...Object.entries(whole.skippedCounts), ...Object.entries(whole.rejectedCounts)]
  return (
    <>
      <h3>{say('import.lines.below', { lines: whole.below.length })}</h3>
      <Lines lines={whole.below} />
      <h3>{say('import.lines.rows', { rows: whole.interactions, reasons: counts.length })}</h3>
      {counts.length > 0 && (
        <ul className="left-out-counts">
          {counts.map(([reason, rows]) => (
            <li key={reason}>
              <span className="number">{formatNumber(rows)}</span> {sayReason(reason as WholeFile['below'][number]['reason'])}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly reason?: WholeFile['below'][number]['reason']
}

/** Lines as read, their cells set apart, each with its number. */
function Lines({ lines }: { readonly lines: FilePreview['above'] | readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <ol className="line-list">
      {lines.map((line: Line) => (
        <li key={line.line}>
          <span className="number muted">{line.line}</span>
          <Name>{line.cells.some(cell => cell.trim() !== '') ? line.cells.join('  ·  ') : say('import.lines.blank')}</Name>
          {line.reason && <span className="muted">{sayReason(line.reason)}</span>}
        </li>
      ))}
    </ol>
  )
}

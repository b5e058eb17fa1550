import type { FilePreview } from '#contract/previews.ts'
import { formatNumber } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { FileState } from './file-state.tsx'
import { apart } from '../parts/describe.ts'
import { sheetNote } from './sheet-fields.tsx'
import { sayRefusal } from './say-refusal.ts'

const columns: readonly TableColumn<FilePreview>[] = [
  { id: 'file', header: say('import.column.file'), cell: file => <Name>{file.name}</Name>, sort: file => file.name },
  { id: 'state', header: say('import.column.state'), cell: file => <FileState state={file.state} />, sort: file => file.state },
  { id: 'size', header: say('import.column.size'), align: 'end', cell: kilobytes, sort: file => file.bytes },
  { id: 'read-as', header: say('import.column.read-as'), cell: readAs },
  { id: 'why', header: say('import.column.why'), cell: note },
]

/** Every file found, with its state and how it is read. */
export function PreviewFiles({ files }: { readonly files: readonly FilePreview[] }) {
  return (
    <Card title={say('import.files')}>
      <DataTable caption={say('import.files')} columns={columns} rows={files} rowId={file => file.path} maxHeight={420} />
    </Card>
  )
}

function kilobytes(file: FilePreview): string {
  return formatNumber(file.bytes / 1000, file.bytes < 100_000 ? 1 : 0)
}

function readAs(file: FilePreview) {
  if (file.encoding === null && file.sheet !== null)
    return (
      <span className="muted number">
        {say('import.sheet.read-as', { sheet: apart(file.sheet.name), line: file.headerLine ?? 1 })}
      </span>
    )
  if (file.encoding !== null && file.delimiter === null)
    return (
      <span className="muted number">{say('import.json.read-as', { encoding: say(`import.encoding.${file.encoding}`) })}</span>
    )
  if (file.encoding === null || file.headerLine === null) return <span className="muted">–</span>
  return (
    <span className="muted number">
      {say('import.read-as', {
        encoding: say(`import.encoding.${file.encoding}`),
        delimiter: delimiterName(file),
        line: file.headerLine,
      })}
    </span>
  )
}

const delimiters: Record<string, MessageId> = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
}

function delimiterName(file: FilePreview): string {
  return say(delimiters[file.delimiter ?? ''] ?? 'import.delimiter.unknown')
}

function note(file: FilePreview) {
  if (file.state === 'needs-answer') return <span className="preview-note">{say('import.answer-above')}</span>
  if (file.failure) return <span className="preview-note">{sayRefusal(file.failure)}</span>
  if (file.importedAs !== null)
    return <span className="preview-note">{say('import.imported-before', { importId: file.importedAs })}</span>
  const sheets = sheetNote(file)
  if (sheets !== null) return <span className="preview-note muted">{sheets}</span>
  return file.remembered ? <span className="preview-note muted">{say('import.remembered')}</span> : null
}

import { type CheckedField, checkedFields, type QualityDetail } from '#contract/quality.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'

/** Share filled of each field that the location sends, over all and by month. */
export function FilledTable({ detail: { quality, months } }: { readonly detail: QualityDetail }) {
  const sent = checkedFields.filter(field => quality?.filled[field] != null)
  const columns: TableColumn<CheckedField>[] = [
    { id: 'field', header: say('quality.field'), cell: field => say(`field.${field}`) },
    {
      id: 'all',
      header: say('quality.all-months'),
      cell: field => formatFigure(quality?.filled[field] ?? null, 'share'),
      align: 'end',
    },
    ...months.map(
      ({ month, filled }): TableColumn<CheckedField> => ({
        id: month,
        header: month,
        cell: field => formatFigure(filled[field] ?? null, 'share'),
        align: 'end',
      }),
    ),
  ]
  return <DataTable compact caption={say('quality.fields')} columns={columns} rows={sent} rowId={field => field} />
}

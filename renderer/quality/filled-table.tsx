import { type CheckedField, checkedFields, type QualityDetail } from '#contract/quality.ts'
import { formatFigure, formatMonth } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { type RowsBehind, RowsLink } from '../parts/rows-link.tsx'

/** Share filled of each field that the location sends, over all and by month, the latest first. */
export function FilledTable({ detail }: { readonly detail: QualityDetail }) {
  const sent = checkedFields.filter(field => detail.quality?.filled[field] != null)
  return <DataTable compact caption={say('quality.fields')} columns={columnsOf(detail)} rows={sent} rowId={field => field} />
}

function columnsOf({ locationId, quality, months }: QualityDetail): TableColumn<CheckedField>[] {
  return [
    { id: 'field', header: say('quality.field'), cell: field => say(`field.${field}`) },
    {
      id: 'all',
      header: say('quality.all-months'),
      cell: field => <Filled share={quality?.filled[field]} behind={{ locationId, lacks: field }} />,
      align: 'end',
    },
    ...months.map(({ month, filled }) => monthColumn(month, filled, locationId)).reverse(),
  ]
}

function monthColumn(
  month: string,
  filled: QualityDetail['months'][number]['filled'],
  locationId: string,
): TableColumn<CheckedField> {
  const point = { grain: 'month', first: `${month}-01` } as const
  return {
    id: month,
    header: formatMonth(month),
    cell: field => <Filled share={filled[field]} behind={{ locationId, lacks: field, point }} />,
    align: 'end',
  }
}

/** The share filled, which leads to the rows where the field is not. */
function Filled({
  share,
  behind,
}: {
  readonly share: number | null | undefined
  readonly behind: RowsBehind & { lacks: CheckedField }
}) {
  const text = formatFigure(share ?? null, 'share')
  if (share == null || share === 1) return text
  return (
    <RowsLink ofAll behind={behind} what={say('interactions.lacks', { field: say(`field.${behind.lacks}`) })}>
      {text}
    </RowsLink>
  )
}

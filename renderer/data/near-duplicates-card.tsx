import type { NearDuplicate } from '#contract/near-duplicates.ts'
import { formatDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'

/** Interactions that may be one and came under different numbers or in different files; nothing where there are none. */
export function NearDuplicatesCard() {
  const { data } = useAnswer('imports.near-duplicates', {})
  if (!data || data.total === 0) return null
  return (
    <Card title={say('near.title', { pairs: data.total })}>
      <p className="muted">{say('near.about', { shown: data.pairs.length, pairs: data.total })}</p>
      <DataTable
        compact
        caption={say('near.title', { pairs: data.total })}
        columns={columns}
        rows={data.pairs}
        rowId={({ copies }) => copies.map(({ interactionId }) => interactionId).join()}
        maxHeight={320}
      />
    </Card>
  )
}

const columns: readonly TableColumn<NearDuplicate>[] = [
  { id: 'place', header: say('locations.location'), cell: row => <Name>{row.locationName}</Name>, sort: row => row.locationName },
  { id: 'day', header: say('near.day'), cell: row => formatDate(row.localDate), sort: row => row.localDate },
  ...([0, 1] as const).map(
    (i): TableColumn<NearDuplicate> => ({
      id: `copy-${i}`,
      header: say(i === 0 ? 'near.first' : 'near.second'),
      cell: row => <Name>{copyWords(row.copies[i]!)}</Name>,
    }),
  ),
]

function copyWords({ file, line, localTime, externalId }: NearDuplicate['copies'][number]): string {
  return say('near.copy', { time: localTime, file, line, number: externalId ?? 'none' })
}

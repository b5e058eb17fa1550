import type { ProvidersList } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { usePlace } from '../place.ts'
import { peopleColumns } from './people-columns.tsx'
import type { ShownPerson } from './shown-person.ts'

/** The people shown, in the order of name or location, with the reason why no other order is offered. */
export function PeopleTable({ list, shown }: { readonly list: ProvidersList; readonly shown: readonly ShownPerson[] }) {
  const { link } = usePlace()
  const columns = peopleColumns(list, providerId => link(['providers', providerId]))
  return (
    <Card title={say('providers.list')}>
      <p className="muted card-note">{say('providers.list.order')}</p>
      <DataTable
        caption={say('providers.list')}
        columns={columns}
        rows={shown}
        rowId={row => row.providerId}
        sortedBy={{ id: 'location' }}
        maxHeight={640}
      />
    </Card>
  )
}

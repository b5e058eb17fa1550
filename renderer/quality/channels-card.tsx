import type { Channel } from '#contract/channels.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { Select } from '../parts/select.tsx'

/** On which channels customers serve themselves: judged by the name until somebody says so. */
export function ChannelsCard() {
  const channels = useAnswer('channels.list', {})
  const set = useAct('channels.set')
  if (!channels.data || channels.data.channels.length === 0) return null
  return (
    <Card title={say('names.channels')}>
      {set.error && <p role="alert">{sayError(set.error)}</p>}
      <p className="muted">{say('names.channels.about')}</p>
      <DataTable
        caption={say('names.channels')}
        columns={channelColumns((name, selfService) => set.mutate({ name, selfService }))}
        rows={channels.data.channels}
        rowId={({ name }) => name}
        maxHeight={320}
      />
    </Card>
  )
}

function channelColumns(onSet: (name: string, selfService: boolean | null) => void): TableColumn<Channel>[] {
  return [
    { id: 'name', header: say('names.channel'), cell: row => <Name>{row.name}</Name>, sort: row => row.name },
    {
      id: 'handling',
      header: say('filter.handling'),
      cell: row => (
        <Select
          label={say('names.channel-of', { name: apart(row.name) })}
          hideLabel
          options={optionsOf(row)}
          value={row.saidBy === 'name' ? 'name' : row.selfService ? 'self-service' : 'assisted'}
          onChange={id => onSet(row.name, id === 'name' ? null : id === 'self-service')}
        />
      ),
    },
  ]
}

/** What the name tells is known only as long as it is what holds. */
function optionsOf({ selfService, saidBy }: Channel) {
  const byName =
    saidBy === 'name' ? say(selfService ? 'names.by-name.self-service' : 'names.by-name.assisted') : say('names.by-name')
  return [
    { id: 'name', name: byName },
    { id: 'self-service', name: say('filter.handling.self-service') },
    { id: 'assisted', name: say('filter.handling.assisted') },
  ]
}

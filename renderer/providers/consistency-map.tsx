import type { ProvidersList } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { periodWords, sentence } from '../parts/describe.ts'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { usePlace } from '../place.ts'
import { ConsistencyMapPlot } from '../plots/consistency-map-plot.tsx'
import { peopleColumns } from './people-columns.tsx'
import type { ShownPerson } from './shown-person.ts'

interface ConsistencyMapProps {
  readonly list: ProvidersList
  readonly shown: readonly ShownPerson[]
  readonly few: number
}

const HEIGHT = 380

/** How good against how even, one mark for each person. */
export function ConsistencyMap({ list, shown, few }: ConsistencyMapProps) {
  const { link, selection } = usePlace()
  const { metric, about, n, missing } = list
  const question: Question = { name: 'providers.list', input: { ...selection, metric } }
  const addressOf = useRowsAddress()
  const address = (providerId: string) => link(['providers', providerId])
  return (
    <ChartFrame
      title={sentence(list.reading)}
      subtitle={[
        say('providers.map.drawn', {
          metric: say(`metric.${list.metric}.name`),
          logarithms: list.scale.kind === 'log-seconds' ? 'yes' : 'no',
        }),
        periodWords(list.about),
      ].join(' · ')}
      foot={say('providers.foot', { n: list.n, missing: list.missing, shown: shown.length, few })}
      height={HEIGHT}
      facts={{ metric, about, n, missing, question }}
      behind={{ metric }}
      table={
        <DataTable
          compact
          caption={say('providers.map')}
          columns={peopleColumns(list, address)}
          rows={shown}
          rowId={row => row.providerId}
          sortedBy={{ id: 'name' }}
        />
      }
    >
      {width => (
        <ConsistencyMapPlot
          list={list}
          width={width}
          height={HEIGHT}
          pageOf={address}
          rowsOf={providerId => addressOf({ metric, asIn: 'selection', providerId })}
        />
      )}
    </ChartFrame>
  )
}

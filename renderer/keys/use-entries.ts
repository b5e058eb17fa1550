import { useMemo } from 'react'
import { metrics } from '#contract/vocabulary.ts'
import type { Facets } from '#contract/interactions.ts'
import type { Output } from '#contract/operations.ts'
import { say, type MessageId } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { go, usePlace, type Place } from '../place.ts'
import { useCommands } from './use-commands.ts'
import { placesByKey } from './shortcuts.ts'
import type { Entry } from './search.ts'

/** Everything that the palette finds. */
export function useEntries(): readonly Entry[] {
  const { link } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  const people = useAnswer('people.names', {})
  const reports = useAnswer('reports.list', {})
  const commands = useCommands()
  const things = useMemo(
    () => [
      ...placeEntries(link),
      ...dataEntries(link),
      ...locationEntries(facets.data?.locations ?? [], link),
      ...personEntries(people.data?.people ?? [], link),
      ...metrics.map(metricEntry(link)),
      ...(reports.data?.reports ?? []).map(reportEntry(link)),
    ],
    [link, facets.data, people.data, reports.data],
  )
  return useMemo(() => [...things, ...commands], [things, commands])
}

type Link = Place['link']

function placeEntries(link: Link): Entry[] {
  return Object.entries(placesByKey).map(([key, place]) => ({
    id: `place/${place}`,
    group: 'places',
    name: say(`shell.${place}` as MessageId),
    keys: ['Mod', key],
    run: () => go(link([place])),
  }))
}

/** Parts of the data, also found by what can be done there. */
const partsOfData = {
  import: 'import.step.try',
  files: 'ledger.table',
  quality: 'quality.reported-to',
  names: 'names.merge',
  definitions: 'targets.title',
  backups: 'backups.make',
  settings: 'ways.title',
} as const

function dataEntries(link: Link): Entry[] {
  return Object.entries(partsOfData).map(([part, also]) => ({
    id: `data/${part}`,
    group: 'places',
    name: say(`data.tab.${part}` as MessageId),
    detail: say('shell.data'),
    also: say(also),
    run: () => go(link(['data', part])),
  }))
}

function locationEntries(locations: Facets['locations'], link: Link): Entry[] {
  return locations.map(({ locationId, name }) => ({
    id: `location/${locationId}`,
    group: 'locations',
    name,
    run: () => go(link(['locations', locationId])),
  }))
}

function personEntries(people: Output<'people.names'>['people'], link: Link): Entry[] {
  return people.map(({ providerId, name, locationName }) => ({
    id: `person/${providerId}`,
    group: 'people',
    name,
    detail: locationName,
    run: () => go(link(['providers', providerId])),
  }))
}

function metricEntry(link: Link) {
  return (metric: (typeof metrics)[number]): Entry => ({
    id: `metric/${metric}`,
    group: 'metrics',
    name: say(`metric.${metric}.name` as MessageId),
    detail: say('shell.locations'),
    run: () => go(link(['locations'], { metric })),
  })
}

function reportEntry(link: Link) {
  return ({ name }: Output<'reports.list'>['reports'][number]): Entry => ({
    id: `report/${name}`,
    group: 'reports',
    name: say(`report.${name}.title`),
    run: () => go(link(['reports', name])),
  })
}
